// SPDX-License-Identifier: Apache-2.0
#pragma once

// Points of any number of parties: a competitive equilibrium from incomes in proportion to
// entitlements, by the market in market.h. Debts are refused.

#include "split/certificate.h"

namespace charter {

// At most parties - 1 items are split. Fractionally Pareto optimal, WEF, WPROP, and of the largest
// weighted Nash welfare; the prices prove all of it. With pinned items the welfare is the largest
// that they allow, the rest may not hold, and no prices are given.
Division ceei(const Problem& problem, const Sha256& seed);

// The same with nothing split: each item that is shared goes to one of those who share it, so that
// each party still has its entitlement or would with one item more (WPROP1; Barman and
// Krishnamurthy 2019); of these roundings the one of the largest weighted Nash welfare, then of the
// fewest changes of custody. It is fractionally Pareto optimal, and its prices bound what any
// division could have (unless items are pinned, or are so few that somebody has nothing). Where
// more than 65,536 roundings of one tree of shared items would have to be compared, each of its
// items goes towards the tree's first party, which is WPROP1 too.
Division ceei_round(const Problem& problem, const Sha256& seed);

}  // namespace charter
