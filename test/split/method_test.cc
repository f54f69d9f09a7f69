// SPDX-License-Identifier: Apache-2.0
#include "split/method.h"

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

using Rows = std::vector<std::vector<Integer>>;

Problem problem_of(const std::vector<Integer>& shares, const Rows& worths) {
  const Integer total = std::accumulate(shares.begin(), shares.end(), Integer(0));
  Problem problem;
  for (std::size_t p = 0; p < shares.size(); ++p)
    problem.parties.push_back({"p" + std::to_string(p), Fraction(shares[p], total)});
  for (std::size_t i = 0; i < worths.front().size(); ++i)
    problem.items.push_back({.id = "i" + std::to_string(i)});
  problem.worths = worths;
  return problem;
}

std::string said(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) text += fault.code + ": " + fault.message + "\n";
  return text;
}

// The division, and that the checker finds nothing false in it.
Certificate divided(const Problem& problem, const std::string& name) {
  const auto certificate = divide(problem, *find_method(name));
  if (!certificate) {
    ADD_FAILURE() << name << ": " << said(certificate.faults());
    return {};
  }
  for (const std::string& wrong :
       disagreements(problem, *certificate, scale_of(*find_method(name))))
    ADD_FAILURE() << name << ": " << wrong;
  return *certificate;
}

std::optional<bool> holds(const Certificate& certificate, const std::string& name) {
  const auto found = std::ranges::find(certificate.claims, name, &Claim::name);
  return found == certificate.claims.end() ? std::nullopt : std::optional(found->holds);
}

// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  Integer between(long low, long high) {
    return low + static_cast<long>(engine_() % static_cast<unsigned long>(high - low + 1));
  }

 private:
  std::mt19937_64 engine_;
};

enum class Signs { Goods, Mixed };
Problem rolled(unsigned seed, std::size_t parties, std::size_t items, Signs signs) {
  Dice dice(seed);
  std::vector<Integer> shares;
  Rows worths(parties);
  for (std::size_t p = 0; p < parties; ++p) {
    shares.push_back(dice.between(1, seed % 3 == 0 ? 20 : 4));
    for (std::size_t i = 0; i < items; ++i)
      worths[p].push_back(dice.between(signs == Signs::Goods ? 0 : -8, 9));
    if (std::ranges::all_of(worths[p], [](const Integer& w) { return w == 0; })) worths[p][0] = 1;
  }
  return problem_of(shares, worths);
}

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
std::string welfare(const Problem& problem, const Certificate& certificate) {
  std::vector<Fraction> has;
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    has.push_back(divide(worth_of_share(problem, certificate.division.shares, p, p),
                         total_worth(problem, p)));
  return nash_text(has, coprime_weights(problem));
}

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
    EXPECT_EQ(holds(found, "nash-bound"), true);
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
  for (unsigned seed = 0; seed < 120; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = rolled(seed, 2 + seed % 3, 1 + seed % 6, Signs::Goods);
    const Certificate found = divided(problem, "nash");
    ASSERT_TRUE(found.division.objective->proven);
    EXPECT_EQ(welfare(problem, found), best_nash(problem, [](const Owners&) { return true; }));
  }
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
    if (method.name == "leximin") continue;  // what each has is compared with what others have
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

TEST(EveryMethod, GivesTheSameValueUnderOtherNames) {
  for (const Method& method : methods()) {
    if (method.name == "ceei-round") continue;  // rounds one of several equilibria
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < 30; ++seed) {
      SCOPED_TRACE(seed);
      const Problem problem = fit_for(method, seed);
      Problem renamed = problem;
      for (Party& party : renamed.parties) party.id = "group of " + party.id;
      const Certificate before = divided(problem, std::string(method.name));
      const Certificate after = divided(renamed, std::string(method.name));
      if (!before.division.objective) continue;
      if (before.division.objective->name == "nash") {
        EXPECT_EQ(welfare(problem, before), welfare(renamed, after));
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
