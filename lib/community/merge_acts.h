// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which equal amounts on two lines of change are known to be two acts.

#include "community/workspace.h"
#include "diag/fault.h"

#include <set>

namespace charter {

// Of the subjects (shares and quantities of assets), those that each line moved by settlements alone, and by others
// than the other line.
std::set<Subject> moved_by_settlements(Workspace& workspace, const ObjectId& ours, const ObjectId& theirs,
                                       const std::set<Subject>& subjects);

}  // namespace charter
