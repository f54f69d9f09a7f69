// SPDX-License-Identifier: Apache-2.0
#include "settle/settlement.h"

#include "sample.h"
#include "settle/receipt.h"

#include <gtest/gtest.h>

#include <numeric>

namespace charter {
namespace {

using namespace sample;

std::vector<int> first(int count) {
  std::vector<int> members(static_cast<std::size_t>(count));
  std::iota(members.begin(), members.end(), 1);
  return members;
}

TEST(Settlement, DividesATreasuryOfCoinsToTheLastWei) {
  const Snapshot dao = community(std::vector<int>(846, 1), {divisible("treasury", "30034.8 ETH")});
  const auto settled = settle(dao, {group("leavers", first(472))});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "treasury"), "13277.795744680851063830 16757.004255319148936170");
  const PartyInPool& leavers = commons(*settled, 1);
  EXPECT_EQ(to_string(leavers.entitlement), "236/423");
  EXPECT_EQ(leavers.entitled, amount("16757.004255319148936170 ETH"));
  EXPECT_EQ(leavers.received, leavers.entitled);
  EXPECT_EQ(leavers.difference()->parts, 0);
  EXPECT_EQ(settled->parties[1].members, 472U);
  EXPECT_TRUE(settled->payments.empty());
  ASSERT_EQ(claims(*settled).size(), 2U);
  expect_all_to_hold(*settled);
}

TEST(Settlement, GivesEachLeaverAsMuchAsEachStayer) {
  const Snapshot dao = community(std::vector<int>(846, 1), {divisible("treasury", "30034.8 ETH")});
  const auto settled = settle(dao, {group("leavers", first(472))});
  ASSERT_TRUE(settled);
  const std::map<PoolId, HeldInPool> one{{id<PoolId>("commons"), {1, 1}}};
  const Receipts receipts(*settled);
  const Receipt leaver = receipts.of(id<MemberId>("m0001"), 1, one);
  const Receipt stayer = receipts.of(id<MemberId>("m0846"), 0, one);
  EXPECT_EQ(leaver.pools[0].own, amount("35.502127659574468085 ETH"));
  EXPECT_EQ(stayer.pools[0].own, amount("35.502127659574468085 ETH"));
  EXPECT_EQ(to_string(leaver.pools[0].part), "1/472");
  EXPECT_EQ(leaver.pools[0].assets[0].own, leaver.pools[0].own);
}

// A house with its mortgage, worth 120000, a van of 18000, a domain that stays; money and a debt;
// 3:2.
Snapshot cooperative(const std::string& money) {
  Asset house = indivisible("house", "300000 EUR"), mortgage = divisible("mortgage", "-180000 EUR");
  house.bundle = mortgage.bundle = id<BundleId>("home");
  Asset domain = indivisible("domain", "12000 EUR");
  domain.stays = "everybody knows us by it";
  return community(
      {30, 20}, {house, mortgage, indivisible("van", "18000 EUR"), domain, divisible("cash", money),
                 divisible("loan", "-10000 EUR"), copyable("handbook")});
}

TEST(Settlement, KeepsBundlesWholeAndMakesTheDifferenceGood) {
  const auto settled = settle(cooperative("100000 EUR"), {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "house"), "1 0");
  EXPECT_EQ(parts(*settled, "mortgage"), "-180000.00 0.00");
  EXPECT_EQ(parts(*settled, "domain"), "1 0");
  EXPECT_EQ(parts(*settled, "van"), "0 1");
  EXPECT_EQ(parts(*settled, "handbook"), "1 1");
  // Due: 3/5 and 2/5 of 240000. Those who stay hold 132000, so 12000 of money less debts are
  // theirs.
  EXPECT_EQ(parts(*settled, "cash"), "18000.00 82000.00");
  EXPECT_EQ(parts(*settled, "loan"), "-6000.00 -4000.00");
  EXPECT_EQ(commons(*settled, 0).received, amount("144000.00 EUR"));
  EXPECT_EQ(commons(*settled, 1).received, amount("96000.00 EUR"));
  ASSERT_EQ(settled->payments.size(), 1U);
  EXPECT_EQ(settled->payments[0].amount, amount("42000.00 EUR"));
  ASSERT_EQ(settled->allotments.size(), 1U);
  expect_all_to_hold(*settled);
}

