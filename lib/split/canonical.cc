// SPDX-License-Identifier: Apache-2.0
#include "split/canonical.h"

#include "split/tie_break.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

Integer excess(const Integer& has, const Integer& due) {
  return has > due ? Integer(has - due) : Integer(0);
}

FreeItem free_item(const Item& item, std::size_t index, const std::vector<std::size_t>& parties) {
  FreeItem free{index, item.worth, std::vector<std::uint8_t>(parties.size(), 0)};
  if (item.held_by.empty()) return free;
  for (std::size_t rank = 0; rank < parties.size(); ++rank)
    free.costs[rank] = std::ranges::count(item.held_by, parties[rank]) == 0 ? 1 : 0;
  return free;
}

}  // namespace

Order order_by_keys(const Instance& instance, const Sha256& seed) {
  return {by_key(instance.parties, seed, TieAmong::Parties),
          by_key(instance.items, seed, TieAmong::Items)};
}

Order order_given(const Instance& instance) {
  Order order{std::vector<std::size_t>(instance.parties.size()),
              std::vector<std::size_t>(instance.items.size())};
  std::iota(order.parties.begin(), order.parties.end(), std::size_t{0});
  std::iota(order.items.begin(), order.items.end(), std::size_t{0});
  return order;
}

Canonical canonical(const Instance& instance, const Order& order) {
  Canonical result;
  result.parties = order.parties;
  const Weights weights = weights_of(instance.parties);
  result.total_weight = weights.total;
  std::vector<std::size_t> rank_of(result.parties.size());
  for (std::size_t rank = 0; rank < result.parties.size(); ++rank) {
    rank_of[result.parties[rank]] = rank;
    result.weights.push_back(weights.of[result.parties[rank]]);
  }
  result.held.resize(result.parties.size());
  for (const std::size_t i : order.items) {
    const Item& item = instance.items[i];
    result.worth += item.worth;
    if (item.pinned) {
      result.held[rank_of[*item.pinned]] += item.worth;
    } else {
      result.items.push_back(free_item(item, i, result.parties));
    }
  }
  result.money = instance.money;
  result.debt = instance.debt;
  return result;
}

Cost cost_of(const Canonical& instance, const std::vector<Integer>& owned) {
  // What one party has beyond its due, another is short of; with money and debts counted in, a
  // party that has too much may take over debts, and only what is left has to come from outside.
  const Integer all = instance.worth + instance.money - instance.debt;
  Cost cost;
  Integer beyond = 0;
  for (std::size_t p = 0; p < owned.size(); ++p) {
    const Integer has = owned[p] * instance.total_weight;
    cost.moved += excess(has, instance.weights[p] * instance.worth);
    beyond += excess(has, instance.weights[p] * all);
  }
  cost.outside = excess(beyond, instance.debt * instance.total_weight);
  return cost;
}

}  // namespace charter
