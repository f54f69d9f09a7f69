// SPDX-License-Identifier: Apache-2.0
#pragma once

// Gives each item of which several have parts to one of them. Private to lib/split.

#include "split/bound_line.h"

namespace charter {

// What is shared must form trees (of parties connected by items). Of the ways to give a tree's
// items, those come first in which each of its parties has its entitlement of everything, or would
// with one item more or one debt less; of them the one best by `goal` (Nash welfare; gains, the
// least first), then of the fewest changes of custody, then the first by keys. Where more than
// 65,536 ways would have to be compared, each item goes towards the tree's first party.
Owners rounded(const Problem& problem, const ItemShares& shares, Goal goal);

}  // namespace charter