TEST(Settlement, TakesOverDebtsWhereMoneyDoesNotReach) {
  // Due to those who stay: 122400 of 204000. They hold 132000, so 9600 of the debt is theirs and no
  // money.
  const auto settled = settle(cooperative("64000 EUR"), {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "cash"), "0.00 64000.00");
  EXPECT_EQ(parts(*settled, "loan"), "-9600.00 -400.00");
}

TEST(Settlement, RefusesWithTheExactShortfall) {
  const auto settled = settle(cooperative("25000 EUR"), {group("north", {2})});
  ASSERT_FALSE(settled);
  ASSERT_EQ(settled.faults().size(), 1U);
  EXPECT_EQ(settled.faults()[0].code, "fork-shortfall");
  EXPECT_EQ(settled.faults()[0].message,
            "the money of pool `commons` cannot make good the difference between the parties: "
            "23000.00 EUR is missing");
}

TEST(Settlement, LeavesAChargeWithThoseWhoStay) {
  Snapshot snapshot =
      community({3, 1}, {divisible("cash", "1000 EUR"), divisible("loan", "-200 EUR")});
  fork_rule(snapshot).parameters["leaving_charge"] = value(ValueType::Fraction, "1/10");
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(commons(*settled, 1).entitled, amount("200.00 EUR"));
  EXPECT_EQ(commons(*settled, 1).charge, amount("20.00 EUR"));
  EXPECT_EQ(commons(*settled, 1).received, amount("180.00 EUR"));
  EXPECT_EQ(commons(*settled, 0).charge, amount("-20.00 EUR"));
  EXPECT_EQ(commons(*settled, 0).received, amount("620.00 EUR"));
  EXPECT_EQ(commons(*settled, 0).difference()->parts, 0);
}

TEST(Settlement, ChargesNothingOnWhatIsWorthLessThanNothing) {
  Snapshot snapshot =
      community({3, 1}, {divisible("cash", "100 EUR"), divisible("loan", "-200 EUR")});
  fork_rule(snapshot).parameters["leaving_charge"] = value(ValueType::Fraction, "1/10");
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(commons(*settled, 1).charge, amount("0.00 EUR"));
  EXPECT_EQ(commons(*settled, 1).received, amount("-25.00 EUR"));
}

TEST(Settlement, LeavesOutsideWhatTheRuleDoesNotCount) {
  Snapshot snapshot = community({1, 1}, {indivisible("land", ""), divisible("cash", "100 EUR")});
  Rule& rule = fork_rule(snapshot);
  rule.parameters["stays"] = list({value(ValueType::Asset, "land")});
  rule.parameters["stays_compensated"] = value(ValueType::Flag, "no");
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "land"), "1 0");
  EXPECT_EQ(parts(*settled, "cash"), "50.00 50.00");
}

TEST(Settlement, CopiesNothingThatIsPinnedItselfOrWithItsBundle) {
  Asset plans = copyable("plans"), recipes = copyable("recipes"), oven = indivisible("oven", "60 EUR");
  recipes.bundle = oven.bundle = id<BundleId>("bakery");
  Snapshot snapshot =
      community({1, 1}, {plans, recipes, oven, copyable("handbook"), divisible("cash", "100 EUR")});
  fork_rule(snapshot).parameters["stays"] =
      list({value(ValueType::Asset, "plans"), value(ValueType::Asset, "recipes")});
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "plans"), "1 0");
  EXPECT_EQ(parts(*settled, "recipes"), "1 0");
  EXPECT_EQ(parts(*settled, "oven"), "1 0");
  EXPECT_EQ(parts(*settled, "handbook"), "1 1");
  EXPECT_EQ(find_asset(*settled, id<AssetId>("plans"))->reason, Reason::Stays);
}

TEST(Settlement, PaysForWhatStaysUnlessTheRuleSaysOtherwise) {
  Snapshot snapshot =
      community({1, 1}, {indivisible("land", "60 EUR"), divisible("cash", "100 EUR")});
  fork_rule(snapshot).parameters["stays"] = list({value(ValueType::Asset, "land")});
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "cash"), "20.00 80.00");
}

