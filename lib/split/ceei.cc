// SPDX-License-Identifier: Apache-2.0
#include "split/ceei.h"

#include "split/market.h"
#include "split/nash.h"
#include "split/owners.h"
#include "split/rounding.h"

#include <algorithm>

namespace charter {

namespace {

bool has_pins(const Problem& problem) {
  return std::ranges::any_of(problem.items, [](const WantedItem& item) { return !!item.pinned; });
}

}  // namespace

Division ceei(const Problem& problem, const Sha256&) {
  Equilibrium found = market_equilibrium(problem);
  Division division{.shares = std::move(found.shares), .weights = std::move(found.marginal)};
  if (division.weights.empty()) division.weights = dual_weights(problem, division.shares);
  if (!has_pins(problem)) division.prices = std::move(found.prices);
  return division;
}

Division ceei_round(const Problem& problem, const Sha256&) {
  const Equilibrium found = market_equilibrium(problem);
  const Owners owners = rounded(problem, found.shares, Goal::Nash);
  Division division{.shares = shares_of(problem, owners), .weights = found.marginal};
  if (division.weights.empty()) division.weights = dual_weights(problem, division.shares);
  std::vector<Fraction> has, most;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    has.push_back(worth_of_share(problem, division.shares, p, p));
  }
  // The bound is on the product over all parties.
  if (has_pins(problem) || std::ranges::count(has, Fraction()) != 0) return division;
  division.prices = found.prices;
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    most.push_back(divide(problem.parties[p].entitlement, found.marginal[p]));
  }
  const std::vector<Integer> weights = coprime_weights(problem);
  Objective objective{"nash", nash_text(has, weights), nash_text(most, weights), false};
  objective.proven = objective.value == objective.bound;
  division.objective = std::move(objective);
  return division;
}

}  // namespace charter
