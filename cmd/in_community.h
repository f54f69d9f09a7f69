// SPDX-License-Identifier: Apache-2.0
#pragma once

// What commands that work in a community's folder have in common: opening it, the hand that acts, and
// showing what a change of the folder comes to.

#include "cmd/context.h"
#include "community/compare.h"
#include "community/versions.h"
#include "community/workspace.h"
#include "render/change_context.h"
#include "render/changes_json.h"

#include <string>
#include <vector>

namespace charter::cmd {

Workspace open_workspace(Context& context);

// From the environment, else git's configuration; a Failure (no-identity) where neither says.
Hand hand_of(const Context& context, const Repository& repository);

// The same where there is no repository yet.
Hand founding_hand(const Context& context);

// What git's reflog says of an act. Nobody need be known for it.
LogLine log_line(const Context& context, const Repository& repository, const std::string& reason);

// Shows why nothing was done, and answers Exit::Refused.
Exit decline(Context& context, const Faults& faults);

bool is_json(const Context& context);
bool is_trial(const Context& context);  // --dry-run

// For renderers; refers to the comparison.
ChangeContext change_context(const TreeComparison& comparison);

// One side of a comparison, for JSON.
ChangeSource source_of(const Version& version, const WrittenParts& parts);

// The end of a command that showed what could be read: says what could not, and answers Exit::No where there
// is any such.
Exit end_with(Context& context, const Faults& of_reading);

// The tree of a revision, or (empty) of the working folder.
Version version_or_folder(Workspace& workspace, const std::string& revision);

// An editing command's end: checks what the new tree changes in the folder, shows it, and puts it in place
// unless it is a trial. `what` names it for undo.
Exit end_edit(Context& context, Workspace& workspace, const ObjectId& tree, const std::string& what);

// As resolve_version, and `.` for the working folder.
Version resolve_or_folder(Workspace& workspace, const std::string& words);

// Who the community of a version is, for the head of a document.
WrittenParts with_community(Workspace& workspace, const Version& version);

// Whether a path, as it is found from a folder, leads out of it; `..name` does not.
bool is_outside(const std::string& relative);

// Paths of the command line as they are called in the repository. One outside of it is a Failure.
std::vector<std::string> paths_in_folder(const Context& context, const Workspace& workspace,
                                         const std::vector<std::string>& paths);

// The day on which somebody did something, by their own clock.
std::string day_of(const Signature& signature);

// The day it is now where the command is given.
Date today(const Context& context);

// The text of a file that the command line names, "-" being standard input.
std::string read_named_file(const Context& context, const std::string& path);

// A Failure (bad-message) where not every tool can show what a commit is to say: it is text, whose first line says
// something.
void require_readable_message(const std::string& message);

// The first digits of a commit's id, or all with --verbose.
std::string shown_id(const Context& context, const ObjectId& id);

}  // namespace charter::cmd
