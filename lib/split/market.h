// SPDX-License-Identifier: Apache-2.0
#pragma once

// The equilibrium of a linear Fisher market, exactly: buyers with budgets in proportion to their
// entitlements spend them on what gives them most worth for its price, and everything is sold
// (Eisenberg and Gale 1959). It is the division, of parts, with the largest weighted Nash welfare.
//
// Found by walking from one division to a better one, like the network simplex method with
// a concave objective: the items in parts form, with the buyers who share them, a forest, on which
// the best division solves linear equations; a buyer who would rather have an item than what it
// pays for joins that item's part of the forest, and an item's part that sinks to nothing leaves.
// The welfare grows at every step and every forest has one best division, so the walk ends.
// Rational throughout.

#include "split/problem.h"

namespace charter {

// `marginal` is empty where pins leave a party with nothing and nothing to buy.
// `shares[i][p]`; of at most parties - 1 items somebody has a part that is not all. `marginal[p]`
// is entitlement / what p has, in whose terms each item goes to who values it most; the price of an
// item is the largest marginal x worth.
struct Equilibrium {
  ItemShares shares;
  std::vector<Fraction> marginal;
  std::vector<Fraction> prices;
};

// No worth is negative and every party values something. Pinned items are what their parties have
// before they buy; then prices do not add up to one. What nobody values goes to who uses it, else
// to the first party. Of equal equilibria the one that the walk reaches; it depends on the order of
// parties and items.
Equilibrium market_equilibrium(const Problem& problem);

}  // namespace charter
