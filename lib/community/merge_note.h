// SPDX-License-Identifier: Apache-2.0
#pragma once

// `.git/charter/merge`: a merge that waits for answers (docs/formats/repository.md). It holds what was asked and what was
// decided; what comes of it is worked out again from the commits. It comes, changes and goes with the steps of the merge
// (Step::waiting_after).

#include "community/merger_asked.h"
#include "community/workspace.h"
#include "merge/conflict.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace charter {

// How a conflict was settled. `text` is for Edited: the value in words; nothing where it stands in the file as it is
// to be.
struct Settled {
  Take take = Take::Base;
  std::optional<std::string> text{};
  friend bool operator==(const Settled&, const Settled&) = default;
};

// Conflicts are numbered from one in the order in which they were first `asked`, so that a number means the same
// whatever has been settled since.
struct MergeNote {
  std::string ours, theirs;  // commits
  std::string named;         // how the other line of change was called
  std::string message;       // of the commit; empty: one is written from the changes
  bool unrelated = false;    // there is no common history, and that is known
  // Where something was taken from another community, whose history stays apart (community/taking.h): the commit that
  // stands for what was there when it was taken last. Empty for lines of change.
  std::string base{};
  std::optional<MergerAsked> merger;  // the other is another community, which becomes part of one with this
  std::set<std::string> unsaved;  // files that were not committed before the merge, and are not of it
  std::vector<Subject> asked;
  std::map<Subject, Settled> answers;
  friend bool operator==(const MergeNote&, const MergeNote&) = default;
};

std::string note_text(const MergeNote& note);
// Nothing for a text that is not as it was written: its last line is a digest of the rest.
std::optional<MergeNote> parse_merge_note(const std::string& text);

// The merge that charter began and that has not ended: HEAD and what is being merged are as the note says. A note that
// cannot be read while a merge is under way is a Failure.
std::optional<MergeNote> merge_under_way(const Workspace& workspace);

// The merge that charter began and another program has recorded since, in the commit at HEAD, as it found it.
std::optional<MergeNote> merge_recorded_elsewhere(const Workspace& workspace);

// A Failure (merge-under-way) where there is one.
void require_no_merge(const Workspace& workspace);

}  // namespace charter
