// SPDX-License-Identifier: Apache-2.0
#include "forks/divided.h"
#include "sample.h"
#include "settle/check_settlement.h"
#include "settle/record.h"
#include "settle/what_if.h"

#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

using namespace sample;

Bidder bidder(const std::map<std::string, int>& numbers) {
  Bidder result;
  for (const auto& [thing, number] : numbers) result.bids[thing] = {number, {}};
  return result;
}

Bids money(std::map<std::string, Bidder> groups, std::map<std::string, Bidder> members = {}) {
  return {Unit{id<UnitCode>("EUR"), 2}, {}, std::move(groups), std::move(members)};
}

Bids points(std::map<std::string, Bidder> groups, std::map<std::string, Bidder> members = {}) {
  return {{}, {}, std::move(groups), std::move(members)};
}

// Two houses and a van that nobody has appraised, and money; 3 of 5 units stay.
Snapshot houses(const std::string& cash) {
  return community({10, 20, 20}, {indivisible("ash", ""), indivisible("beech", ""), indivisible("van", ""),
                                  divisible("cash", cash)});
}

Result<Settlement> settle_with(const Snapshot& snapshot, const ForkChoices& choices) {
  ForkRequest asked = request({group("north", {3})});
  asked.choices = choices;
  const auto inputs = fork_inputs(snapshot, asked);
  if (!inputs) return inputs.faults();
  return settle_fork(*inputs);
}

