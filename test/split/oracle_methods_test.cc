// SPDX-License-Identifier: Apache-2.0

// What each method finds, beside what is best among all divisions there are, ties and all.

#include "oracle.h"
#include "small_problems.h"

#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

struct Best {
  std::optional<UnitOwners> whole;
  std::uint64_t optima = 0;
};

// The best by `rank` (a larger one is better) of those that are `allowed`; of equals the one with
// the fewest changes of custody, then the first.
template <class Rank>
Best best_of(const Oracle& oracle, const Rank& rank,
             const std::function<bool(const UnitOwners&)>& allowed) {
  Best best;
  std::optional<decltype(rank(UnitOwners{}))> most;
  oracle.each([&](const UnitOwners& whole) {
    const auto here = rank(whole);
    if (most && here < *most) return;
    if (!allowed(whole)) return;
    const bool tie = most && here == *most;
    best.optima = tie ? best.optima + 1 : 1;
    const auto order = [&](const UnitOwners& w) { return std::pair(oracle.custody(w), w); };
    if (!tie || order(whole) < order(*best.whole)) best.whole = whole;
    most = here;
  });
  return best;
}

const auto kAnything = [](const UnitOwners&) { return true; };

void each_problem(
    const char* name, unsigned seeds,
    const std::function<void(const Problem&, const Certificate&, const Oracle&)>& look) {
  for (unsigned seed = 0; seed < tried(seeds); ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = small_problem(*find_method(name), seed);
    if (seed % 3 == 2) problem = with_a_pin(problem, seed);
    const Certificate found = divided(problem, name);
    look(problem, found, Oracle(problem, found.digest));
  }
}

void expect_same(const Oracle& oracle, const Certificate& found, const Best& best) {
  ASSERT_TRUE(best.whole);
  EXPECT_EQ(oracle.whole(found.division.shares), *best.whole);
  EXPECT_TRUE(found.division.objective->proven);
  if (found.division.optima) {
    EXPECT_EQ(*found.division.optima, best.optima);
  }
}

TEST(Oracle, AgreesOnTheLeastImbalance) {
  each_problem(
      "least-imbalance", 400, [](const Problem& problem, const auto& found, const Oracle& oracle) {
        const auto rank = [&](const UnitOwners& whole) {
          return std::pair(subtract(Fraction(), oracle.outside(whole)),
                           subtract(Fraction(), oracle.moved(whole)));
        };
        const Best best = best_of(oracle, rank, kAnything);
        expect_same(oracle, found, best);
        EXPECT_EQ(found.division.objective->value, to_string(oracle.outside(*best.whole)));
        const Integer money = problem.money - problem.debt;
        for (std::size_t p = 0; p < problem.parties.size(); ++p) {
          const Fraction has = worth_of_share(problem, found.division.shares, p, p);
          const Fraction part = problem.parties[p].entitlement;
          EXPECT_EQ(found.division.payments[p],
                    problem.settling == Settling::ItemsAlone
                        ? multiply(part, money)
                        : subtract(multiply(part, Integer(total_worth(problem, p) + money)), has));
        }
      });
}

TEST(Oracle, AgreesOnTheLargestNashWelfare) {
  each_problem("nash", 400, [](const Problem&, const auto& found, const Oracle& oracle) {
    expect_same(oracle, found,
                best_of(
                    oracle, [&](const UnitOwners& w) { return oracle.nash(w); }, kAnything));
  });
}

TEST(Oracle, AgreesOnLeximin) {
  each_problem("leximin", 400, [](const Problem&, const auto& found, const Oracle& oracle) {
    const auto level = oracle.has_debts() ? Oracle::Level::Gain : Oracle::Level::Part;
    expect_same(oracle, found,
                best_of(
                    oracle, [&](const UnitOwners& w) { return oracle.leximin(w, level); }, kAnything));
  });
}

TEST(Oracle, AgreesOnTheLadder) {
  each_problem("ladder", 400, [](const Problem&, const auto& found, const Oracle& oracle) {
    const auto on_rung = [&](int rung) {
      return [&oracle, rung](const UnitOwners& whole) {
        const Fraction x = oracle.has_debts() ? kOne : kHalf;
        return oracle.wprop1(whole) && (rung == 2 || oracle.wef_up_to_one(whole, x)) &&
               oracle.undominated(whole);
      };
    };
    const auto best_on = [&](int rung) {
      if (!oracle.has_debts())
        return best_of(
            oracle, [&](const UnitOwners& w) { return oracle.nash(w); }, on_rung(rung));
      return best_of(
          oracle, [&](const UnitOwners& w) { return oracle.leximin(w, Oracle::Level::Gain); },
          on_rung(rung));
    };
    Best best = best_on(1);
    const int rung = best.whole ? 1 : 2;
    if (rung == 2) best = best_on(2);
    if (!best.whole) return;  // pins can leave nothing
    expect_same(oracle, found, best);
    EXPECT_EQ(found.division.rung, rung);
  });
}

