// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeping what undo and redo need from `git gc`, which after two weeks removes what nothing refers to: files
// that were never committed, and commits that were undone. They are referred to under refs/charter/
// (docs/formats/repository.md), which is neither cloned nor pushed. These references are made and removed by
// the steps themselves, all or nothing with them. `operation` is the name of its file.

#include "repo/journal.h"
#include "repo/repository.h"

#include <string>
#include <vector>

namespace charter {

// Of the files that the step writes, and of those that stand there before: a tree, staged. Those of a step that
// goes to another branch are in the branches' commits.
std::vector<RefUpdate> keep_files(Repository& repository, const Step& step, const std::string& operation);

// Of the commits that the step, which undoes something, moves branches away from.
std::vector<RefUpdate> keep_commits(const Repository& repository, const Step& step, const std::string& operation);

std::vector<RefUpdate> let_go_of_commits(const Repository& repository, const std::string& operation);

// Of the commit that a merge brings in, which waits: it may be on no branch, here or elsewhere. It is kept until the next
// merge that waits.
std::vector<RefUpdate> keep_until_merged(const Repository& repository, const ObjectId& commit);

// Of all that was kept for the operation.
std::vector<RefUpdate> let_go(const Repository& repository, const std::string& operation);

// Whether it is one of these references.
bool is_kept(const std::string& reference);

}  // namespace charter