TEST(Methods, GiveThingsToHighestBidders) {
  const auto settled =
      settle_with(houses("900.00 EUR"),
                  {.bids = money({{"stays", bidder({{"ash", 100'00}, {"beech", 300'00}, {"van", 50'00}})},
                                  {"north", bidder({{"ash", 200'00}, {"beech", 250'00}, {"van", 10'00}})}})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->method, "bids-wef/1");
  EXPECT_EQ(parts(*settled, "ash"), "0 1");
  EXPECT_EQ(parts(*settled, "beech"), "1 0");
  EXPECT_EQ(parts(*settled, "van"), "1 0");
  // By its own bids north is due 2/5 of 1360.00; both gain the same for each unit: 96.00 in all.
  const OwnWorth& north = *commons(*settled, 1).own;
  EXPECT_EQ(north.all, Fraction(1360'00));
  EXPECT_EQ(north.due, Fraction(544'00));
  EXPECT_EQ(north.has, Fraction(582'40));
  EXPECT_EQ(parts(*settled, "cash"), "517.60 382.40");
  expect_all_to_hold(*settled);
}

TEST(Methods, WeighMembersBidsByTheirUnits) {
  // m0001 holds 10 and m0002 20 of what stays; their totals are 90 and 300, so the mean total is 230.
  const auto settled =
      settle_with(houses("900.00 EUR"),
                  {.bids = money({{"north", bidder({{"ash", 60'00}, {"beech", 60'00}, {"van", 0}})}},
                                 {{"m0001", bidder({{"ash", 90'00}, {"beech", 0}, {"van", 0}})},
                                  {"m0002", bidder({{"ash", 0}, {"beech", 300'00}, {"van", 0}})}})});
  ASSERT_TRUE(settled);
  const Problem& problem = settled->allotments.at(0).problem;
  EXPECT_EQ(problem.worths[0], (std::vector<Integer>{76'66, 153'33, 0}));
  EXPECT_EQ(commons(*settled, 0).own->asked, 2U);
  // By their own bids m0001 has 564.40 of 990.00, and m0002 774.40 of 1200.00; their part is 3/5.
  EXPECT_EQ(commons(*settled, 0).own->content, 1U);
  EXPECT_EQ(commons(*settled, 1).own->asked, 0U);
}

// Each of five thousand members bids another total.
TEST(Methods, WeighTheBidsOfThousandsSoon) {
  constexpr int kMembers = 5000;
  const Snapshot snapshot = community(std::vector<int>(kMembers, 1), {indivisible("ash", ""), divisible("cash", "900.00 EUR")});
  Bids bids = money({{"north", bidder({{"ash", 60'00}})}});
  for (int m = 1; m <= kMembers; ++m)
    if (m != 3) bids.members[number("m", m)] = bidder({{"ash", 100'00 + m}});
  const auto settled = settle_with(snapshot, {.bids = bids});
  ASSERT_TRUE(settled);
  // Scaled to the mean total each says the same of the only thing: 100.00 and the mean of their numbers, in cents.
  const int mean = (kMembers * (kMembers + 1) / 2 - 3) / (kMembers - 1);
  EXPECT_EQ(settled->allotments.at(0).problem.worths[0][0], 100'00 + mean);
}

TEST(Methods, GiveThingsWholeByPoints) {
  const auto settled =
      settle_with(houses("900.00 EUR"),
                  {.points = points({{"stays", bidder({{"ash", 20}, {"beech", 70}, {"van", 10}})},
                                     {"north", bidder({{"ash", 60}, {"beech", 30}, {"van", 10}})}})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->method, "ladder/1");
  EXPECT_EQ(parts(*settled, "ash"), "0 1");
  EXPECT_EQ(parts(*settled, "beech"), "1 0");
  EXPECT_EQ(parts(*settled, "cash"), "540.00 360.00");
  EXPECT_TRUE(settled->payments.empty());
}

TEST(Methods, SplitMoneyThatPointsWereGivenTo) {
  Snapshot snapshot = community({10, 20, 20}, {indivisible("ash", ""), divisible("cash", "100.01 EUR")});
  const auto settled = settle_with(snapshot, {.points = points({{"stays", bidder({{"ash", 50}, {"cash", 50}})},
                                                                {"north", bidder({{"ash", 90}, {"cash", 10}})}})});
  ASSERT_FALSE(settled);
  EXPECT_EQ(settled.faults().at(0).code, "fork-would-split");
  const auto other = settle_with(snapshot, {.points = points({{"stays", bidder({{"ash", 30}, {"cash", 70}})},
                                                              {"north", bidder({{"ash", 10}, {"cash", 90}})}})});
  ASSERT_TRUE(other);
  EXPECT_EQ(other->method, "adjusted-winner/1");
  EXPECT_EQ(parts(*other, "ash"), "1 0");
  // 3/5 : 2/5 of what each gives: 30 + 70 x = 1.5 * 90 * (1 - x), so x = 21/41.
  EXPECT_EQ(parts(*other, "cash"), "51.22 48.79");
}

TEST(Methods, BookOrLeaveWhatMoneyCannotPay) {
  const Snapshot snapshot = community({1, 1}, {indivisible("house", "90.00 EUR"), divisible("cash", "10 EUR")});
  for (const Shortfall how : {Shortfall::Booked, Shortfall::Left}) {
    ForkRequest asked = request({group("north", {2})});
    asked.choices.shortfall = how;
    const auto inputs = fork_inputs(snapshot, asked);
    ASSERT_TRUE(inputs);
    const auto settled = settle_fork(*inputs);
    ASSERT_TRUE(settled);
    ASSERT_EQ(settled->owed.size(), 1U);
    const Owed& owed = settled->owed[0];
    EXPECT_EQ(owed.amount, amount("40.00 EUR"));
    const auto sides = divide(snapshot, *inputs, *settled);
    if (how == Shortfall::Left) {
      EXPECT_FALSE(owed.note);
      EXPECT_EQ(commons(*settled, owed.to).difference(), amount("-40.00 EUR"));
      // Nobody is told that they have their share who have not been paid it.
      for (const char* name : {"paid", "wprop", "wef"}) {
        const auto claim = std::ranges::find(settled->claims[0].claims, name, &Claim::name);
        ASSERT_NE(claim, settled->claims[0].claims.end()) << name;
        EXPECT_FALSE(claim->holds) << name;
        const auto standing = claims_that_stand(*settled, settled->allotments[0]);
        EXPECT_EQ(std::ranges::count(standing, name, &Claim::name), 0) << name;
      }
      continue;
    }
    EXPECT_EQ(owed.note->text(), "note-" + settled->digest.substr(0, 12) + "-1");
    Integer sum = 0;
    for (const Snapshot& side : sides) {
      const auto note = std::ranges::find(side.assets, *owed.note, &Asset::id);
      ASSERT_NE(note, side.assets.end());
      sum += note->quantity->parts;
    }
    EXPECT_EQ(sum, 0);
    EXPECT_EQ(commons(*settled, owed.to).difference(), amount("0.00 EUR"));
    expect_all_to_hold(*settled);
  }
}

TEST(Methods, CountThingsWithoutAWorthWhenAsked) {
  const auto settled = settle_with(community({3, 2, 2}, {indivisible("a", ""), indivisible("b", ""),
                                                         indivisible("c", ""), indivisible("d", ""),
                                                         indivisible("e", ""), indivisible("f", ""),
                                                         indivisible("g", ""), divisible("cash", "7 EUR")}),
                                   {.without_worth = WithoutWorth::ByCount});
  ASSERT_TRUE(settled);
  std::size_t north = 0;
  for (const SettledAsset& asset : settled->assets)
    if (asset.reason == Reason::Count && asset.parts[1] == 1) ++north;
  EXPECT_EQ(north, 2U);
  EXPECT_EQ(parts(*settled, "cash"), "5.00 2.00");
}

TEST(Methods, TakeWorthsThatTheForkBrings) {
  ForkChoices choices;
  for (const char* thing : {"ash", "beech", "van"}) choices.valuation.worths[thing] = {amount("100 EUR"), {}, "", {}};
  const auto settled = settle_with(houses("500 EUR"), choices);
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->pools.at(0).worth, amount("800.00 EUR"));
  choices.valuation.worths["cash"] = {amount("1 EUR"), {}, "", {}};
  const auto refused = settle_with(houses("500 EUR"), choices);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.faults().at(0).code, "fork-unknown-thing");
}

TEST(Methods, RoundByWebsterWhenAsked) {
  const auto settled = settle_with(community({7, 1, 2}, {divisible("units", "0.03 EUR")}), {.method = "webster"});
  ASSERT_TRUE(settled);
  EXPECT_EQ(parts(*settled, "units"), "0.02 0.01");
  expect_all_to_hold(*settled);
}

struct WrongBids {
  const char* name;
  ForkChoices choices;
  const char* code;
};

TEST(Methods, RefuseBidsThatMakeNoSense) {
  const Bidder fine = bidder({{"ash", 50}, {"beech", 40}, {"van", 10}});
  const auto with = [&](Bidder other) { return points({{"stays", fine}, {"north", std::move(other)}}); };
  for (const WrongBids& c : std::vector<WrongBids>{
           {"unknown thing", {.points = with(bidder({{"ash", 50}, {"beech", 40}, {"bus", 10}}))}, "fork-unknown-thing"},
           {"left out", {.points = with(bidder({{"ash", 50}, {"beech", 50}}))}, "fork-bid-missing"},
           {"below zero", {.points = with(bidder({{"ash", 60}, {"beech", 50}, {"van", -10}}))}, "fork-bid-negative"},
           {"another total", {.points = with(bidder({{"ash", 50}, {"beech", 40}, {"van", 11}}))}, "fork-bid-total"},
           {"nothing valued",
            {.points = points({{"stays", bidder({{"ash", 0}, {"beech", 0}, {"van", 0}})},
                               {"north", bidder({{"ash", 0}, {"beech", 0}, {"van", 0}})}})},
            "fork-bid-zero"},
           {"no group", {.points = points({{"stays", fine}, {"south", fine}})}, "fork-unknown-bidder"},
           {"nobody bids", {.points = points({{"stays", fine}})}, "fork-bid-missing"},
           {"no member", {.points = points({{"stays", fine}}, {{"m0009", fine}})}, "fork-unknown-bidder"},
           {"twice", {.points = points({{"stays", fine}, {"north", fine}}, {{"m0003", fine}})}, "fork-bid-twice"},
           {"no bids", {.method = "knaster"}, "fork-method-needs"},
           {"no use for points", {.method = "least-imbalance", .points = with(fine)}, "fork-method-needs"},
           {"only units", {.method = "hamilton"}, "fork-method-lots"},
           {"members in debt",
            {.bids = money({{"stays", fine}}, {{"m0003", bidder({{"ash", -9}, {"beech", 1}, {"van", 1}})}})},
            "fork-bid-total"}}) {
    SCOPED_TRACE(c.name);
    const auto settled = settle_with(houses("900 EUR"), c.choices);
    ASSERT_FALSE(settled);
    EXPECT_EQ(settled.faults().front().code, c.code);
  }
}

TEST(Methods, AreThoseThatTheRuleAllows) {
  Snapshot snapshot = houses("900 EUR");
  fork_rule(snapshot).parameters["methods"] =
      list({value(ValueType::Choice, "ladder"), value(ValueType::Choice, "nash")});
  const Bidder fine = bidder({{"ash", 50}, {"beech", 40}, {"van", 10}});
  const auto refused = settle_with(snapshot, {.bids = money({{"stays", fine}, {"north", fine}})});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.faults().at(0).message, "clause `exit.fork` does not allow the method bids-wef");
  fork_rule(snapshot).parameters["default_method"] = value(ValueType::Choice, "nash");
  const auto settled = settle_with(snapshot, {.points = points({{"stays", fine}, {"north", fine}})});
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->method, "nash/1");
}

TEST(Methods, StandSideBySide) {
  const Bidder one = bidder({{"ash", 50}, {"beech", 40}, {"van", 10}});
  const Bidder two = bidder({{"ash", 10}, {"beech", 80}, {"van", 10}});
  ForkRequest asked = request({group("north", {3})});
  asked.choices.points = points({{"stays", one}, {"north", two}});
  asked.choices.method = "ladder";
  const auto inputs = fork_inputs(houses("900 EUR"), asked);
  ASSERT_TRUE(inputs);
  std::map<std::string, bool> works;
  for (const Alternative& alternative : what_if(*inputs))
    works[std::string(alternative.method->name)] = alternative.settlement.has_value();
  EXPECT_FALSE(works.at("least-imbalance"));  // nothing is appraised
  EXPECT_FALSE(works.contains("knaster"));
  EXPECT_TRUE(works.at("ladder"));
  EXPECT_TRUE(works.at("picking"));
}

TEST(Methods, NameAFewOfWhatCanBeBidOn) {
  std::vector<Asset> assets;
  Bidder bids;
  for (int i = 1; i <= 8; ++i) {
    assets.push_back(indivisible(number("house", i), ""));
    bids.bids[number("house", i)] = {1, {}};
  }
  bids.bids["zzz"] = {1, {}};
  const auto settled = settle_with(community({10, 20, 20}, assets), {.bids = money({{"stays", bids}, {"north", bids}})});
  ASSERT_FALSE(settled);
  EXPECT_EQ(settled.faults()[0].help,
            "what can be named here is `house0001`, `house0002`, `house0003`, `house0004`, `house0005` and 3 more");
}

TEST(CheckSettlement, LeavesOpenOnlyWhatIsOwed) {
  const Snapshot snapshot = community({1, 1}, {indivisible("house", "90.00 EUR"), divisible("cash", "10 EUR")});
  ForkRequest asked = request({group("north", {2})});
  asked.choices.shortfall = Shortfall::Left;
  const auto inputs = fork_inputs(snapshot, asked);
  ASSERT_TRUE(inputs);
  const auto settled = settle_fork(*inputs);
  const auto estate = estates(*inputs);
  ASSERT_TRUE(settled && estate);
  const auto wrong = [&](const std::function<void(Settlement&)>& change) {
    Settlement changed = *settled;
    change(changed);
    return !checked(changed, *inputs, *estate).wrong.empty();
  };
  EXPECT_FALSE(wrong([](Settlement&) {}));
  EXPECT_TRUE(wrong([](Settlement& s) { s.owed.clear(); }));
  EXPECT_TRUE(wrong([](Settlement& s) { s.owed[0].amount.parts -= 1; }));
  EXPECT_TRUE(wrong([](Settlement& s) { std::swap(s.owed[0].from, s.owed[0].to); }));
}

TEST(CheckSettlement, FindsEveryUnitThatIsWrong) {
  Asset a = indivisible("ash", "100 EUR"), m = divisible("mortgage", "-30 EUR");
  a.bundle = m.bundle = id<BundleId>("home");
  const Snapshot snapshot = community({2, 1}, {a, m, indivisible("van", "20 EUR"), divisible("cash", "100 EUR"),
                                               divisible("coins", "1 ETH"), copyable("book")});
  const auto inputs = fork_inputs(snapshot, request({group("north", {2})}));
  ASSERT_TRUE(inputs);
  const auto settled = settle_fork(*inputs);
  ASSERT_TRUE(settled);
  const auto estate = estates(*inputs);
  ASSERT_TRUE(estate);
  EXPECT_TRUE(checked(*settled, *inputs, *estate).wrong.empty());
  const auto wrong = [&](const std::function<void(Settlement&)>& change) {
    Settlement changed = *settled;
    change(changed);
    return !checked(changed, *inputs, *estate).wrong.empty();
  };
  for (std::size_t i = 0; i < settled->assets.size(); ++i) {
    SCOPED_TRACE(settled->assets[i].id.text());
    EXPECT_TRUE(wrong([&](Settlement& s) { s.assets[i].parts[0] += 1; }));
    EXPECT_TRUE(wrong([&](Settlement& s) {
      s.assets[i].parts[0] += 1;
      s.assets[i].parts[1] -= 1;
    }));
  }
  EXPECT_TRUE(wrong([](Settlement& s) { s.payments.at(0).amount.parts += 1; }));
  EXPECT_TRUE(wrong([](Settlement& s) { s.allotments[0].certificate.claims.pop_back(); }));
  EXPECT_TRUE(wrong([](Settlement& s) { s.allotments[0].certificate.division.payments[0] = Fraction(1); }));
  EXPECT_TRUE(wrong([](Settlement& s) { s.allotments[0].certificate.digest[0] ^= 1U; }));
  EXPECT_TRUE(wrong([](Settlement& s) { s.allotments[0].certificate.division.method = "nash/1"; }));
}

TEST(CheckSettlement, FindsACopyOfWhatWasToStay) {
  Asset plans = copyable("plans");
  plans.stays = "the licence names us";
  const Snapshot snapshot = community({1, 1}, {plans, divisible("cash", "100 EUR")});
  const auto inputs = fork_inputs(snapshot, request({group("north", {2})}));
  const auto settled = settle_fork(*inputs);
  ASSERT_TRUE(settled);
  const auto estate = estates(*inputs);
  EXPECT_TRUE(checked(*settled, *inputs, *estate).wrong.empty());
  Settlement copied = *settled;
  copied.assets[1].parts[1] = 1;
  copied.assets[1].reason = Reason::Copy;
  EXPECT_EQ(checked(copied, *inputs, *estate).wrong,
            (std::vector<std::string>{"`plans` does not stay alone",
                                      "the sides do not have together what there was of `plans`"}));
}

TEST(CheckSettlement, FindsWhatStaysUncountedAndDoesNotStay) {
  Snapshot snapshot = community({1, 1}, {indivisible("land", ""), divisible("cash", "100 EUR"), divisible("fund", "9 EUR")});
  fork_rule(snapshot).parameters["stays"] =
      list({value(ValueType::Asset, "land"), value(ValueType::Asset, "fund")});
  fork_rule(snapshot).parameters["stays_compensated"] = value(ValueType::Flag, "no");
  const auto inputs = fork_inputs(snapshot, request({group("north", {2})}));
  const auto settled = settle_fork(*inputs);
  ASSERT_TRUE(settled);
  const auto estate = estates(*inputs);
  for (const char* asset : {"land", "fund"}) {
    SCOPED_TRACE(asset);
    Settlement moved = *settled;
    SettledAsset& there = *std::ranges::find(moved.assets, id<AssetId>(asset), &SettledAsset::id);
    std::swap(there.parts[0], there.parts[1]);
    EXPECT_EQ(checked(moved, *inputs, *estate).wrong,
              std::vector<std::string>{"`" + std::string(asset) + "` does not stay"});
  }
}

TEST(CheckSettlement, FindsNotesThatOneSideAloneHas) {
  Snapshot snapshot = community({1, 1}, {indivisible("house", "900 EUR"), divisible("cash", "100 EUR")});
  ForkRequest asked = request({group("north", {2})});
  asked.choices.shortfall = Shortfall::Booked;
  const auto inputs = fork_inputs(snapshot, asked);
  const auto settled = settle_fork(*inputs);
  ASSERT_TRUE(settled);
  ASSERT_EQ(settled->owed.size(), 1U);
  const auto estate = estates(*inputs);
  const auto wrong = [&](const std::function<void(Owed&)>& change) {
    Settlement changed = *settled;
    change(changed.owed[0]);
    return checked(changed, *inputs, *estate).wrong;
  };
  EXPECT_TRUE(wrong([](Owed&) {}).empty());
  EXPECT_FALSE(wrong([](Owed& owed) { owed.to = owed.from; }).empty());
  EXPECT_FALSE(wrong([](Owed& owed) { owed.amount.parts = -owed.amount.parts; }).empty());
  EXPECT_FALSE(wrong([](Owed& owed) { owed.note = id<AssetId>("cash"); }).empty());
  EXPECT_FALSE(wrong([](Owed& owed) { owed.note.reset(); }).empty());
}

}  // namespace
}  // namespace charter
