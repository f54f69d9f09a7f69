// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using namespace sample;

std::string help_of(const Result<Settlement>& settled) {
  if (settled || settled.faults().size() != 1 || settled.faults().front().code != "fork-shortfall") return "no shortfall";
  return settled.faults().front().help;
}

// "50.00 EUR more in the pool would do" → 50.00 EUR.
Quantity what_would_do(const std::string& help) { return amount(help.substr(0, help.find(" EUR") + 4)); }

TEST(Shortfall, NamesMoneyThatDoesThoughItIsDividedItself) {
  const auto with_cash = [](const std::string& cash) {
    return settle(community({1, 1}, {indivisible("house", "100.00 EUR"), divisible("cash", cash)}), {group("north", {2})});
  };
  const std::string help = help_of(with_cash("50.00 EUR"));
  EXPECT_TRUE(help.starts_with("50.00 EUR more in the pool would do")) << help;
  EXPECT_NE(help.find("25.00 EUR of "), std::string::npos) << help;
  EXPECT_TRUE(with_cash("100.00 EUR"));
  EXPECT_FALSE(with_cash("99.98 EUR"));
}

TEST(Shortfall, NamesTheUnitWhereThereIsNoMoneyAtAll) {
  const std::string help = help_of(settle(community({1, 1}, {indivisible("house", "100.00 EUR")}), {group("north", {2})}));
  EXPECT_TRUE(help.starts_with("100.00 EUR would do, as a divisible asset of the pool in EUR, of which it has none"))
      << help;
}

TEST(Shortfall, IsCuredByWhatItNames) {
  const std::vector<std::vector<int>> units{{1, 1}, {3, 1}, {1, 4}, {2, 3, 5}, {7, 1, 1}, {1, 1, 1, 1}};
  for (const auto& held : units)
    for (const char* cash : {"10.00 EUR", "33.33 EUR", "-5.00 EUR"}) {
      SCOPED_TRACE(cash);
      const auto with_more = [&](const std::string& more) {
        std::vector<LeavingGroup> groups{group("north", {2})};
        if (held.size() > 2) groups.push_back(group("south", {3}));
        return settle(community(held, {indivisible("house", "900.00 EUR"), indivisible("mill", "410.00 EUR"),
                                       divisible("cash", cash), divisible("more", more)}),
                      std::move(groups));
      };
      const auto settled = with_more("0.01 EUR");
      if (settled) continue;
      Quantity enough = what_would_do(help_of(settled));
      enough.parts += 1;
      EXPECT_TRUE(with_more(to_string(enough))) << help_of(settled);
    }
}

// What is received and what is due are both rounded for people; what is between them is not.
TEST(Difference, IsOfTheExactWorths) {
  const auto settled = settle(community({1, 1, 1}, {divisible("cash", "1.00 EUR")}), {group("north", {2})});
  ASSERT_TRUE(settled);
  Fraction sum;
  for (std::size_t p = 0; p < 2; ++p) {
    const PartyInPool& party = commons(*settled, p);
    EXPECT_NE(party.off, Fraction(0));
    EXPECT_EQ(party.difference()->parts, 0);
    sum = add(sum, party.off);
  }
  EXPECT_EQ(sum, Fraction(0));
}

TEST(Bids, InMoneyThatNothingIsInAreRefusedWithTheUnitOfThePool) {
  const Snapshot snapshot =
      community({1, 1}, {indivisible("house", "100.00 EUR"), divisible("cash", "500.00 EUR")});
  ForkRequest asked = request({group("north", {2})});
  Bidder bidder;
  bidder.bids["house"] = {10000, {}};
  asked.choices.bids = Bids{Unit{id<UnitCode>("GBP"), 2}, {}, {{"north", bidder}, {"stays", bidder}}, {}};
  const auto inputs = fork_inputs(snapshot, asked);
  ASSERT_TRUE(inputs);
  const auto settled = settle_fork(*inputs);
  ASSERT_FALSE(settled);
  EXPECT_EQ(settled.faults().front().code, "fork-bid-unit");
  EXPECT_EQ(settled.faults().front().message,
            "the bids are in GBP, and pool `commons` has nothing in it: its unit is EUR");
}

TEST(Prices, OfUnitsThatNothingIsInAreRefused) {
  const Snapshot snapshot = community({1, 1}, {divisible("cash", "500.00 EUR"), divisible("coins", "3 ETH")});
  ForkRequest asked = request({group("north", {2})});
  asked.choices.valuation.prices[id<UnitCode>("ETX")] = Price{amount("2000.00 EUR"), {}, {}};
  const auto inputs = fork_inputs(snapshot, asked);
  ASSERT_TRUE(inputs);
  const auto settled = settle_fork(*inputs);
  ASSERT_FALSE(settled);
  EXPECT_EQ(settled.faults().front().code, "fork-price-of-nothing");
  EXPECT_EQ(settled.faults().front().help, "did you mean `ETH`?");
}

}  // namespace
}  // namespace charter
