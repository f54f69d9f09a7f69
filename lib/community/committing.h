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

struct Merging;

// A commit that could be made. `faults` are its warnings. `changes` is nothing for a first
// commit, which says everything. `tree` is what the branch would hold and `folder` what the working
// folder would: the same, unless only some paths are committed.
struct PlannedCommit {
  Head head;
  std::vector<ObjectId> merged;    // its further parents
  std::vector<ObjectId> under_way;  // those that are being merged until it is made
  std::string waiting;              // the note of a merge of charter's own that it ends
  ObjectId tree;
  ObjectId folder;
  std::optional<TreeComparison> changes;
  Faults faults;
  bool is_empty = false;
};

// Looks at the folder (or at some paths in it: files, or folders with all that is below), checks what
// changed, and stages the result. The faults where there are errors; nothing is written. A merge is ended by it
// once it is settled, and then it is never empty; anything else that git is in the middle of is a Failure. What was not
// committed before a merge of charter's own is not of it.
Result<PlannedCommit> plan_commit(Workspace& workspace, const std::vector<std::string>& paths);

// The commit that ends the merge which waits, whose folder has been looked at (look_at_folder). What is not settled yet
// is a Failure, and what must hold and does not the answer.
Result<PlannedCommit> plan_commit(Workspace& workspace, const Merging& merging);

// Writes it. Returns the new commit.
ObjectId commit(Workspace& workspace, const PlannedCommit& plan, const std::string& message, const Hand& hand);

// Commits a tree that an act made, on top of the branch at HEAD, and makes the working folder, which was as
// HEAD's commit, follow.
ObjectId commit_tree(Workspace& workspace, const ObjectId& tree, const std::string& message, const Hand& hand);

// Puts a tree in place of the working folder without committing: what an editing command does. `what`
// names it for undo.
void put_in_folder(Workspace& workspace, const ObjectId& tree, const std::string& what);

}  // namespace charter
