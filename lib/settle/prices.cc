// SPDX-License-Identifier: Apache-2.0
#include "settle/prices.h"

#include <algorithm>

namespace charter {

Prices::Prices(const Community& community, const std::map<UnitCode, Price>& brought)
    : prices_(brought) {
  for (const UnitEntry& entry : community.units)
    if (entry.price) prices_.emplace(entry.unit.code, *entry.price);
}

std::vector<Unit> Prices::units_reached(const Unit& unit) const {
  std::vector<Unit> reached{unit};
  for (;;) {
    const auto price = prices_.find(reached.back().code);
    if (price == prices_.end()) return reached;
    const Unit& next = price->second.worth.unit;
    if (std::ranges::find(reached, next) != reached.end()) return reached;
    reached.push_back(next);
  }
}

std::optional<Fraction> Prices::worth(const Quantity& quantity, const Unit& target) const {
  Fraction amount = quantity.parts;
  Unit unit = quantity.unit;
  const std::size_t most_steps = prices_.size();
  for (std::size_t step = 0; unit != target; ++step) {
    const auto price = prices_.find(unit.code);
    if (price == prices_.end() || step == most_steps) return std::nullopt;
    amount = divide(multiply(amount, price->second.worth.parts), power_of_ten(unit.decimals));
    unit = price->second.worth.unit;
  }
  return amount;
}

std::vector<Unit> Prices::common(const std::vector<Unit>& units) const {
  if (units.empty()) return {};
  std::vector<Unit> candidates = units_reached(units.front());
  for (const Unit& unit : units) {
    const std::vector<Unit> reached = units_reached(unit);
    std::erase_if(candidates,
                  [&](const Unit& c) { return std::ranges::find(reached, c) == reached.end(); });
  }
  return candidates;
}

}  // namespace charter
