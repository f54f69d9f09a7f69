// SPDX-License-Identifier: Apache-2.0
#pragma once

// From changes in the working folder to a commit: checked, laid out canonically, named after what
// happened, and put in place all or nothing.

#include "community/compare.h"
#include "community/workspace.h"
#include "diag/result.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// A commit that could be made. `faults` are its warnings. `changes` is nothing for a first
// commit, which says everything. `tree` is what the branch would hold and `folder` what the working
// folder would: the same, unless only some paths are committed.
struct PlannedCommit {
  Head head;
  std::vector<ObjectId> merged;  // what git is merging into it: its further parents
  ObjectId tree;
  ObjectId folder;
  std::optional<TreeComparison> changes;
  Faults faults;
  bool is_empty = false;
};

// Looks at the folder (or at some paths in it: files, or folders with all that is below), checks what
// changed, and stages the result. The faults where there are errors; nothing is written. A merge of git is ended by it
// once its files are settled, and then it is never empty; anything else that git is in the middle of is a Failure.
Result<PlannedCommit> plan_commit(Workspace& workspace, const std::vector<std::string>& paths);

// Writes it. Returns the new commit.
ObjectId commit(Workspace& workspace, const PlannedCommit& plan, const std::string& message, const Hand& hand);

// Commits a tree that an act made, on top of the branch at HEAD, and makes the working folder, which was as
// HEAD's commit, follow.
ObjectId commit_tree(Workspace& workspace, const ObjectId& tree, const std::string& message, const Hand& hand);

// Puts a tree in place of the working folder without committing: what an editing command does. `what`
// names it for undo.
void put_in_folder(Workspace& workspace, const ObjectId& tree, const std::string& what);

}  // namespace charter
