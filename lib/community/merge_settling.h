// SPDX-License-Identifier: Apache-2.0
#pragma once

// Settling conflicts of a merge that waits: one, or many at once.

#include "community/branches.h"
#include "community/merging.h"

#include <map>
#include <optional>

namespace charter {

// What conflicts are answered with; nothing: the conflict is open again.
using NewAnswers = std::map<Subject, std::optional<Settled>>;

// `merging` is what the merge is once the act is done, with the folder looked at. Where nothing changes, `act` is
// nothing.
struct SettledMerge {
  std::optional<PlannedAct> act;
  Merging merging;
};

// A Failure where an answer is none to its conflict, or the folder has been edited where the answer would be put; faults
// where no file can say what was answered. Nothing is remembered yet.
Result<SettledMerge> settle(Workspace& workspace, Merging merging, const NewAnswers& answers);

// For the next time that the conflicts return, once it is done; what is open again is forgotten.
void remember(const Workspace& workspace, const Merging& merging, const NewAnswers& answers);

}  // namespace charter
