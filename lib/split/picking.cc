// SPDX-License-Identifier: Apache-2.0
#include "split/picking.h"

#include "split/owners.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

std::vector<std::size_t> wish_list(const Problem& problem, std::size_t party) {
  std::vector<std::size_t> items(problem.items.size());
  std::iota(items.begin(), items.end(), std::size_t{0});
  const auto& worths = problem.worths[party];
  std::ranges::stable_sort(items, [&](std::size_t a, std::size_t b) {
    if (worths[a] != worths[b]) return worths[a] > worths[b];
    const auto use = [&](std::size_t i) {
      const WantedItem& item = problem.items[i];
      return custody_change(item, party) != 0 ? 2 : item.held_by.empty() ? 1 : 0;
    };
    return use(a) < use(b);
  });
  return items;
}

}  // namespace

Division picking(const Problem& problem, const Sha256&) {
  const std::size_t parties = problem.parties.size();
  std::vector<std::vector<std::size_t>> wishes;
  for (std::size_t p = 0; p < parties; ++p) wishes.push_back(wish_list(problem, p));
  const Fraction first = subtract(Fraction(1), problem.x);
  std::vector<Integer> has(parties, 0);
  std::vector<std::size_t> at(parties, 0);
  Owners owners(problem.items.size(), parties);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    if (!problem.items[i].pinned) continue;
    owners[i] = *problem.items[i].pinned;
    has[owners[i]] += 1;
  }
  const auto turn = [&](std::size_t p) {
    return divide(add(first, has[p]), problem.parties[p].entitlement);
  };
  for (auto left = std::ranges::count(owners, parties); left > 0; --left) {
    std::size_t next = 0;
    for (std::size_t p = 1; p < parties; ++p) {
      const Fraction here = turn(p), best = turn(next);
      // Nobody has waited where x is one: then the larger entitlement goes first.
      const bool larger = problem.parties[p].entitlement > problem.parties[next].entitlement;
      if (here < best || (here == best && here == Fraction(0) && larger)) next = p;
    }
    while (owners[wishes[next][at[next]]] != parties) ++at[next];
    owners[wishes[next][at[next]]] = next;
    has[next] += 1;
  }
  return {.shares = shares_of(problem, owners),
          .weights = dual_weights(problem, shares_of(problem, owners))};
}

}  // namespace charter
