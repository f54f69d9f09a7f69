// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merge asks, as people read it:
//
//   1  clause amendments.delay, period of its rule: both sides changed it, each to something else
//        before  30 days
//        main    60 days
//        draft   90 days
//
// Of a text each side is shown word by word against what was before.

#include "merge/conflict.h"
#include "merge/losses.h"
#include "merge/violation.h"
#include "model/vocabulary.h"
#include "render/text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace charter {

// How the two lines of change are called.
struct SideNames {
  std::string ours, theirs;
};

// What the changes of a side are told with: the base and the two sides.
struct MergedVersions {
  const Snapshot& base;
  const Snapshot& ours;
  const Snapshot& theirs;
  const Vocabulary& vocabulary;
};

struct NumberedConflict {
  std::size_t number = 0;
  Conflict conflict;
};

// "clause exit.notice, text", without a line feed.
std::string said_of(const Subject& subject);

Text as_text(const NumberedConflict& conflict, const SideNames& names);

// In the order of their numbers, a blank line between them.
Text as_text(std::vector<NumberedConflict> conflicts, const SideNames& names);

// The fault, and what either side did that brings it about.
Text as_text(const Violation& violation, const SideNames& names, const MergedVersions& versions);

// Empty where it lacks nothing.
Text as_text(const BothLosses& losses, const SideNames& names, const MergedVersions& versions);

}  // namespace charter
