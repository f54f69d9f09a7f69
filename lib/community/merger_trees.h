// SPDX-License-Identifier: Apache-2.0
#pragma once

// Communities that become one, as trees for merge_trees(): in each stands all that adds up, and what differs
// between them is what is left to merge three-way.

#include "community/merger_sides.h"
#include "merge/united.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// `bases[i]` is for merging sides[0] and sides[i + 1]. Staged.
struct MergerTrees {
  std::vector<ObjectId> sides;
  std::vector<ObjectId> bases;
};

// `record`: the files of the new record by their paths. Faults: settlement-record-differs, where two sides have one
// record with other contents.
Result<MergerTrees> merger_trees(ObjectStore& store, const Vocabulary& vocabulary, const MergingSides& merging,
                                 const United& united, const std::map<std::string, std::string>& record);

// The tree, which reads as `written`, made to say what is wanted, registers included.
ObjectId rewritten(ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& tree, const WrittenParts& written,
                   const Snapshot& wanted);

// Notices to one community, and bids that are sealed in it, are none in another: the tree with those of `like`.
ObjectId with_pending_of(ObjectStore& store, const ObjectId& tree, const ObjectId& like);

// The same where a fork is taken back: everything that charter looks after is as in `whole`.
Result<MergerTrees> reunion_trees(ObjectStore& store, const MergingSides& merging, const ObjectId& whole,
                                  const std::map<std::string, std::string>& record);

}  // namespace charter
