// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was done in this clone, step by step, so that it can be undone and done again
// (docs/design/0002-undo-by-steps.md; docs/formats/repository.md). What that needs is kept from `git gc`
// (community/kept_objects.h).

#include "community/workspace.h"
#include "repo/journal.h"

#include <string>
#include <vector>

namespace charter {

// One step that was done. `number` counts up; `what` is the command that did it.
struct Operation {
  int number = 0;
  std::string what;
  bool undone = false;
};

// In the order in which they were done.
std::vector<Operation> operations(const Workspace& workspace);

// Does the step all or nothing: stores the staged objects, moves files, branches and HEAD, and records it as
// an operation called `what`. What was undone before can no longer be redone. Throws a Failure, nothing
// having changed, where files or branches are not as the step expects.
void perform(Workspace& workspace, Step step, const std::string& what);

// Takes the last operation back, or does the last one taken back again; returns which. Nothing to take
// back, or something of it changed since, is a Failure (Exit::Refused).
Operation undo(Workspace& workspace, const LogLine& log);
Operation redo(Workspace& workspace, const LogLine& log);

// The operation that undo (or redo) would take, without doing it.
Operation next_undo(const Workspace& workspace);
Operation next_redo(const Workspace& workspace);

// Writes down that a step with an operation's note was done, as the last act of that step; again costs nothing.
Journal::Afterwards recorder(const Repository& repository);

// The files in which two trees differ, as a step changes them.
std::map<std::string, FileChange> file_changes(const ObjectStore& store, const ObjectId& before,
                                               const ObjectId& after);

}  // namespace charter
