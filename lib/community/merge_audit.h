// SPDX-License-Identifier: Apache-2.0
#pragma once

// The merges of a history looked at again. Whoever merges by lines, as a forge does, is not told what both sides did to
// one thing in different lines, or in the same words; and can drop what a side did without anybody noticing.

#include "community/workspace.h"
#include "diag/fault.h"

#include <vector>

namespace charter {

// Unasked: both sides changed it, in files that come together by lines, and nobody said what was to become of it.
// Lost: what one side did to it is not there, although the other side left it alone.
struct MergeDoubt {
  enum class Kind { Unasked, Lost };
  Kind kind = Kind::Unasked;
  ObjectId merge;
  Subject subject;
  friend bool operator==(const MergeDoubt&, const MergeDoubt&) = default;
};

// Of the merges of two lines of one community that led to the commit, the newest first. What was settled is left out,
// in the merge or later (settled_trailers.h), and what `now` has otherwise than the merge had. Merges of more than two
// lines, and those that this version cannot make, are passed over.
std::vector<MergeDoubt> merge_doubts(Workspace& workspace, const ObjectId& commit, const ObjectId& now);

}  // namespace charter
