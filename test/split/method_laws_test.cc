// SPDX-License-Identifier: Apache-2.0

// What holds of every method: whatever order, scale or names a problem is given in.

#include "rolled_problems.h"
#include "split/check_certificate.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace charter {
namespace {

struct Shuffled {
  Problem problem;
  std::vector<std::size_t> parties, items;  // where each came from
};
Shuffled shuffled(const Problem& problem, unsigned seed) {
  Shuffled result{problem, std::vector<std::size_t>(problem.parties.size()),
                  std::vector<std::size_t>(problem.items.size())};
  std::mt19937 engine(seed);
  std::iota(result.parties.begin(), result.parties.end(), std::size_t{0});
  std::iota(result.items.begin(), result.items.end(), std::size_t{0});
  std::ranges::shuffle(result.parties, engine);
  std::ranges::shuffle(result.items, engine);
  for (std::size_t p = 0; p < result.parties.size(); ++p) {
    result.problem.parties[p] = problem.parties[result.parties[p]];
    for (std::size_t i = 0; i < result.items.size(); ++i) {
      result.problem.items[i] = problem.items[result.items[i]];
      result.problem.worths[p][i] = problem.worths[result.parties[p]][result.items[i]];
    }
  }
  return result;
}

Problem fit_for(const Method& method, unsigned seed) {
  const std::size_t parties = method.most_parties == 2 ? 2 : 2 + seed % 3;
  Problem problem =
      rolled(seed, parties, 1 + seed % 6,
             method.debts == Debts::Allowed && seed % 2 ? Signs::Mixed : Signs::Goods);
  if (method.worths == Worths::Common) problem.worths.assign(parties, problem.worths[0]);
  if (method.worths == Worths::None) problem.items[0].count = 17;
  return problem;
}

TEST(EveryMethod, DoesNotCareInWhichOrderThingsAreGiven) {
  for (const Method& method : methods()) {
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < 40; ++seed) {
      SCOPED_TRACE(seed);
      const Problem problem = fit_for(method, seed);
      const Certificate before = divided(problem, std::string(method.name));
      const Shuffled other = shuffled(problem, seed);
      const Certificate after = divided(other.problem, std::string(method.name));
      EXPECT_EQ(before.digest, after.digest);
      for (std::size_t p = 0; p < other.parties.size(); ++p) {
        EXPECT_EQ(after.division.payments[p], before.division.payments[other.parties[p]]);
        for (std::size_t i = 0; i < other.items.size(); ++i)
          EXPECT_EQ(after.division.shares[i][p],
                    before.division.shares[other.items[i]][other.parties[p]]);
      }
    }
  }
}

TEST(EveryMethod, DoesNotCareHowPointsAreScaled) {
  for (const Method& method : methods()) {
    if (method.worths != Worths::Points) continue;
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < 40; ++seed) {
      SCOPED_TRACE(seed);
      const Problem problem = fit_for(method, seed);
      Problem scaled = problem;
      for (Integer& worth : scaled.worths[seed % 2]) worth *= 7;
      const Certificate before = divided(problem, std::string(method.name));
      const Certificate after = divided(scaled, std::string(method.name));
      EXPECT_EQ(hex(before.digest), hex(after.digest));
      EXPECT_TRUE(before.division.shares == after.division.shares);
    }
  }
}

Problem renamed(Problem problem) {
  for (Party& party : problem.parties) party.id = "group of " + party.id;
  for (WantedItem& item : problem.items) item.id = "our " + item.id;
  return problem;
}

// A market can have several equilibria, which are as good for everybody; rounding starts from one of them, so
// that only what holds of all is the same: the prices, and with them the bound; and what it promises.
TEST(CeeiRound, HasTheSamePricesUnderOtherNames) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = fit_for(*find_method("ceei-round"), seed);
    const Certificate before = divided(problem, "ceei-round");
    const Certificate after = divided(renamed(problem), "ceei-round");
    EXPECT_EQ(holds(after, "wprop1"), true);
    EXPECT_EQ(holds(after, "fpo"), true);
    if (!before.division.objective || !after.division.objective) continue;
    EXPECT_EQ(before.division.prices, after.division.prices);
    EXPECT_EQ(before.division.objective->bound, after.division.objective->bound);
  }
}

TEST(EveryMethod, GivesTheSameValueUnderOtherNames) {
  for (const Method& method : methods()) {
    if (method.name == "ceei-round") continue;  // as above
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < 30; ++seed) {
      SCOPED_TRACE(seed);
      const Problem problem = fit_for(method, seed);
      const Problem other = renamed(problem);
      const Certificate before = divided(problem, std::string(method.name));
      const Certificate after = divided(other, std::string(method.name));
      if (!before.division.objective) continue;
      if (before.division.objective->name == "nash") {
        EXPECT_EQ(welfare(problem, before), welfare(other, after));
      } else {
        EXPECT_EQ(before.division.objective->value, after.division.objective->value);
      }
    }
  }
}

TEST(EveryMethod, KeepsPinsWhereTheyBelong) {
  for (const Method& method : methods()) {
    if (method.worths == Worths::None) continue;
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < 40; ++seed) {
      SCOPED_TRACE(seed);
      Problem problem = fit_for(method, seed);
      problem.items[0].pinned = seed % problem.parties.size();
      EXPECT_EQ(holds(divided(problem, std::string(method.name)), "pins"), true);
    }
  }
}

TEST(EveryMethod, GivesUnitsThatAreAlike) {
  for (const Method& method : methods()) {
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < 20; ++seed) {
      SCOPED_TRACE(seed);
      Problem problem = fit_for(method, seed);
      problem.items[0].count = 3;
      const Certificate found = divided(problem, std::string(method.name));
      EXPECT_EQ(holds(found, "sums"), true);
    }
  }
}

TEST(EveryMethod, LeavesThingsWithThoseWhoUseThemAtATie) {
  for (const Method& method : methods()) {
    if (method.worths == Worths::None) continue;
    SCOPED_TRACE(method.name);
    if (method.name == "adjusted-winner" || method.name == "ceei") continue;  // may split
    for (const std::size_t holder : {0U, 1U}) {
      Problem problem = problem_of({1, 1}, {{5, 5}, {5, 5}});
      problem.items[0].held_by = {holder};
      problem.items[1].held_by = {1 - holder};
      const Certificate found = divided(problem, std::string(method.name));
      EXPECT_EQ(found.division.shares[0][holder], Fraction(Integer(1)));
    }
  }
}

}  // namespace
}  // namespace charter
