// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merger held against what the charters of the communities say about it: how many must agree, at which rate shares
// are exchanged, and who may leave first.
//
// Votes are not counted here: what it takes is said, and whoever merges answers for it. A rule that shares are exchanged
// by net value is kept too where the agreed ratio is that of the net values, and where net value says nothing about a
// share. Taking a fork back exchanges nothing, and is no merger that anybody could leave first.

#include "settle/charter_says.h"
#include "settle/merger.h"

#include <vector>

namespace charter {

// `says` by side, in the order of the inputs; nothing for a community whose charter has no `merge` rule.
// `refused`: merge-against-rule, merge-leave-first.
struct JoiningAnswer {
  std::vector<std::vector<CharterSays>> says;
  Faults refused;
};

JoiningAnswer ask_joining_rules(const MergerInputs& inputs, const Exchange& exchange);

// Where every charter that says anything says so: one for one, in each pool that several sides hold units of and about
// which nothing is agreed yet.
void agree_on_par(const MergerInputs& inputs, AgreedRatios& agreed);

}  // namespace charter
