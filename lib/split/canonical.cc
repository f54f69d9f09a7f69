// SPDX-License-Identifier: Apache-2.0
#include "split/canonical.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

Integer excess(const Integer& has, const Integer& due) {
  return has > due ? Integer(has - due) : Integer(0);
}

FreeItem free_item(const Item& item, std::size_t index, std::size_t parties) {
  FreeItem free{index, item.worth, std::vector<std::uint8_t>(parties, 0)};
  if (item.held_by.empty()) return free;
  for (std::size_t party = 0; party < parties; ++party)
    free.costs[party] = std::ranges::count(item.held_by, party) == 0 ? 1 : 0;
  return free;
}

}  // namespace

Canonical canonical(const Instance& instance) {
  Weights weights = weights_of(instance.parties);
  Canonical result{.weights = std::move(weights.of), .total_weight = weights.total, .held = {}, .items = {}};
  result.held.resize(result.weights.size());
  for (std::size_t i = 0; i < instance.items.size(); ++i) {
    const Item& item = instance.items[i];
    result.worth += item.worth;
    if (item.pinned)
      result.held[*item.pinned] += item.worth;
    else
      result.items.push_back(free_item(item, i, result.weights.size()));
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
