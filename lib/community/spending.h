// SPDX-License-Identifier: Apache-2.0
#pragma once

// What became less: the sums of what can be divided, unit by unit and pool by pool, so that moving money from one
// account to another is no spending; and things that are gone. What another group took with it by a settlement is no
// spending: as much as its record says, in the commit that brought the record in.

#include "community/first_parents.h"
#include "model/vocabulary.h"
#include "model/snapshot.h"
#include "settle/fork_terms.h"

#include <string>
#include <vector>

namespace charter {

// One act, in words: "1200.00 EUR of `commons`".
struct Spending {
  std::string words;
};

// Beyond what the freeze allows at a time.
std::vector<Spending> spent_between(const Snapshot& before, const Snapshot& after, const SpendingFreeze& freeze);

// State by state between the notice and the fork, newest first, each with its commit: "… in commit 0123456789 of
// 2026-05-01 12:00 UTC". `line` begins with the state that is divided;
// `given` is the index of the one that brought the notice in.
std::vector<Spending> spent_since(const ObjectStore& store, const Vocabulary& vocabulary,
                                  const std::vector<LineState>& line, std::size_t given,
                                  const SpendingFreeze& freeze);

}  // namespace charter
