// SPDX-License-Identifier: Apache-2.0
#pragma once

// Going between lines of change, and to and from other copies. Unsaved work is never lost: it comes along
// where the two states agree on the files it touches, and where they do not, nothing is done.

#include "community/workspace.h"
#include "diag/result.h"
#include "repo/journal.h"

#include <optional>
#include <string>

namespace charter {

// Something that was found to be possible and is not done yet; `what` names it for undo.
struct PlannedAct {
  Step step;
  std::string what;
};

// A Failure where something half done stands in the way of moving branches.
void require_at_rest(const Workspace& workspace);

// To go to a branch; one that only a remote has is made here first, where it was fetched. Throws (unsaved-changes)
// where files that are not committed stand in the way, and names the first. Nothing where one is there already.
std::optional<PlannedAct> plan_switch(Workspace& workspace, const std::string& branch);

// To make a branch where one is, and go to it: the folder stays as it is.
PlannedAct plan_switch_to_new(Workspace& workspace, const std::string& branch);

// A new branch at that commit. A Failure where there is one, where git would not have the name, and where the name means
// a version already: `@`, `original`, a day, the id of a commit.
PlannedAct plan_branch(Workspace& workspace, const std::string& name, const ObjectId& at);

// To take the name away; refused for the branch one is on, here or in another working folder, and for one whose commits
// would be on no other.
PlannedAct plan_branch_removal(Workspace& workspace, const std::string& name);

void perform(Workspace& workspace, PlannedAct act, const LogLine& log);

// What a pull did. `from` is nothing where the branch had no commit.
struct Pulled {
  std::optional<ObjectId> from;
  ObjectId to;
  bool moved = false;
};

// A Failure where the branch cannot be pulled as things stand here: no such remote, no branch, something half done.
void require_pull_possible(const Workspace& workspace, const std::string& remote);

// Fetches by the git program, and moves the branch forward where it has nothing of its own. Where both sides have
// commits of their own, it throws (merge-needed); where what was fetched has errors, they are the answer, and
// nothing has moved.
Result<Pulled> pull(Workspace& workspace, const std::string& remote, const LogLine& log);

// A Failure where there is nothing to send, or no such remote.
void require_push_possible(const Workspace& workspace, const std::string& remote);

// Sends the branch by the git program, never by force. Whether there was anything to send.
enum class Pushed { Sent, NothingNew };
Pushed push(Workspace& workspace, const std::string& remote);

}  // namespace charter
