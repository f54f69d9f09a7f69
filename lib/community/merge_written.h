// SPDX-License-Identifier: Apache-2.0
#pragma once

// The files that people write, as they are to be after a merge. What one side alone changed is taken byte for byte; what
// both changed is merged line by line where that says what the merge by meaning says, and is otherwise brought to it in
// place: comments, order and quoting of all that nobody touched stay. A side that only laid a file out anew gives way
// to the one that changed words in it.

#include "community/three_trees.h"
#include "community/written_parts.h"
#include "diag/result.h"

namespace charter {

// `alike` are the files of assets that were not read, since all three have them alike.
struct WrittenVersions {
  const WrittenParts &base, &ours, &theirs;
  ContentsAt alike;
};

// Our tree with community.yaml, the articles and the assets of `merged`, staged. The faults where no file can say what
// was merged, which only an answer in somebody's own words brings about.
Result<ObjectId> with_merged_writing(ObjectStore& store, WrittenReader& reader, const Vocabulary& vocabulary,
                                          const ObjectId& ours, const WrittenVersions& versions, const Snapshot& merged);

}  // namespace charter
