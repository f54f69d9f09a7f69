// SPDX-License-Identifier: Apache-2.0
#pragma once

// Three trees of one community merged by meaning (merge/merge.h), and the result as a tree: what nobody touched keeps
// its bytes (merge_written.h), and of the registers only the files that differ are read.

#include "community/merge_written.h"
#include "community/three_trees.h"
#include "diag/result.h"
#include "merge/merge.h"

#include <vector>

namespace charter {

// `tree` is staged. At a conflict that is not settled it has what stood in the base. The conflicts are those of
// merge(), and those of the community's own files, about "file". The snapshots hold the rows of the registers that
// are not alike in all three; `merged` is read back from the tree that was written.
struct TreeMerge {
  ObjectId tree;
  ThreeSnapshots versions;
  Snapshot merged;
  std::vector<Conflict> conflicts;
  Faults violations;
};

// A tree without community.yaml is an empty community, for a base that is not there. The sides have no errors. Faults
// where what was merged cannot be written: an answer says what no file can say, or a register cannot be read.
Result<TreeMerge> merge_trees(ObjectStore& store, const Vocabulary& vocabulary, const ThreeTrees& trees,
                              const MergeTerms& terms);

}  // namespace charter
