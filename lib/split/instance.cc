// SPDX-License-Identifier: Apache-2.0
#include "split/instance.h"

#include <cassert>

namespace charter {

Weights weights_of(const std::vector<Party>& parties) {
  Weights weights;
  weights.total = 1;
  Fraction sum;
  for (const Party& party : parties) {
    assert(party.entitlement >= Fraction(0) && "an entitlement is not negative");
    weights.total = boost::multiprecision::lcm(weights.total, party.entitlement.denominator());
    sum = add(sum, party.entitlement);
  }
  assert(sum == Fraction(1) && "entitlements add up to one");
  for (const Party& party : parties)
    weights.of.push_back(party.entitlement.numerator() *
                         (weights.total / party.entitlement.denominator()));
  return weights;
}

Integer worth_of_items(const Instance& instance) {
  Integer worth = 0;
  for (const Item& item : instance.items) worth += item.worth;
  return worth;
}

std::vector<Integer> worth_owned(const Instance& instance, const Owners& owners) {
  assert(owners.size() == instance.items.size() && "every item has an owner");
  std::vector<Integer> worth(instance.parties.size());
  for (std::size_t i = 0; i < owners.size(); ++i) worth[owners[i]] += instance.items[i].worth;
  return worth;
}

}  // namespace charter
