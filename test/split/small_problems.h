// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small problems of every kind that a method takes, rolled by a seed: two to four parties with
// unequal entitlements, up to seven units, units that are alike, pins, users, debts, money.

#include "rolled_problems.h"

namespace charter {

// How many seeds to try of so many. The sanitizers make exact search some ten times slower, so under them it is a
// third; a build of the preset `dev` tries all.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr unsigned kSlower = 3;
#else
inline constexpr unsigned kSlower = 1;
#endif
inline unsigned tried(unsigned seeds) { return (seeds + kSlower - 1) / kSlower; }

inline Integer rolled_worth(Dice& dice, unsigned kind, bool debts) {
  switch (kind) {
    case 0:
      return dice.between(debts ? -2 : 0, 2);  // many ties
    case 1:
      return dice.between(debts ? -30 : 0, 40);
    case 2: {
      const Integer power = Integer(1) << static_cast<unsigned>(dice.between(0, 6));
      return debts && dice.between(0, 2) == 0 ? Integer(-power) : power;
    }
    default:
      return dice.between(100, 103);  // nearly equal
  }
}

inline void add_rolled_items(Problem& problem, Dice& dice, std::size_t most_units) {
  const std::size_t parties = problem.parties.size();
  for (std::size_t units = 0; units < most_units;) {
    WantedItem item{.id = "i" + std::to_string(problem.items.size())};
    if (dice.between(0, 3) == 0) item.count = dice.between(1, 3);
    units += static_cast<std::size_t>(item.count);
    if (units > most_units) return;
    const auto any = [&] {
      return static_cast<std::size_t>(dice.between(0, static_cast<long>(parties) - 1));
    };
    if (dice.between(0, 2) == 0) item.held_by = {any()};
    problem.items.push_back(std::move(item));
  }
}

// Without pins; a test that wants them adds them.
inline Problem small_problem(const Method& method, unsigned seed) {
  Dice dice(seed * 977 + 13);
  const std::size_t most = std::min<std::size_t>(method.most_parties, 4);
  const std::size_t parties = static_cast<std::size_t>(dice.between(2, static_cast<long>(most)));
  std::vector<Integer> shares;
  for (std::size_t p = 0; p < parties; ++p) shares.push_back(dice.between(1, seed % 4 ? 5 : 30));
  Problem problem = problem_of(shares, Rows(parties, std::vector<Integer>{1}));
  problem.items.clear();
  const long most_units[] = {0, 0, 7, 6, 5};
  add_rolled_items(problem, dice, static_cast<std::size_t>(dice.between(1, most_units[parties])));
  if (problem.items.empty()) problem.items.push_back({.id = "i0"});
  const bool debts = method.debts == Debts::Allowed && dice.between(0, 1) == 1;
  const unsigned kind = static_cast<unsigned>(dice.between(0, 3));
  for (auto& row : problem.worths) {
    row.clear();
    for (std::size_t i = 0; i < problem.items.size(); ++i)
      row.push_back(rolled_worth(dice, kind, debts));
    if (std::ranges::all_of(row, [](const Integer& w) { return w == 0; })) row[0] = 1;
  }
  if (method.worths == Worths::Common) problem.worths.assign(parties, problem.worths[0]);
  if (method.worths == Worths::Common || method.worths == Worths::Bids) {
    problem.money = dice.between(0, 1) * dice.between(0, 40);
    problem.debt = dice.between(0, 1) * dice.between(0, 40);
    if (method.worths == Worths::Common && dice.between(0, 1) == 0)
      problem.settling = Settling::ItemsAlone;
  }
  problem.x = Fraction(dice.between(0, 4), Integer(4));
  return problem;
}

inline Problem with_a_pin(Problem problem, unsigned seed) {
  problem.items[seed % problem.items.size()].pinned = seed / 7 % problem.parties.size();
  return problem;
}

}  // namespace charter
