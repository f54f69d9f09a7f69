// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bringing another line of change of the same community to the branch one is on, or other communities.
//
// A merge with nothing to settle is a commit with two parents, or moves the branch on where only the other line has
// something new. One with something to settle waits: the branch has not moved, the folder holds what is agreed, and
// what is not stands there as it was before both. What was not committed before stays as it is, and is not of the merge.

#include "community/branches.h"
#include "community/committing.h"
#include "community/merging.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// Of several others, each is another community. `merger` is what was asked of a merger of communities.
struct MergeOrder {
  std::vector<std::string> others;  // as resolve_version
  std::string message;
  MergerAsked merger;
  bool unrelated = false;  // it is known that there is no common history
  bool own_commit = false;  // also where the branch could just move on
};

enum class MergeWay { UpToDate, Forward, Together };

struct PlannedMerge {
  MergeWay way = MergeWay::UpToDate;
  Head head;
  ObjectId theirs;
  std::vector<ObjectId> further;  // of other communities that are merged with it
  std::string named;
  std::size_t remembered = 0;      // conflicts that were settled as they were the last time
  std::optional<Merging> merging;  // Together
  std::optional<Merger> merger;    // Together, of communities
};

// The faults of a side that is not in order are the answer, and those of plan_merger(). A Failure where there is nothing to
// merge with, where it is the branch one is on, or where files that are not committed stand in the way.
Result<PlannedMerge> plan_merge(Workspace& workspace, const MergeOrder& order);

// The merge that a note tells of, on its ground, with what is remembered of earlier ones. `plan` says the rest.
Result<PlannedMerge> planned_together(Workspace& workspace, PlannedMerge plan, MergeNote note, MergeGround ground);

// Whether nothing is left to settle, so that it can be recorded at once.
bool is_settled(const PlannedMerge& plan);

// Forward: the branch moves on.
PlannedAct forward(Workspace& workspace, const PlannedMerge& plan);
// Together, and settled: what commit() records.
PlannedCommit planned_commit(Workspace& workspace, const PlannedMerge& plan);
// Together: the merge waits.
PlannedAct waiting(Workspace& workspace, const PlannedMerge& plan);

// What records a merge that waits is plan_commit(). This is the other end: everything as it was before the merge, what
// was not committed then as it is now.
PlannedAct abort_merge(Workspace& workspace);

}  // namespace charter
