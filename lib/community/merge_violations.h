// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/three_trees.h"
#include "merge/violation.h"

#include <vector>

namespace charter {

// Of the errors among the faults of what was merged, which neither side has by itself.
std::vector<Violation> violations_of(const Faults& faults, const ThreeSnapshots& versions);

}  // namespace charter
