// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/chance.h"
#include "sample.h"
#include "settle/merger_receipt.h"
#include "settle/net_value.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

using namespace sample;

// A side with that id, whose members are called after it.
MergerSide side(const std::string& name, const std::vector<int>& units, std::vector<Asset> assets) {
  Snapshot snapshot = community(units, std::move(assets));
  MergerSide side{std::string(40, 'a'), snapshot.community, snapshot.assets, snapshot.shares};
  side.community.id = sample::id<CommunityId>("c-" + name);
  for (Share& share : side.shares) share.member = sample::id<MemberId>(name + "-" + share.member.text());
  return side;
}

std::string held(const Exchange& exchange) {
  std::string text;
  for (const Share& share : exchange.shares) text += (text.empty() ? "" : " ") + share.member.text() + ":" + to_string(share.units);
  return text;
}

std::string refused(const std::vector<MergerSide>& sides) {
  const auto result = exchanged_shares(sides, {});
  return result ? "" : result.faults().front().code;
}

TEST(Exchange, UnitsOfOneWorthAreKept) {
  const auto result = exchanged_shares({side("a", {3, 1}, {divisible("cash", "40 EUR")}), side("b", {2}, {divisible("cash", "20 EUR")})}, {});
  ASSERT_TRUE(result);
  EXPECT_EQ(held(*result), "a-m0001:3 a-m0002:1 b-m0001:2");
  EXPECT_EQ(result->pools.front().factor, 1);
}

TEST(Exchange, SharesAreSubdividedOnlyAsFarAsNeeded) {
  // A unit is worth 10.00 here and 15.00 there: twice the units are whole for everybody.
  const auto result = exchanged_shares({side("a", {3}, {divisible("cash", "30 EUR")}), side("b", {1, 1}, {indivisible("van", "30 EUR")})}, {});
  ASSERT_TRUE(result);
  EXPECT_EQ(held(*result), "a-m0001:6 b-m0001:3 b-m0002:3");
  EXPECT_EQ(result->pools.front().factor, 2);
  EXPECT_EQ(result->pools.front().remainder, Fraction(0));
}

TEST(Exchange, AgreedRatiosStandInPlaceOfNetValue) {
  const std::vector<MergerSide> sides{side("a", {3}, {}), side("b", {1, 2}, {})};
  const AgreedRatios agreed{{sample::id<PoolId>("commons"), {{sample::id<CommunityId>("c-b"), Fraction(3, 2)}}}};
  const auto result = exchanged_shares(sides, agreed);
  ASSERT_TRUE(result);
  EXPECT_EQ(held(*result), "a-m0001:6 b-m0001:3 b-m0002:6");
}

TEST(Exchange, NothingIsGuessedWhereNetValueSaysNothing) {
  const MergerSide a = side("a", {3}, {divisible("cash", "30 EUR")});
  EXPECT_EQ(refused({a, side("b", {1}, {})}), "merge-no-exchange");
  EXPECT_EQ(refused({a, side("b", {1}, {indivisible("van", "")})}), "merge-no-exchange");
  EXPECT_EQ(refused({a, side("b", {1}, {divisible("loan", "-1 EUR")})}), "merge-no-exchange");
  EXPECT_EQ(refused({a, side("b", {1}, {divisible("coins", "1 ETH")})}), "merge-no-exchange");
  EXPECT_EQ(refused({a, side("b", {0}, {divisible("till", "1 EUR")})}), "merge-no-exchange");
  EXPECT_EQ(refused({a, side("b", {0}, {})}), "");
}

TEST(Exchange, PricesThatAreNotAgreedAreNone) {
  MergerSide a = side("a", {3}, {divisible("cash", "30 EUR")}), b = side("b", {1}, {divisible("coins", "1 ETH")});
  const auto price = [](const std::string& written) { return Price{amount(written), {}, ""}; };
  b.community.units.front().price = price("20 EUR");
  EXPECT_EQ(refused({a, b}), "");
  a.community.units.front().price = price("21 EUR");
  EXPECT_EQ(refused({a, b}), "merge-no-exchange");
}

MergerSide any_side(const std::string& name) {
  using arbitrary::once_in;
  using arbitrary::upto;
  std::vector<int> units(1 + upto(6));
  for (int& u : units) u = static_cast<int>(upto(once_in(3) ? 100'000 : 20));
  units.front() += 1;
  std::vector<Asset> assets{divisible("cash", std::to_string(1 + upto(90'000)) + ".01 EUR")};
  if (once_in(2)) assets.push_back(divisible("loan", "-" + std::to_string(upto(1)) + ".37 EUR"));
  if (once_in(2)) assets.push_back(indivisible(name + "-house", std::to_string(upto(900'000)) + ".50 EUR"));
  return side(name, units, assets);
}

// Some of the members of the first are members of the other as well.
void share_members(std::vector<MergerSide>& sides) {
  for (MergerSide& other : sides) {
    if (&other == &sides.front() || !arbitrary::once_in(2)) continue;
    other.shares.front().member = sides.front().shares.front().member;
    std::ranges::sort(other.shares, {}, &Share::member);
  }
}

RC_GTEST_PROP(ExchangeLaws, EverybodyKeepsWhatTheyAreWorth, ()) {
  std::vector<MergerSide> sides{any_side("a"), any_side("b")};
  if (arbitrary::once_in(2)) sides.push_back(any_side("c"));
  share_members(sides);
  const auto result = exchanged_shares(sides, {});
  RC_PRE(static_cast<bool>(result));
  MergerInputs inputs{.sides = sides};
  for (const MergerSide& one : sides) {
    inputs.members.emplace_back();
    for (const Share& share : one.shares) inputs.members.back().push_back(share.member);
  }
  Integer all = 0;
  for_each_receipt(inputs, *result, [&](const MergerReceipt& receipt) {
    for (const MergerReceiptPool& pool : receipt.pools) {
      Fraction before;
      for (const HeldBefore& was : pool.before) before = add(before, *was.worth);
      const Fraction off = subtract(*pool.worth, before);
      RC_ASSERT(off < Fraction(1));
      RC_ASSERT(off > Fraction(-1));
      all += pool.units;
    }
  });
  const ExchangedPool& pool = result->pools.front();
  RC_ASSERT(all == pool.units);
  RC_ASSERT(pool.remainder < Fraction(1));
  Fraction exact;
  for (const SideInPool& one : pool.sides) exact = add(exact, multiply(Fraction(one.units), one.ratio));
  RC_ASSERT(exact == add(Fraction(pool.units), pool.remainder));
}

RC_GTEST_PROP(ExchangeLaws, TheOrderOfTheOthersDoesNotMatter, ()) {
  const MergerSide a = any_side("a"), b = any_side("b"), c = any_side("c");
  const auto one = exchanged_shares({a, b, c}, {}), other = exchanged_shares({a, c, b}, {});
  RC_PRE(static_cast<bool>(one));
  RC_ASSERT(static_cast<bool>(other));
  RC_ASSERT(one->shares == other->shares);
}

// Whoever holds units of the one that goes on keeps them, each as many times as all are subdivided.
RC_GTEST_PROP(ExchangeLaws, TheFirstKeepsItsUnits, ()) {
  const MergerSide a = any_side("a"), b = any_side("b");
  const auto result = exchanged_shares({a, b}, {});
  RC_PRE(static_cast<bool>(result));
  for (const Share& was : a.shares) {
    const auto is = std::ranges::find(result->shares, was.member, &Share::member);
    RC_ASSERT(is != result->shares.end());
    RC_ASSERT(is->units == was.units * result->pools.front().factor);
  }
}

}  // namespace
}  // namespace charter
