// SPDX-License-Identifier: Apache-2.0
#pragma once

// What differs between two trees, in the community's terms, at a cost that follows the difference: the
// files people write are read where they differ, and of the registers only the files that differ.

#include "change/change.h"
#include "community/written_parts.h"
#include "repo/objects.h"

#include <vector>

namespace charter {

// `before` and `after` hold the parts that were read: always the community, the charter and assets where
// they (or the community) differ, and the register rows of the files that differ. `faults` are what
// was wrong in what was read. A file in which one side cannot be understood at all (`unreadable`) holds there what
// it holds on the other side, so that nothing in it counts as changed; likewise a row of a register.
struct TreeComparison {
  WrittenParts before;
  WrittenParts after;
  Changes changes;
  std::vector<std::string> other_paths;  // of the community's own files, which differ
};

// Where anything written differs, how much of the charter is read: all of it, or, where few articles differ, without
// those that both sides have alike (written_parts.h). Those are read all the same where the number of any clause is
// another, since their texts may refer to it: numbers and references come out the same either way, and so do the
// changes.
enum class CharterRead { Whole, Unlike };

// Where either tree has no community.yaml, that side is an empty community.
TreeComparison compare(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                       const Vocabulary& vocabulary, CharterRead read = CharterRead::Whole);

// The whole, with what the reader has read already.
TreeComparison compare(const ObjectStore& store, WrittenReader& reader, const ObjectId& before, const ObjectId& after);


}  // namespace charter
