// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merger of communities, from the request to trees that merge_trees() brings together, and its record. The reading is
// merger_sides.h's, the sums are lib/settle's, what becomes of people and things lib/merge's.

#include "community/merger_asked.h"
#include "community/three_trees.h"
#include "settle/merger.h"

#include <string>
#include <vector>

namespace charter {

// `trees` are to be merged three-way: ours with theirs; where there are several others, `further` are to be merged into
// that one after another, each over its base. `of_branch` is the tree of our commit. `inputs` and `exchange` are what
// the record `digest` says; they are empty where one had taken the other in before, and only takes what it changed since.
// `refused`: by which clauses it may not be.
struct Merger {
  MergerInputs inputs;
  Exchange exchange;
  std::string digest;
  ObjectId of_branch;
  ThreeTrees trees;
  struct Further {
    ObjectId base, side;
  };
  std::vector<Further> further;
  Faults refused;
};

// `named`: ours first. Stages trees, writes nothing. Faults and Failures are those of read_sides, names_of_sides,
// agreed_ratios, exchanged_shares, unite and merger_trees, and unit-decimals-changed where an amount is counted otherwise on
// another side.
Result<Merger> plan_merger(Workspace& workspace, const std::vector<NamedSide>& named, const MergerAsked& asked, Relation relation);

// A merger worked out again from what its record says; the states in its order.
Result<Merger> merger_again(Workspace& workspace, const std::vector<NamedSide>& states, const MergerTerms& terms);

}  // namespace charter
