// SPDX-License-Identifier: Apache-2.0
#pragma once

// Faults and failures for programs. Documents end with a line feed and are ASCII throughout; bytes
// that are not UTF-8 are replaced.

#include "diag/failure.h"
#include "diag/fault.h"

#include <string>

namespace charter {

// The document charter.faults/1: every fault, in the order given. `path`, `line` and `column` are
// null where a fault has no place.
std::string to_json(const Faults& faults);

// The document charter.error/1.
std::string to_json(const Failure& failure);

}  // namespace charter
