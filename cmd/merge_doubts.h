// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in doubt in merges that are recorded, as warnings: each says the merge and the thing, and how to settle it.

#include "community/merge_audit.h"
#include "diag/fault.h"

#include <vector>

namespace charter::cmd {

Faults as_faults(const std::vector<MergeDoubt>& doubts);

}  // namespace charter::cmd