TEST(Settlement, WeighsUnlikeThingsByPrices) {
  Snapshot snapshot =
      community({1, 1}, {indivisible("ring", "2 ETH"), indivisible("car", "6000 EUR"),
                         divisible("cash", "1000 EUR"), divisible("coins", "3 ETH")});
  snapshot.community.units[0].price = Price{amount("2500.00 EUR"), {}, ""};
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->pools[0].worth, amount("19500.00 EUR"));
  EXPECT_EQ(parts(*settled, "coins"), "1.500000000000000000 1.500000000000000000");
  EXPECT_EQ(settled->allotments.at(0).certificate.division.then->value, "50000");
  for (const std::size_t party : {0U, 1U})
    EXPECT_EQ(commons(*settled, party).received, amount("9750.00 EUR"));
}

TEST(Settlement, TakesPricesThatTheForkBrings) {
  const Snapshot snapshot =
      community({1, 1}, {indivisible("ring", "2 ETH"), divisible("cash", "9000 EUR")});
  ForkRequest asked = request({group("north", {2})});
  asked.choices.valuation.prices[id<UnitCode>("ETH")] = Price{amount("3000.00 EUR"), {}, ""};
  const auto settled = settle_fork(*fork_inputs(snapshot, asked));
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->pools[0].worth, amount("15000.00 EUR"));
}

TEST(Settlement, PassesOverPoolsWithoutAssets) {
  Snapshot snapshot = community({1, 1}, {divisible("cash", "9 EUR")});
  snapshot.community.pools.push_back({id<PoolId>("housing"), "", ""});
  const auto settled = settle(snapshot, {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->pools.size(), 1U);
  EXPECT_FALSE(settled->parties[1].pools.contains(id<PoolId>("housing")));
}

TEST(Settlement, NeedsNoUnitsWhereNothingIsDivided) {
  const auto settled = settle(community({0, 0}, {copyable("handbook")}), {group("north", {2})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "handbook"), "1 1");
}

TEST(Settlement, DividesAmongSeveralGroupsAtOnce) {
  const Snapshot snapshot =
      community({1, 1, 1}, {divisible("cash", "1 EUR"), indivisible("van", "0.50 EUR")});
  const auto settled = settle(snapshot, {group("south", {3}), group("north", {2})});
  ASSERT_TRUE(settled);
  ASSERT_EQ(settled->parties.size(), 3U);
  EXPECT_EQ(settled->parties[1].id.text(), "north");
  for (std::size_t p = 0; p < 3; ++p) {
    EXPECT_EQ(commons(*settled, p).received, amount("0.50 EUR"));
    EXPECT_NE(settled->parties[p].community, settled->parties[(p + 1) % 3].community);
  }
}

TEST(Settlement, DoesNotDependOnTheOrderOfGroupsOrOnTheirNames) {
  const Snapshot snapshot = community({1, 1, 1}, {divisible("cash", "1 EUR")});
  const auto one = settle(snapshot, {group("south", {3}), group("north", {2})});
  const auto turned = settle(snapshot, {group("north", {2}), group("south", {3})});
  const auto renamed = settle(snapshot, {group("a", {2}), group("b", {3})});
  ASSERT_TRUE(one && turned && renamed);
  EXPECT_EQ(one->digest, turned->digest);
  EXPECT_EQ(one->seed, renamed->seed);
  EXPECT_NE(one->digest, renamed->digest);
  EXPECT_EQ(parts(*one, "cash"), parts(*turned, "cash"));
  EXPECT_EQ(parts(*one, "cash"), parts(*renamed, "cash"));
}

TEST(Settlement, LeavesThingsWithThoseWhoUseThem) {
  for (const int holder : {1, 2}) {
    Asset a = indivisible("house-a", "100 EUR"), b = indivisible("house-b", "100 EUR");
    a.held_by = {id<MemberId>(number("m", holder))};
    const auto settled = settle(community({1, 1}, {a, b}), {group("north", {2})});
    ASSERT_TRUE(settled);
    EXPECT_EQ(parts(*settled, "house-a"), holder == 1 ? "1 0" : "0 1");
  }
}

}  // namespace
}  // namespace charter
