// SPDX-License-Identifier: Apache-2.0
#include "split/canonical.h"

#include "split/tie_break.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

template <class Named>
std::vector<std::size_t> by_key(const std::vector<Named>& named, const Sha256& seed,
                                TieAmong among) {
  std::vector<Sha256> keys;
  for (const Named& n : named) keys.push_back(order_key(seed, among, n.id));
  std::vector<std::size_t> order(named.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return keys[i]; });
  return order;
}

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

RunningCost::RunningCost(const Canonical& instance, std::vector<Integer> owned)
    : total_weight_(instance.total_weight),
      all_(instance.worth + instance.money - instance.debt),
      worth_(instance.worth),
      debt_(instance.debt * instance.total_weight),
      weights_(instance.weights),
      owned_(std::move(owned)) {
  for (std::size_t p = 0; p < owned_.size(); ++p) count(p, 1);
}

// What one party has beyond its due, another is short of; with money and debts counted in, a party that has
// too much may take over debts, and only what is left has to come from outside.
void RunningCost::count(std::size_t party, int sign) {
  const Integer has = owned_[party] * total_weight_;
  moved_ += sign * excess(has, weights_[party] * worth_);
  beyond_ += sign * excess(has, weights_[party] * all_);
}

void RunningCost::add(std::size_t party, const Integer& worth) {
  count(party, -1);
  owned_[party] += worth;
  count(party, 1);
}

Cost RunningCost::cost() const { return {excess(beyond_, debt_), moved_}; }

Cost cost_of(const Canonical& instance, const std::vector<Integer>& owned) {
  return RunningCost(instance, owned).cost();
}

}  // namespace charter
