// SPDX-License-Identifier: Apache-2.0
#pragma once

// Going between lines of change, and to and from other copies. Unsaved work is never lost: it comes along
// where the two states agree on the files it touches, and where they do not, nothing is done.

#include "community/workspace.h"
#include "diag/result.h"

#include <optional>
#include <string>

namespace charter {

// Goes to a branch; one that only a remote has is made here first, where it was fetched. Throws (unsaved-changes) where files that are not committed stand in the way, and names
// the first.
void switch_to(Workspace& workspace, const std::string& branch, const LogLine& log);

// Makes a branch where one is, and goes to it: the folder stays as it is.
void switch_to_new(Workspace& workspace, const std::string& branch, const LogLine& log);

// A new branch at that commit; an existing one or a bad name is a Failure.
void make_branch(Workspace& workspace, const std::string& name, const ObjectId& at, const LogLine& log);

// Takes the name away; refused for the branch one is on, and for one whose commits would be on no other.
void remove_branch(Workspace& workspace, const std::string& name, const LogLine& log);

// What a pull did. `from` is nothing where the branch had no commit.
struct Pulled {
  std::optional<ObjectId> from;
  ObjectId to;
  bool moved = false;
};

// Fetches by the git program, and moves the branch forward where it has nothing of its own. Where both sides have
// commits of their own, it throws (merge-needed); where what was fetched has errors, they are the answer, and
// nothing has moved.
Result<Pulled> pull(Workspace& workspace, const std::string& remote, const LogLine& log);

// Sends the branch by the git program, never by force.
void push(Workspace& workspace, const std::string& remote);

}  // namespace charter
