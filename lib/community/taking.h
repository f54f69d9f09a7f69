// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bringing what is new in another community's charter into ours: a merge of the last commit with two states that are
// made for it, our community as it would be with what was taken last, and with what is there now. So whatever is not
// taken is alike on all sides and stays ours, and the histories stay apart: the merge has one parent.

#include "community/merge_planning.h"

#include <string>

namespace charter {

// Trees, staged. `named` is how the other side is called.
struct Taking {
  ObjectId base, theirs;
  std::string named;
  std::string message;  // of the commit; empty: one is written from the changes
};

// The branch that something is brought to; a Failure where it has no commit, or where something else is under way.
Head head_to_take_to(const Workspace& workspace);

// As plan_merge. The faults of a side that cannot be read are the answer.
Result<PlannedMerge> plan_taking(Workspace& workspace, const Head& head, const Taking& taking);

}  // namespace charter
