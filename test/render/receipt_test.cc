// SPDX-License-Identifier: Apache-2.0
#include "render/receipt_text.h"

#include "sample_settlement.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

MemberId member(const char* id) { return MemberId::parse(id).value(); }

Receipt receipt_of(const SampleFork& fork, const char* id, std::size_t party, int held, int counted) {
  const PoolId housing = PoolId::parse("housing").value();
  return Receipts(fork.settlement).of(member(id), party, {{housing, {Integer(held), Integer(counted)}}});
}

TEST(Receipt, NamesTheSideTheUnitsTheAmountsAndTheRecord) {
  const SampleFork fork = sample_fork();
  const std::string text = plain(receipt_text(fork.settlement, receipt_of(fork, "bo", 1, 3, 3)));
  for (const std::string& words :
       {std::string("bo leaves with River <U+001B>[31mNorth (c-"), std::string("housing: 3 units"),
        std::string("of this side's        3, 100%"), std::string("this side's of all    10, 30%"),
        std::string("this side received    "), std::string("behind these units    "), fork.settlement.base,
        "charter fork --verify " + fork.settlement.digest.substr(0, 12)})
    EXPECT_NE(text.find(words), std::string::npos) << words << "\nin\n" << text;
  EXPECT_EQ(text.find("counted at the record date"), std::string::npos);
}

TEST(Receipt, SaysHowManyUnitsCounted) {
  const SampleFork fork = sample_fork();
  const std::string text = plain(receipt_text(fork.settlement, receipt_of(fork, "bo", 1, 9, 3)));
  EXPECT_NE(text.find("housing: 9 units, of which 3 counted at the record date"), std::string::npos) << text;
}

TEST(Receipt, PartsOfAllMembersOfASideComeToWhatItHasButForRounding) {
  const SampleFork fork = sample_fork();
  const Receipt ana = receipt_of(fork, "ana", 0, 3, 3), other = receipt_of(fork, "zoe", 0, 2, 2);
  const ReceiptPool& pool = ana.pools.front();
  ASSERT_FALSE(pool.assets.empty());
  for (std::size_t i = 0; i < pool.assets.size(); ++i) {
    const Integer off =
        pool.assets[i].side.parts - pool.assets[i].own.parts - other.pools.front().assets[i].own.parts;
    EXPECT_GE(off, 0);
    EXPECT_LT(off, 2);
  }
}

TEST(Receipt, OfManyAssetsGivesTheSums) {
  SampleFork fork = sample_fork();
  const SettledAsset* cash = find_asset(fork.settlement, AssetId::parse("cash").value());
  ASSERT_NE(cash, nullptr);
  const SettledAsset coin = *cash;
  for (int i = 0; i < 30; ++i) fork.settlement.assets.push_back(coin);
  const Receipt receipt = receipt_of(fork, "ana", 0, 1, 1);
  EXPECT_TRUE(receipt.pools.front().assets.empty());
  ASSERT_FALSE(receipt.pools.front().sums.empty());
  EXPECT_LE(receipt.pools.front().sums.size(), 3U);
}

TEST(Receipt, OfWhoHeldNothingSaysSo) {
  const SampleFork fork = sample_fork();
  const Receipt receipt = Receipts(fork.settlement).of(member("kid"), 1, {});
  EXPECT_NE(plain(receipt_text(fork.settlement, receipt)).find("held no units of what was divided"),
            std::string::npos);
}

}  // namespace
}  // namespace charter
