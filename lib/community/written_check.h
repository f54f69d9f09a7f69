// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/written_parts.h"
#include "diag/fault.h"

namespace charter {

// What is wrong in the files that people write and between them, with places; registers aside.
Faults check_written(const WrittenParts& parts, const Vocabulary& vocabulary);

}  // namespace charter
