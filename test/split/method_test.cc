// SPDX-License-Identifier: Apache-2.0
#include "split/method.h"

#include "rolled_problems.h"
#include "split/check_certificate.h"
#include "split/nash.h"
#include "split/owners.h"
#include "split/whole_search.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>

namespace charter {
namespace {

// Every whole division there is.
void each_division(const Problem& problem, const std::function<void(const Owners&)>& look) {
  Owners owners(problem.items.size(), 0);
  while (true) {
    look(owners);
    std::size_t i = 0;
    while (i < owners.size() && ++owners[i] == problem.parties.size()) owners[i++] = 0;
    if (i == owners.size()) return;
  }
}

std::vector<Fraction> has_of(const Problem& problem, const Owners& owners) {
  std::vector<Integer> has(problem.parties.size());
  for (std::size_t i = 0; i < owners.size(); ++i) has[owners[i]] += problem.worths[owners[i]][i];
  return {has.begin(), has.end()};
}

bool brute_force_undominated(const Problem& problem, const Owners& owners) {
  const auto mine = has_of(problem, owners);
  bool better = false;
  each_division(problem, [&](const Owners& other) {
    const auto theirs = has_of(problem, other);
    bool all = theirs != mine;
    for (std::size_t p = 0; p < mine.size(); ++p) all = all && theirs[p] >= mine[p];
    better = better || all;
  });
  return !better;
}

std::vector<Claim> claims_for(const Problem& problem, const Owners& owners) {
  return claims_of(problem, {.shares = shares_of(problem, owners),
                             .payments = std::vector<Fraction>(problem.parties.size())});
}

bool claim_holds(const std::vector<Claim>& claims, const std::string& name) {
  return std::ranges::find(claims, name, &Claim::name)->holds;
}

std::vector<Fraction> parts_of(const Problem& problem, const Owners& owners) {
  std::vector<Fraction> has = has_of(problem, owners);
  for (std::size_t p = 0; p < has.size(); ++p) has[p] = divide(has[p], total_worth(problem, p));
  return has;
}

// What a search has to find, by looking at everything: by product, with the most parties first.
std::string best_nash(const Problem& problem, const std::function<bool(const Owners&)>& allowed) {
  const auto weights = coprime_weights(problem);
  std::optional<Owners> best;
  each_division(problem, [&](const Owners& owners) {
    if (best && compare_nash(parts_of(problem, owners), parts_of(problem, *best), weights) <= 0)
      return;
    if (allowed(owners)) best = owners;
  });
  return best ? nash_text(parts_of(problem, *best), weights) : "none";
}

// The welfare of a division in parts of what each values in all.
TEST(Methods, HaveUniqueNamesThatAreFound) {
  for (const Method& method : methods()) EXPECT_EQ(find_method(method.name), &method);
  EXPECT_EQ(find_method("fairest"), nullptr);
  EXPECT_EQ(methods().size(), 14u);
}

TEST(Methods, AreChosenByWhatWorthsLookLike) {
  EXPECT_EQ(default_method(problem_of({1, 1}, {{3, 4}, {3, 4}})).name, "least-imbalance");
  EXPECT_EQ(default_method(problem_of({1, 1}, {{3, 4}, {4, 3}})).name, "adjusted-winner");
  EXPECT_EQ(default_method(problem_of({1, 1, 1}, {{3, 4}, {4, 3}, {1, 1}})).name, "ceei");
  EXPECT_EQ(default_method(problem_of({1, 1}, {{3, 4}, {4, -3}})).name, "bids-wef");
}

TEST(Methods, GiveThingsWholeWhereNoMoneyMaySettle) {
  const auto alone = [](Problem problem) {
    problem.settling = Settling::ItemsAlone;
    return default_method(problem).name;
  };
  EXPECT_EQ(alone(problem_of({1, 1}, {{3, 4}, {3, 4}})), "least-imbalance");
  EXPECT_EQ(alone(problem_of({1, 1}, {{3, 4}, {4, 3}})), "ladder");
  EXPECT_EQ(alone(problem_of({1, 1}, {{3, 4}, {4, -3}})), "ladder");
  EXPECT_EQ(alone(problem_of(std::vector<Integer>(17, 1), Rows{17, {3, 4}})), "least-imbalance");
  Problem many = problem_of(std::vector<Integer>(17, 1), Rows{17, {3, 4}});
  many.worths[3] = {1, 2};
  EXPECT_EQ(alone(many), "ceei-round");
}

TEST(Methods, DivideAThousandItemsAndSayHowFarFromTheBest) {
  const Problem problem = rolled(7, 3, 1000, Signs::Goods);
  for (const char* name : {"ladder", "nash", "ceei-round"}) {
    const Certificate found = divided(problem, name);
    EXPECT_NE(found.division.objective->bound, "not known");
    EXPECT_EQ(holds(found, "nash-bound"), true);
    EXPECT_EQ(holds(found, "wprop1"), true);
  }
  EXPECT_EQ(holds(divided(rolled(7, 3, 1000, Signs::Mixed), "ladder"), "wprop1"), true);
}

TEST(Methods, LeaveWhatIsAllPinnedWhereItIsAmongAnyNumberOfParties) {
  for (const std::size_t parties : {2u, 9u, 64u})
    for (const char* name : {"ladder", "nash", "leximin"}) {
      SCOPED_TRACE(fmt::format("{} of {}", name, parties));
      Problem problem = problem_of(std::vector<Integer>(parties, 1), Rows(parties, {3, 4}));
      problem.items[0].pinned = 1;
      problem.items[1].pinned = parties - 1;
      const Method& method = *find_method(name);
      if (parties > method.most_parties) continue;
      const auto found = divide(problem, method);
      ASSERT_TRUE(found);
      EXPECT_EQ(found->division.shares[0][1], Fraction(1));
      EXPECT_TRUE(found->division.objective->proven);
      EXPECT_EQ(found->division.optima, 1u);
      EXPECT_EQ(disagreements(problem, *found, scale_of(method)), std::vector<std::string>());
    }
}

TEST(AdjustedWinner, SplitsOneItemSoThatBothHaveTheSamePerEntitlement) {
  const Problem problem = problem_of({2, 1}, {{50, 20, 15, 10, 5}, {40, 30, 10, 10, 10}});
  const Certificate found = divided(problem, "adjusted-winner");
  EXPECT_EQ(found.division.shares[1][0], Fraction(Integer(1), Integer(16)));
  EXPECT_EQ(holds(found, "wef"), true);
  EXPECT_EQ(holds(found, "fpo"), true);
}

TEST(AdjustedWinner, IsProportionalAndCannotBeBettered) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2, 1 + seed % 9, Signs::Goods);
    const Certificate found = divided(problem, "adjusted-winner");
    EXPECT_EQ(holds(found, "wprop"), true);
    EXPECT_EQ(holds(found, "wef"), true);
    EXPECT_EQ(holds(found, "fpo"), true);
    std::size_t split = 0;
    for (const auto& row : found.division.shares)
      if (row[0] != Fraction(0) && row[1] != Fraction(0)) ++split;
    EXPECT_LE(split, 1u);
  }
}

