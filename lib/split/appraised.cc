// SPDX-License-Identifier: Apache-2.0
#include "split/appraised.h"

#include "split/least_imbalance.h"
#include "split/owners.h"

namespace charter {

Division appraised(const Problem& problem, const Sha256&) {
  const bool pays = problem.settling == Settling::WithMoney;
  // Where no money may make good the difference, the money at hand cannot either.
  Instance instance{problem.parties, {}, 0, 0};
  if (pays) {
    instance.money = problem.money;
    instance.debt = problem.debt;
  }
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const WantedItem& item = problem.items[i];
    instance.items.push_back({item.id, problem.worths[0][i], item.pinned, item.held_by});
  }
  const LeastImbalance found = least_imbalance(instance);
  Division division{.shares = shares_of(problem, found.owners)};
  const Integer money = problem.money - problem.debt;
  const Integer all = pays ? Integer(worth_of_items(instance) + money) : money;
  const std::vector<Integer> owned = worth_owned(instance, found.owners);
  for (std::size_t p = 0; p < owned.size(); ++p) {
    const Fraction part = multiply(problem.parties[p].entitlement, all);
    division.payments.push_back(subtract(part, pays ? owned[p] : Integer(0)));
  }
  const bool at_hand = instance.money != 0 || instance.debt != 0;
  const std::string value = to_string(found.imbalance.outside);
  division.objective = Objective{"outside", value,
                                 found.proven ? value
                                 : at_hand    ? "0"
                                              : to_string(found.bound),
                                 found.proven || (found.imbalance.outside == Fraction(0))};
  const std::string moved = to_string(found.imbalance.moved);
  division.then =
      Objective{"moved", moved, found.proven ? moved : to_string(found.bound), found.proven};
  division.nodes = found.nodes;
  division.optima = found.optima;
  division.weights.assign(problem.parties.size(), Fraction(1));
  return division;
}

}  // namespace charter