// What a method's answer has to be like whatever the problem, where nothing is pinned.
struct Promise {
  const char* method;
  bool wprop1 = false;
  bool half_wef = false;
  bool fpo = false;
};

TEST(Oracle, SeesEachMethodKeepItsPromises) {
  const std::vector<Promise> promises = {
      {"least-imbalance", true, false, true}, {"adjusted-winner-discrete", true, true, true},
      {"ceei-round", true, false, true},      {"prop1-po", true, false, true},
      {"ladder", true, false, false},
  };
  for (const auto& [name, wprop1, half_wef, fpo] : promises) {
    SCOPED_TRACE(name);
    for (unsigned seed = 0; seed < tried(400); ++seed) {
      SCOPED_TRACE(seed);
      const Problem problem = small_problem(*find_method(name), seed);
      const Certificate found = divided(problem, name);
      const Oracle oracle(problem, found.digest);
      const UnitOwners whole = oracle.whole(found.division.shares);
      const bool debts_at_hand = problem.settling == Settling::WithMoney && problem.debt != 0;
      EXPECT_TRUE(!wprop1 || debts_at_hand || oracle.wprop1(whole));
      EXPECT_TRUE(!half_wef || oracle.wef_up_to_one(whole, kHalf));
      EXPECT_TRUE(!fpo || oracle.fractionally_undominated(whole));
      EXPECT_TRUE(oracle.undominated(whole));
      const bool items_alone =
          problem.settling == Settling::ItemsAlone || (problem.money == 0 && problem.debt == 0);
      if (std::string(name) == "least-imbalance" && problem.parties.size() == 2 && items_alone) {
        EXPECT_TRUE(oracle.wef_up_to_one(whole, kHalf));
      }
    }
  }
}

TEST(Oracle, SeesThatNoDivisionIsBeyondABound) {
  each_problem("ceei-round", 200, [](const Problem&, const auto& found, const Oracle& oracle) {
    if (!found.division.objective) return;
    const auto bound = Fraction::parse(found.division.objective->bound);
    if (!bound) return;  // so large that its logarithm is given
    oracle.each([&](const UnitOwners& whole) {
      Fraction product = kOne;
      const std::vector<long> has = oracle.has(whole);
      for (std::size_t p = 0; p < has.size(); ++p)
        for (Integer times = 0; times < oracle.weight(p); ++times)
          product = multiply(product, Fraction(Integer(has[p])));
      EXPECT_LE(product, *bound);
    });
  });
}

// Gains per entitlement under which nobody envies: no less than the largest sum of envies along any
// path, lifted until they add up.
std::vector<Fraction> leximin_gains(const Oracle& oracle, const UnitOwners& whole,
                                    const Integer& money) {
  const std::size_t n = oracle.parties();
  const auto due = [&](std::size_t p) {
    return multiply(oracle.entitlement(p), Integer(oracle.total(p) + money));
  };
  // The gain per entitlement of a, with b's items and money instead of its own.
  const auto tempted = [&](std::size_t a, std::size_t b) {
    const Fraction payment_without_gain = subtract(due(b), Integer(oracle.sees(whole, b, b)));
    const Fraction other = add(Integer(oracle.sees(whole, a, b)), payment_without_gain);
    return subtract(divide(other, oracle.entitlement(b)), divide(due(a), oracle.entitlement(a)));
  };
  std::vector<Fraction> longest(n);
  std::vector<bool> on_path(n, false);
  for (std::size_t start = 0; start < n; ++start) {
    const std::function<void(std::size_t, const Fraction&)> walk = [&](std::size_t at,
                                                                       const Fraction& sum) {
      longest[start] = std::max(longest[start], sum);
      on_path[at] = true;
      for (std::size_t next = 0; next < n; ++next)
        if (!on_path[next]) walk(next, add(sum, tempted(at, next)));
      on_path[at] = false;
    };
    walk(start, Fraction());
  }
  Fraction left = money;
  for (std::size_t p = 0; p < n; ++p) {
    left = add(left, subtract(Integer(oracle.sees(whole, p, p)), due(p)));
    left = subtract(left, multiply(oracle.entitlement(p), longest[p]));
  }
  for (Fraction& gain : longest) gain = add(gain, left);
  return longest;
}

