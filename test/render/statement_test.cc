// SPDX-License-Identifier: Apache-2.0
#include "render/statement.h"

#include "sample_settlement.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace charter {
namespace {

Fraction sum_of(const Account& account) {
  Fraction sum;
  for (const AccountLine& line : account.lines) sum = add(sum, line.worth);
  return sum;
}

// Less than a smallest part for every line may be lost where units are converted.
void expect_adds_up(const SampleFork& fork) {
  for (const StatementSide& side : statement_of(fork.statement()).sides)
    for (const Account& account : side.accounts) {
      ASSERT_FALSE(account.totals.empty());
      const Fraction off = subtract(sum_of(account), account.totals.front().worth);
      EXPECT_GE(off, Fraction(0)) << side.name;
      EXPECT_LT(off, Fraction(Integer(account.lines.size()))) << side.name;
      const Fraction& difference = account.totals.back().worth;
      Fraction held_against;
      for (std::size_t i = 1; i + 1 < account.totals.size(); ++i)
        held_against = add(held_against, account.totals[i].worth);
      // The difference is that of the exact worths; what is received and what is due are each rounded.
      const Fraction apart = subtract(difference, subtract(account.totals.front().worth, held_against));
      EXPECT_LT(apart, Fraction(2)) << side.name;
      EXPECT_GT(apart, Fraction(-2)) << side.name;
    }
}

TEST(Statement, LinesOfAnAccountAddUpToWhatTheSideHas) {
  expect_adds_up(sample_fork());
  expect_adds_up(sample_fork(SampleBids::OfGroups));
  expect_adds_up(sample_fork(SampleBids::None, Shortfall::Booked, "100.00"));
  expect_adds_up(sample_fork(SampleBids::None, Shortfall::Left, "100.00"));
}

// The boat stays; the house by the weir was put into its bundle after the notice.
SampleFork fork_with_a_late_bundle() {
  SampleFork fork = sample_fork(SampleBids::OfGroups, Shortfall::Booked);
  ForkInputs& inputs = fork.inputs;
  for (Asset& asset : inputs.assets)
    if (asset.id.text() == "boat" || asset.id.text() == "weir-house")
      asset.bundle = BundleId::parse("water").value();
  inputs.terms.loose = {AssetId::parse("weir-house").value()};
  for (auto& [group, bidder] : inputs.choices.bids->groups) bidder.bids.erase("boat");
  inputs.choices.bids->groups.at("stays").bids.at("weir-house").amount = Integer(8'000'000);
  auto settled = settle_fork(inputs);
  EXPECT_TRUE(settled) << (settled ? "" : settled.faults().front().message);
  fork.settlement = *std::move(settled);
  return fork;
}

TEST(Statement, WhatABundleOfTodayDidNotHoldIsALineOfItsOwn) {
  const SampleFork fork = fork_with_a_late_bundle();
  const SettledAsset& house = *find_asset(fork.settlement, AssetId::parse("weir-house").value());
  ASSERT_EQ(house.parts.front(), Integer(1));
  EXPECT_TRUE(house.bundle.empty());
  const Account account = statement_of(fork.statement()).sides.front().accounts.front();
  const OwnWorth& own = *fork.settlement.parties.front().pools.begin()->second.own;
  EXPECT_EQ(sum_of(account), own.has);
  EXPECT_EQ(account.totals.front().worth, own.has);
  EXPECT_TRUE(std::ranges::any_of(account.lines, [](const AccountLine& line) {
    return line.thing == "weir-house" && line.worth == Fraction(8'000'000);
  }));
}

TEST(Statement, WhatIsBookedAsOwedIsALineOnBothSides) {
  const SampleFork fork = sample_fork(SampleBids::None, Shortfall::Booked, "100.00");
  const Statement statement = statement_of(fork.statement());
  ASSERT_FALSE(statement.owed.empty());
  Fraction sum;
  std::size_t notes = 0;
  for (const StatementSide& side : statement.sides)
    for (const AccountLine& line : side.accounts.front().lines)
      if (line.kind == LineKind::Note) {
        sum = add(sum, line.worth);
        ++notes;
      }
  EXPECT_EQ(notes, 2 * statement.owed.size());
  EXPECT_EQ(sum, Fraction(0));
}

TEST(Statement, WhatIsLeftUnpaidIsTheDifference) {
  const SampleFork fork = sample_fork(SampleBids::None, Shortfall::Left, "100.00");
  const Statement statement = statement_of(fork.statement());
  Fraction sum;
  bool any = false;
  for (const StatementSide& side : statement.sides) {
    sum = add(sum, side.accounts.front().totals.back().worth);
    any = any || side.accounts.front().totals.back().worth != Fraction(0);
  }
  EXPECT_TRUE(any);
  EXPECT_LE(sum, Fraction(0));
  EXPECT_GE(sum, Fraction(-3));
}

TEST(Statement, EveryAssetIsInTheTableWithItsParts) {
  const SampleFork fork = sample_fork();
  const Statement statement = statement_of(fork.statement());
  ASSERT_EQ(statement.assets.size(), fork.settlement.assets.size());
  for (const StatementAsset& asset : statement.assets) {
    Fraction sum;
    for (const Fraction& share : asset.shares) sum = add(sum, share);
    const bool copied = asset.why == "copied to all";
    EXPECT_EQ(sum, copied ? Fraction(3) : Fraction(1)) << asset.id;
  }
}

TEST(Statement, NamesDependantsWithTheSideTheyGoTo) {
  const Statement statement = statement_of(sample_fork().statement());
  EXPECT_TRUE(statement.sides[0].dependants.empty());
  EXPECT_EQ(statement.sides[1].dependants,
            std::vector<std::string>{"`kid` goes with `bo`, who is their guardian"});
}

TEST(Statement, NothingIsCalledFair) {
  for (const auto bids : {SampleBids::None, SampleBids::OfGroups}) {
    for (const StatementDecision& decision : statement_of(sample_fork(bids).statement()).decisions) {
      ASSERT_FALSE(decision.claims.empty());
      for (const StatementClaim& claim : decision.claims) {
        EXPECT_EQ(claim.words.find("fair"), std::string::npos);
        EXPECT_FALSE(claim.proof.empty());
      }
    }
  }
}

std::string words_of(const SampleFork& fork) {
  std::string words;
  for (const StatementDecision& decision : statement_of(fork.statement()).decisions)
    for (const std::string& paragraph : decision.paragraphs) words += paragraph + "\n";
  return words;
}

TEST(StatementWords, SayThatNothingMovedWhereNothingWasPaid) {
  SampleFork fork = sample_fork(SampleBids::None, Shortfall::Left, "100.00");
  fork.settlement.payments.clear();
  EXPECT_NE(words_of(fork).find("Nothing moved, and "), std::string::npos) << words_of(fork);
}

TEST(StatementWords, SayWhatASearchLookedForAndWhetherItIsProven) {
  struct Case {
    const char* method;
    Objective objective;
    int rung;
    const char* words;
  };
  const char* least = "the side that has least for its entitlement has as much as possible, then the next, and so on";
  const char* product = "the product of what the sides have, by their points and weighed by entitlement, is largest";
  const std::string best = "Of the ways to give things whole that none betters for one side without loss for another, "
                           "and in which no side is short by more than one thing";
  const std::string unproven = ". There are too many ways to look at all of them: another may come nearer to that.\n";
  for (const Case& c : std::vector<Case>{{"ladder/1", {"leximin", "1 2", "1 2", true}, 1, least},
                                         {"ladder/1", {"leximin", "1 2", "51441831377/42800", false}, 1, least},
                                         {"ladder/1", {"nash", "7", "7", true}, 2, product},
                                         {"nash/1", {"nash", "7", "51441831377/42800", false}, 0, product},
                                         {"leximin/1", {"leximin", "1 2", "1 2", true}, 0, least}}) {
    SCOPED_TRACE(std::string(c.method) + " " + c.objective.name);
    SampleFork fork = sample_fork(SampleBids::OfGroups);
    Division& division = fork.settlement.allotments.front().certificate.division;
    division.method = c.method;
    division.objective = c.objective;
    division.rung = c.rung;
    division.optima.reset();
    const std::string expected =
        !c.objective.proven ? "Things were given whole, and looked for was the way in which " + std::string(c.words) + unproven
        : c.rung > 0 ? best + (c.objective.name == "leximin" ? " or one debt" : "") + ", the one was taken in which " + c.words + ".\n"
                     : "Things were given whole so that " + std::string(c.words) + ".\n";
    EXPECT_EQ(words_of(fork), expected);
  }
}

RC_GTEST_PROP(Statement, AddsUpWhateverMoneyThereIs, ()) {
  const auto cents = *rc::gen::inRange(0, 20'000'000);
  const SampleFork fork = sample_fork(SampleBids::None, Shortfall::Booked, format_parts(Integer(cents), 2).c_str());
  for (const StatementSide& side : statement_of(fork.statement()).sides) {
    const Account& account = side.accounts.front();
    const Fraction off = subtract(sum_of(account), account.totals.front().worth);
    RC_ASSERT(off >= Fraction(0));
    RC_ASSERT(off < Fraction(Integer(account.lines.size())));
  }
}

}  // namespace
}  // namespace charter