TEST(AdjustedWinnerDiscrete, LeavesNoEnvyBeyondHalfAnItem) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const Certificate found =
        divided(rolled(seed, 2, 1 + seed % 12, Signs::Goods), "adjusted-winner-discrete");
    EXPECT_EQ(holds(found, "wef(1/2,1/2)"), true);
    EXPECT_EQ(holds(found, "wprop1"), true);
    EXPECT_EQ(holds(found, "fpo"), true);
    EXPECT_EQ(holds(found, "whole"), true);
  }
}

TEST(Bids, LeaveNobodyWithAWishForAnothersPart) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem =
        rolled(seed, 2 + seed % 3, 1 + seed % 6, seed % 2 ? Signs::Mixed : Signs::Goods);
    problem.money = seed % 5;
    problem.debt = seed % 7;
    const Certificate wef = divided(problem, "bids-wef"), knaster = divided(problem, "knaster");
    EXPECT_EQ(holds(wef, "wef"), true);
    EXPECT_EQ(holds(wef, "wprop"), true);
    EXPECT_EQ(holds(wef, "fpo"), true);
    EXPECT_EQ(holds(knaster, "wprop"), true);
    if (problem.parties.size() == 2) {
      EXPECT_EQ(holds(knaster, "wef"), true);
    }
    // Equal gains are the most equal there are: where they leave no envy, they are the answer.
    if (holds(knaster, "wef") == true && knaster.division.shares == wef.division.shares) {
      EXPECT_EQ(knaster.division.payments, wef.division.payments);
    }
  }
}

