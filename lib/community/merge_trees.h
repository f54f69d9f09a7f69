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
// merge(), and those of the community's own files, about "file". `merged` is read back from the tree that was written,
// and holds the rows of the registers that TreeMerger::versions() hold.
struct TreeMerge {
  ObjectId tree;
  Snapshot merged;
  std::vector<Conflict> conflicts;
};

// Reads the trees once, and merges them as often as there are other answers. The store, the vocabulary and the reader must
// outlive it. A tree without community.yaml is an empty community, for a base that is not there. The sides have no errors.
class TreeMerger {
 public:
  TreeMerger(ObjectStore& store, const Vocabulary& vocabulary, WrittenReader& reader, const ThreeTrees& trees);

  // They hold the rows of the registers that are not alike in all three.
  const ThreeSnapshots& versions() const { return versions_; }
  // The same of another tree.
  Snapshot read(const ObjectId& tree) const;

  // Faults where what was merged cannot be written: an answer says what no file can say, or a register cannot be read.
  Result<TreeMerge> merge(const MergeTerms& terms);

 private:
  WrittenVersions read_written() const;

  ObjectStore& store_;
  const Vocabulary& vocabulary_;
  ThreeTrees trees_;
  WrittenReader& reader_;
  WrittenParts none_;
  WrittenVersions written_;
  ThreeSnapshots versions_;
  Faults unlike_units_;
  std::set<Subject> held_on_both_sides_;  // without a base
};

// The same, once.
Result<TreeMerge> merge_trees(ObjectStore& store, const Vocabulary& vocabulary, const ThreeTrees& trees,
                              const MergeTerms& terms);

}  // namespace charter
