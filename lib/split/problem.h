// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is to be divided, where each party may see worths of its own: the input of every method of
// the table in method.h. Where all agree on worths and only the search is wanted, instance.h is
// enough.

#include "diag/result.h"
#include "split/instance.h"
#include "value/digest.h"

namespace charter {

// `count` units that are alike; each goes to one party whole, unless the method may split items. A
// pinned item is its party's already and its worth counts against that party's entitlement;
// `held_by` is as in instance.h.
struct WantedItem {
  std::string id;
  Integer count = 1;
  std::optional<std::size_t> pinned;
  std::vector<std::size_t> held_by;
};

// Whether money may move between the parties to make good what the items leave unequal.
enum class Settling { WithMoney, ItemsAlone };

// `worths[p][i]` is what one unit of item i is worth to party p, whole, and negative for a debt: in
// appraised mode and for bids in the smallest parts of one money, for points in points of p's own.
// `money` and `debt` are divisible and in the same smallest parts. `total` is what the points of
// each party had to add up to, if anything was said. `x` is the one of picking. `minimum` is the
// least that hamilton and webster give to each party.
struct Problem {
  std::vector<Party> parties;
  std::vector<WantedItem> items;
  std::vector<std::vector<Integer>> worths;
  Integer money = 0;
  Integer debt = 0;
  Settling settling = Settling::WithMoney;
  std::optional<Integer> total;
  Fraction x{Integer(1), Integer(2)};
  Integer minimum = 0;
};

// Whether anything is worth less than nothing to anybody.
bool has_debts(const Problem& problem);

// What all items are worth to a party, and those that are its own of the given shares
// (`shares[i][p]` is the part of item i that p has).
using ItemShares = std::vector<std::vector<Fraction>>;
Integer total_worth(const Problem& problem, std::size_t party);
Fraction worth_of_share(const Problem& problem, const ItemShares& shares, std::size_t seen_by,
                        std::size_t held_by);

// What is wrong with the problem whatever the method, everything at once; the value is a problem
// whose entitlements add up to one. The subject of a fault is a "party", an "item", a "worth" (`id` the
// party, `field` the item or empty) or empty; whoever read the problem knows where these stand.
Faults faults_of(const Problem& problem);

}  // namespace charter
