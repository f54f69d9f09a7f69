// SPDX-License-Identifier: Apache-2.0
#include "split/layers.h"

#include "rolled_problems.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

constexpr std::uint64_t kPlenty = 1'000'000'000;

Problem nearly_equal(unsigned seed, const Integer& worth, long spread) {
  Dice dice(seed * 31 + 7);
  const auto parties = static_cast<std::size_t>(dice.between(2, 3));
  const auto items = static_cast<std::size_t>(dice.between(static_cast<long>(parties), 6));
  std::vector<Integer> shares;
  Rows rows(parties);
  for (std::size_t p = 0; p < parties; ++p) {
    shares.push_back(dice.between(1, 6));
    for (std::size_t i = 0; i < items; ++i) rows[p].push_back(worth + dice.between(0, spread));
  }
  Problem problem = problem_of(shares, rows);
  for (WantedItem& item : problem.items)
    if (dice.between(0, 2) == 0) item.held_by = {static_cast<std::size_t>(dice.between(0, static_cast<long>(parties) - 1))};
  return problem;
}

// The search that takes one decision after the other finds the same, in every respect.
void expect_as_searched(const Problem& problem, Demand demand, int& told) {
  const auto found = best_in_layers(problem, demand, std::nullopt, kPlenty);
  if (!found) return;
  ++told;
  demand.positive.assign(problem.parties.size(), true);
  const BestWhole searched = best_whole(problem, demand, kPlenty);
  ASSERT_TRUE(searched.complete);
  EXPECT_EQ(found->owners, searched.owners);
  EXPECT_EQ(found->optima, searched.optima);
}

TEST(Layers, FindWhatTheSearchFinds) {
  int told = 0;
  for (unsigned seed = 0; seed < 50; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = nearly_equal(seed, seed % 2 ? 1000 : 30, 1 + seed % 4);
    expect_as_searched(problem, {.goal = Goal::Nash}, told);
    expect_as_searched(
        problem, {.goal = Goal::Nash, .wprop1 = true, .envy = EnvyUpTo::HalfAnItem, .undominated = true}, told);
    expect_as_searched(problem, {.goal = Goal::Nash, .wprop1 = true, .undominated = true}, told);
  }
  EXPECT_GT(told, 100);
}

TEST(Layers, FindItAmongAnyWorths) {
  int told = 0;
  for (unsigned seed = 0; seed < 50; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = nearly_equal(seed, 0, 3 + seed % 40);
    if (!faults_of(problem).empty()) continue;
    bool nothing = false;
    for (std::size_t p = 0; p < problem.parties.size(); ++p) nothing = nothing || total_worth(problem, p) == 0;
    if (nothing) continue;
    expect_as_searched(problem, {.goal = Goal::Nash}, told);
    expect_as_searched(
        problem, {.goal = Goal::Nash, .wprop1 = true, .envy = EnvyUpTo::HalfAnItem, .undominated = true}, told);
  }
  EXPECT_GT(told, 15);
}

TEST(Layers, LeavePinsAndDebtsToTheSearch) {
  Problem pinned = problem_of({1, 1}, {{5, 5}, {5, 5}});
  pinned.items[0].pinned = 0;
  EXPECT_FALSE(best_in_layers(pinned, {.goal = Goal::Nash}, std::nullopt, kPlenty));
  EXPECT_FALSE(best_in_layers(problem_of({1, 1}, {{5, -5}, {5, 5}}), {.goal = Goal::Nash}, std::nullopt, kPlenty));
}

}  // namespace
}  // namespace charter
