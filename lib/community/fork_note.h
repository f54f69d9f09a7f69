// SPDX-License-Identifier: Apache-2.0
#pragma once

// `.git/charter/fork`: there from before the first write of a fork until after the last, with all that is
// needed to go on (docs/formats/repository.md).

#include "community/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// A new community: its first commit, and its folder, absolute.
struct NotedChild {
  std::string commit;
  std::string folder;
};

// `inputs` and `sides` are the record's files of these names, from which the whole fork follows.
struct ForkNote {
  std::string base;    // the commit that is divided
  std::string branch;  // of the parent, which moves
  bool aside = false;  // the branch is a new one, and neither HEAD nor the folder follows
  std::string parent;  // the parent's commit
  std::string within;  // the folder that was there before, under which all others are made
  Hand hand;
  std::vector<NotedChild> children;
  std::string inputs;
  std::string sides;
};

std::string note_text(const ForkNote& note);
// Nothing for a text that is not as it was written: its last line is a digest of the rest.
std::optional<ForkNote> parse_note(const std::string& text);

// Whether the parent's branch has its side of the fork, which is the last thing that happens.
bool is_complete(const Workspace& workspace, const ForkNote& note);

// Whether there is a note that cannot be read: it was damaged, or another version of charter made it. Nothing can be
// known of that fork but that it was begun.
bool has_unreadable_note(const Workspace& workspace);

// The note, whatever has come of the fork. A Failure (fork-note-unreadable) where it cannot be read.
std::optional<ForkNote> read_note(const Workspace& workspace);

// The note of a fork that was begun and not ended; nothing where there is none, or where the fork is complete
// and only its note is still there.
std::optional<ForkNote> half_made_fork(const Workspace& workspace);

// There is nothing left to decide of a fork that is complete.
void remove_note_of_ended(const Workspace& workspace);

// A Failure (fork-half-made) where another fork has a note already.
void write_note(const Workspace& workspace, const ForkNote& note);
void remove_note(const Workspace& workspace);

// A Failure (fork-half-made) where there is one: until it is ended nothing else may move the branch.
void require_no_half_made_fork(const Workspace& workspace);

// A Failure (no-half-made-fork) where there is none to be ended.
void require_half_made_fork(const Workspace& workspace);

// The folder in which a new community is made, beside the place where it will be.
std::filesystem::path workshop(const NotedChild& child);

}  // namespace charter
