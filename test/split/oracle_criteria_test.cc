// SPDX-License-Identifier: Apache-2.0

// What certificates claim, beside the definitions worked out by looking at every division and every
// unit.

#include "oracle.h"
#include "small_problems.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

const Claim* find(const std::vector<Claim>& claims, const char* name) {
  const auto found = std::ranges::find(claims, name, &Claim::name);
  return found == claims.end() ? nullptr : &*found;
}

// At some x an interval ends: just there it holds, and just beyond it does not.
void check_interval(const Oracle& oracle, const UnitOwners& whole, const Claim& claim) {
  const auto holds_at = [&](const Fraction& x) { return oracle.wef_up_to_one(whole, x); };
  const Fraction nearly(Integer(1), Integer(1'000'000));
  if (!claim.holds) {
    for (int x = 0; x <= 24; ++x) EXPECT_FALSE(holds_at(Fraction(Integer(x), Integer(24))));
    return;
  }
  const Fraction from = *Fraction::parse(claim.evidence.at("from"));
  const Fraction to = *Fraction::parse(claim.evidence.at("to"));
  EXPECT_TRUE(holds_at(from));
  EXPECT_TRUE(holds_at(to));
  if (from > Fraction()) {
    EXPECT_FALSE(holds_at(subtract(from, std::min(from, nearly))));
  }
  if (to < kOne) {
    EXPECT_FALSE(holds_at(add(to, std::min(subtract(kOne, to), nearly))));
  }
}

void check_claims(const Problem& problem, const Oracle& oracle, const Division& division) {
  const std::vector<Claim> claims = claims_of(problem, division);
  EXPECT_EQ(find(claims, "wprop")->holds, oracle.wprop(division.shares, division.payments));
  EXPECT_EQ(find(claims, "wef")->holds, oracle.wef(division.shares, division.payments));
  if (!find(claims, "whole")->holds) {
    EXPECT_EQ(find(claims, "wprop1"), nullptr);
    return;
  }
  const UnitOwners whole = oracle.whole(division.shares);
  EXPECT_EQ(find(claims, "wprop1")->holds, oracle.wprop1(whole));
  EXPECT_EQ(find(claims, "wef1")->holds, oracle.wef_up_to_one(whole, kOne));
  EXPECT_EQ(find(claims, "wef(1/2,1/2)")->holds, oracle.wef_up_to_one(whole, kHalf));
  ASSERT_EQ(find(claims, "wef(x,1-x)") == nullptr, oracle.has_debts());
  if (const Claim* interval = find(claims, "wef(x,1-x)")) check_interval(oracle, whole, *interval);
  EXPECT_EQ(!division.weights.empty(), oracle.fractionally_undominated(whole));
  if (const Claim* fpo = find(claims, "fpo")) {
    EXPECT_TRUE(fpo->holds);
  }
  if (find(claims, "po") != nullptr || find(claims, "fpo") != nullptr) {
    EXPECT_TRUE(oracle.undominated(whole));
  }
}

TEST(Criteria, OfWhatMethodsFindAreAsDefined) {
  for (const Method& method : methods()) {
    if (method.worths == Worths::None) continue;
    SCOPED_TRACE(method.name);
    for (unsigned seed = 0; seed < tried(250); ++seed) {
      SCOPED_TRACE(seed);
      Problem problem = small_problem(method, seed);
      if (seed % 4 == 3) problem = with_a_pin(problem, seed);
      const Certificate found = divided(problem, std::string(method.name));
      check_claims(problem, Oracle(problem, found.digest), found.division);
    }
  }
}

// Of any division, good or bad: each one there is of a few small problems.
TEST(Criteria, OfEveryDivisionAreAsDefined) {
  for (const char* name : {"leximin", "bids-wef"}) {
    for (unsigned seed = 0; seed < tried(60); ++seed) {
      SCOPED_TRACE(std::string(name) + " " + std::to_string(seed));
      Problem problem = small_problem(*find_method(name), seed);
      if (seed % 4 == 3) problem = with_a_pin(problem, seed);
      const Oracle oracle(problem, digest_of(problem, name, Scale::Points));
      Dice dice(seed);
      oracle.each([&](const UnitOwners& whole) {
        if (dice.between(0, 30) != 0) return;
        Division division{.shares = oracle.shares(whole)};
        division.payments.resize(problem.parties.size());
        division.payments[0] = Integer(problem.money - problem.debt);
        division.weights = dual_weights(problem, division.shares);
        check_claims(problem, oracle, division);
      });
    }
  }
}

}  // namespace
}  // namespace charter
