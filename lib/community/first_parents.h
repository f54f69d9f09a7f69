// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line of states that led to a commit: its first parents. What counts of it is the order. Of the times
// that people's clocks wrote into the commits only so much is believed: no commit is taken to be earlier
// than one before it, so that a notice cannot be dated back.

#include "repo/objects.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// `recorded` is the committer's time, `time` the latest recorded on the line up to here; both in seconds
// since 1970.
struct LineState {
  ObjectId commit;
  ObjectId tree;
  std::int64_t recorded = 0;
  std::int64_t time = 0;
};

// From the commit back to the first; the commit itself comes first. A line that is cut off, as in a shallow clone,
// is the Failure `history-missing`.
std::vector<LineState> first_parents(const ObjectStore& store, const ObjectId& commit);

// The first commit of the line; nothing where the line is cut off before it.
std::optional<ObjectId> beginning_of(const ObjectStore& store, const ObjectId& commit);

// For what cannot be told without a commit that is not in this copy: Failure `history-missing`.
[[noreturn]] void refuse_cut_off(const ObjectId& missing);

// "commit 0123456789 of 2026-05-01 12:00 UTC", and by which earlier commit's time it is judged where its
// own is not believed.
std::string described(const LineState& state);

}  // namespace charter
