// SPDX-License-Identifier: Apache-2.0
#pragma once

// What two lines of change started from.

#include "community/workspace.h"
#include "diag/fault.h"

#include <optional>
#include <set>

namespace charter {

// `contested` are the amounts on which the last common states do not agree, where there are several.
struct CommonBase {
  ObjectId tree;
  std::set<Subject> contested;
};

// Nothing where they have no history in common. Where the two lines have been merged into each other there are several
// last common states; they are merged first, one after the other in the order of their ids, as git's recursive strategy
// does, and have what stood before them where they exclude each other.
std::optional<CommonBase> common_base(Workspace& workspace, const ObjectId& a, const ObjectId& b);

}  // namespace charter
