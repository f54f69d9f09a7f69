// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line of states that led to a commit: its first parents. What counts of it is the order. Of the times
// that people's clocks wrote into the commits only so much is believed:
//   - no commit is taken to be earlier than one before it, so that a notice cannot be dated back;
//   - a commit that is dated later than the moment from which one looks back is dated wrongly. It counts from the
//     first commit after it that is not, or else from that moment; so that nobody can hold up whoever
//     gives notice after them, or pass over a period by dating their own notice forward.
// What no repository can show is said in docs/formats/notices.md.

#include "repo/objects.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// `recorded` is the committer's time, `time` the one that it is judged by; both in seconds since 1970.
struct LineState {
  ObjectId commit;
  ObjectId tree;
  std::int64_t recorded = 0;
  std::int64_t time = 0;
};

// From the commit back to the first; the commit itself comes first. Every time is believed but for the order. A line
// that is cut off, as in a shallow clone, is the Failure `history-missing`.
std::vector<LineState> first_parents(const ObjectStore& store, const ObjectId& commit);

// The same as seen at a moment, in seconds since 1970.
std::vector<LineState> first_parents_at(const ObjectStore& store, const ObjectId& commit, std::int64_t moment);

// The first commit of the line; nothing where the line is cut off before it.
std::optional<ObjectId> beginning_of(const ObjectStore& store, const ObjectId& commit);

// For what cannot be told without a commit that is not in this copy: Failure `history-missing`.
[[noreturn]] void refuse_cut_off(const ObjectId& missing);

// "commit 0123456789 of 2026-05-01 12:00 UTC", and by which other time it is judged where its own is not
// believed.
std::string described(const LineState& state);

}  // namespace charter