TEST(Bids, ShareTheHouseOfFourHeirs) {
  const Problem problem = problem_of({1, 1, 1, 1}, {{120000}, {200000}, {140000}, {180000}});
  const std::vector<Integer> knaster = {40000, -140000, 45000, 55000};
  const std::vector<Integer> wef = {48750, -146250, 48750, 48750};
  EXPECT_EQ(divided(problem, "knaster").division.payments,
            std::vector<Fraction>(knaster.begin(), knaster.end()));
  EXPECT_EQ(divided(problem, "bids-wef").division.payments,
            std::vector<Fraction>(wef.begin(), wef.end()));
}

TEST(Picking, LeavesEnvyOfItsXOnly) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = rolled(seed, 2 + seed % 3, 1 + seed % 7, Signs::Goods);
    for (const int quarters : {0, 2, 4}) {
      problem.x = Fraction(Integer(quarters), Integer(4));
      const Certificate found = divided(problem, "picking");
      const auto claim = std::ranges::find(found.claims, "wef(x,1-x)", &Claim::name);
      ASSERT_TRUE(claim->holds);
      EXPECT_LE(*Fraction::parse(claim->evidence.at("from")), problem.x);
      EXPECT_GE(*Fraction::parse(claim->evidence.at("to")), problem.x);
    }
  }
}

TEST(Market, IsAnEquilibriumWithFewItemsSplit) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 5, 1 + seed % 11, Signs::Goods);
    const Certificate found = divided(problem, "ceei");
    EXPECT_EQ(holds(found, "ceei"), true);
    EXPECT_EQ(holds(found, "wprop"), true);
    EXPECT_EQ(holds(found, "wef"), true);
    std::size_t parts = 0;
    for (const auto& row : found.division.shares)
      parts += problem.parties.size() -
               static_cast<std::size_t>(std::ranges::count(row, Fraction(0))) - 1;
    EXPECT_LT(parts, problem.parties.size());
  }
}

TEST(MarketRounded, IsProportionalUpToOneItemAndBoundsTheWelfare) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 3, 1 + seed % 7, Signs::Goods);
    const Certificate found = divided(problem, "ceei-round");
    EXPECT_EQ(holds(found, "wprop1"), true);
    EXPECT_EQ(holds(found, "fpo"), true);
    EXPECT_EQ(holds(found, "whole"), true);
    bool all_have_something = true;
    for (std::size_t p = 0; p < problem.parties.size(); ++p)
      all_have_something =
          all_have_something &&
          worth_of_share(problem, found.division.shares, p, p) > Fraction();
    EXPECT_EQ(holds(found, "nash-bound").value_or(false), all_have_something);
  }
}

TEST(GoodsAndDebts, AreProportionalUpToOneItem) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem =
        rolled(seed, 2 + seed % 4, 1 + seed % 9, seed % 4 ? Signs::Mixed : Signs::Goods);
    const Certificate found = divided(problem, "prop1-po");
    EXPECT_EQ(holds(found, "wprop1"), true);
    EXPECT_EQ(holds(found, "fpo"), true);
    EXPECT_EQ(holds(found, "whole"), true);
  }
}

TEST(Nash, IsTheLargestThereIs) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 3, 1 + seed % 6, Signs::Goods);
    const Certificate found = divided(problem, "nash");
    ASSERT_TRUE(found.division.objective->proven);
    EXPECT_EQ(welfare(problem, found), best_nash(problem, [](const Owners&) { return true; }));
  }
}