TEST(Oracle, AgreesOnPaymentsWithoutEnvy) {
  for (unsigned seed = 0; seed < tried(400); ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = small_problem(*find_method("bids-wef"), seed);
    const Certificate found = divided(problem, "bids-wef");
    const Oracle oracle(problem, found.digest);
    const Integer money = problem.money - problem.debt;
    const auto rank = [&](const UnitOwners& whole) {
      std::vector<Fraction> gains = leximin_gains(oracle, whole, money);
      std::ranges::sort(gains);
      return gains;
    };
    const auto with_highest_bidders = [&](const UnitOwners& whole) {
      for (std::size_t u = 0; u < whole.size(); ++u) {
        UnitOwners other = whole;
        for (std::size_t p = 0; p < oracle.parties(); ++p) {
          other[u] = p;
          const auto bid = [&](const UnitOwners& w, std::size_t q) { return oracle.sees(w, q, q); };
          UnitOwners none = whole;
          none[u] = oracle.parties();
          if (bid(other, p) - bid(none, p) > bid(whole, whole[u]) - bid(none, whole[u]))
            return false;
        }
      }
      return true;
    };
    const Best best = best_of(oracle, rank, with_highest_bidders);
    EXPECT_EQ(oracle.whole(found.division.shares), *best.whole);
    const auto gains = leximin_gains(oracle, *best.whole, money);
    const auto payments = oracle.ranked(found.division.payments);
    for (std::size_t p = 0; p < gains.size(); ++p) {
      const Fraction due = multiply(oracle.entitlement(p), Integer(oracle.total(p) + money));
      EXPECT_EQ(payments[p], subtract(add(due, multiply(oracle.entitlement(p), gains[p])),
                                      Integer(oracle.sees(*best.whole, p, p))));
    }
  }
}

TEST(Oracle, SeesThatAllGainAlikeByKnaster) {
  each_problem("knaster", 300, [](const Problem& problem, const auto& found, const Oracle&) {
    std::set<std::string> gains;
    for (std::size_t p = 0; p < problem.parties.size(); ++p) {
      const Fraction has =
          add(worth_of_share(problem, found.division.shares, p, p), found.division.payments[p]);
      const Integer all = total_worth(problem, p) + problem.money - problem.debt;
      gains.insert(to_string(subtract(divide(has, problem.parties[p].entitlement), all)));
    }
    EXPECT_EQ(gains, std::set<std::string>{found.division.objective->value});
  });
}

// Whoever waited longest takes what it likes best: played again, unit by unit.
TEST(Oracle, PicksTheSame) {
  each_problem("picking", 300, [](const Problem& problem, const auto& found, const Oracle& oracle) {
    EXPECT_TRUE(oracle.wef_up_to_one(oracle.whole(found.division.shares), problem.x) ||
                std::ranges::any_of(problem.items, [](const auto& item) { return !!item.pinned; }));
  });
}

TEST(Oracle, SeesBothWinAlikeByAdjustedWinner) {
  for (unsigned seed = 0; seed < tried(300); ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = small_problem(*find_method("adjusted-winner"), seed);
    const Certificate found = divided(problem, "adjusted-winner");
    std::vector<Fraction> level;
    std::size_t split = 0;
    bool disputed[2] = {false, false};  // has something that the other values
    for (std::size_t p = 0; p < 2; ++p)
      level.push_back(divide(worth_of_share(problem, found.division.shares, p, p),
                             multiply(problem.parties[p].entitlement, total_worth(problem, p))));
    for (std::size_t i = 0; i < problem.items.size(); ++i)
      for (std::size_t p = 0; p < 2; ++p)
        if (found.division.shares[i][p] != Fraction() && problem.worths[1 - p][i] > 0)
          disputed[p] = true;
    for (std::size_t i = 0; i < problem.items.size(); ++i)
      if (multiply(found.division.shares[i][0], problem.items[i].count).denominator() != 1) ++split;
    EXPECT_LE(split, 1u);
    // More for the one that has less would be for it to take, if the other had any that it values.
    if (level[0] != level[1]) {
      EXPECT_FALSE(disputed[level[0] > level[1] ? 0 : 1]);
    }
    EXPECT_EQ(holds(found, "wprop"), true);
    EXPECT_EQ(holds(found, "fpo"), true);
  }
}

}  // namespace
}  // namespace charter
