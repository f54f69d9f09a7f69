// SPDX-License-Identifier: Apache-2.0
#pragma once

// A working folder that follows its branch to another state, and keeps its own unsaved changes.

#include "community/workspace.h"
#include "repo/journal.h"

#include <map>
#include <set>
#include <string>

namespace charter {

// The files in which the folder is not as the last commit.
std::set<std::string> unsaved_paths(Workspace& workspace);

// What the working folder must change to follow from one tree, that of the last commit, to another, its own changes
// kept. A Failure (unsaved-changes) where they are in the way; `help` says how to get on.
std::map<std::string, FileChange> following(Workspace& workspace, const ObjectId& from, const ObjectId& to,
                                            const std::string& help);

// A Failure where a tree holds what must not come into a folder: a link, a path that leads out of it.
void require_safe(const ObjectStore& store, const ObjectId& tree);

}  // namespace charter
