// SPDX-License-Identifier: Apache-2.0
#pragma once

// Faults and failures for programs.

#include "diag/failure.h"
#include "diag/fault.h"
#include "render/json.h"

#include <string>

namespace charter {

// Every fault, in the order given, as an array for documents that carry faults among other things.
// `path`, `line` and `column` are null where a fault has no place.
Json as_json(const Faults& faults);

// The document charter.faults/1.
std::string to_json(const Faults& faults);

// The document charter.error/1.
std::string to_json(const Failure& failure);

}  // namespace charter