TEST(Nash, SaysWhereSomebodyIsLeftWithNothing) {
  const Problem fewer = problem_of({1, 1, 1}, Rows(3, {5, 5}));
  for (const char* method : {"nash", "ladder"}) {
    const Certificate found = divided(fewer, method);
    EXPECT_EQ(holds(found, "nash-positive"), false) << method;
    EXPECT_TRUE(found.division.objective->proven) << method;
    EXPECT_TRUE(disagreements(fewer, found, Scale::Points).empty()) << method;
  }
  EXPECT_EQ(holds(divided(problem_of({1, 1}, Rows(2, {5, 5})), "nash"), "nash-positive"), std::nullopt);
}

TEST(Nash, GivesTinyMinoritiesAnAssetEachWhichIsWhyItIsNoDefault) {
  const Problem problem = problem_of({98, 1, 1}, Rows(3, {1, 1, 1, 1}));
  const Certificate nash = divided(problem, "nash"), ladder = divided(problem, "ladder");
  EXPECT_EQ(nash.division.objective->value, "316912650057057350374175801344");
  EXPECT_EQ(nash.division.optima, 12u);
  EXPECT_EQ(holds(nash, "wprop1"), false);
  EXPECT_EQ(holds(ladder, "wprop1"), true);
}

TEST(Leximin, IsTheMostEqualThereIs) {
  for (unsigned seed = 0; seed < 250; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem =
        rolled(seed, 2 + seed % 3, 1 + seed % 6, seed % 2 ? Signs::Mixed : Signs::Goods);
    const Levels levels = levels_of(problem);
    std::vector<Fraction> best;
    each_division(problem, [&](const Owners& owners) {
      std::vector<Fraction> here = has_of(problem, owners);
      for (std::size_t p = 0; p < here.size(); ++p)
        here[p] = add(levels.start[p], divide(here[p], levels.scale[p]));
      std::ranges::sort(here);
      if (best.empty() || here > best) best = here;
    });
    std::string words;
    for (const Fraction& level : best) words += (words.empty() ? "" : " ") + to_string(level);
    const Certificate found = divided(problem, "leximin");
    EXPECT_EQ(found.division.objective->value, words);
    EXPECT_TRUE(found.division.objective->proven);
  }
}

TEST(Ladder, IsTheBestOfItsRung) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 3, 2 + seed % 4, Signs::Goods);
    const auto on_rung = [&](int rung) {
      return best_nash(problem, [&](const Owners& owners) {
        const auto claims = claims_for(problem, owners);
        return claim_holds(claims, "wprop1") &&
               (rung == 2 || claim_holds(claims, "wef(1/2,1/2)")) &&
               brute_force_undominated(problem, owners);
      });
    };
    const Certificate found = divided(problem, "ladder");
    ASSERT_TRUE(found.division.objective->proven);
    const std::string first = on_rung(1);
    EXPECT_EQ(found.division.rung, first == "none" ? 2 : 1);
    EXPECT_EQ(welfare(problem, found), first == "none" ? on_rung(2) : first);
  }
}

TEST(Ladder, HoldsWithDebtsToo) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 2, 2 + seed % 5, Signs::Mixed);
    const Certificate found = divided(problem, "ladder");
    EXPECT_EQ(holds(found, "wprop1"), true);
    if (found.division.rung == 1) {
      EXPECT_EQ(holds(found, "wef1"), true);
    }
    Owners owners;
    for (const auto& row : found.division.shares)
      owners.push_back(
          static_cast<std::size_t>(std::ranges::find(row, Fraction(Integer(1))) - row.begin()));
    EXPECT_TRUE(brute_force_undominated(problem, owners));
  }
}

TEST(Dominance, IsFoundExactlyWhereThereIsOne) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 2, 4, seed % 2 ? Signs::Mixed : Signs::Goods);
    each_division(problem, [&](const Owners& owners) {
      EXPECT_EQ(is_dominated(problem, owners, 100'000).dominated,
                !brute_force_undominated(problem, owners));
      if (!dual_weights(problem, shares_of(problem, owners)).empty()) {
        EXPECT_TRUE(brute_force_undominated(problem, owners));
      }
    });
  }
}

// The same things in another order.

}  // namespace
}  // namespace charter
