// SPDX-License-Identifier: Apache-2.0
#include "community/taken_assets.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

Fraction part(int numerator, int denominator) { return {Integer(numerator), Integer(denominator)}; }

TEST(TakenAssets, CountsWhatLeftOfEachAndPassesOverWhatStaysOrIsCopied) {
  const auto taken = taken_assets(
      "parties:\n"
      "  - id: stays\n"
      "assets:\n"
      "  - id: cash\n    nature: divisible\n    quantity: 100.50 EUR\n    allocation:\n"
      "      stays: 50.25\n      north: 30.00\n      south: 20.25\n"
      "  - id: handbook\n    nature: copyable\n    allocation:\n      stays: 1\n      north: 1\n      south: 1\n"
      "  - id: debt\n    nature: divisible\n    quantity: -10 EUR\n    allocation:\n"
      "      stays: -6\n      north: -4\n      south: 0\n"
      "  - id: house\n    nature: indivisible\n    allocation:\n      stays: 1\n      north: 0\n      south: 0\n"
      "  - id: van\n    nature: indivisible\n    worth: 9600.00 EUR\n    allocation:\n"
      "      stays: 0\n      north: 0\n      south: 1\n"
      "payments:\n"
      "  - pool: commons\n    asset: cash\n    from: stays\n");
  ASSERT_EQ(taken.size(), 3U);
  EXPECT_TRUE(taken.at("cash").is_divisible);
  EXPECT_EQ(taken.at("cash").left, part(201, 4));
  EXPECT_EQ(taken.at("cash").before, part(201, 2));
  EXPECT_EQ(taken.at("debt").left, part(-4, 1));
  EXPECT_EQ(taken.at("debt").before, part(-10, 1));
  EXPECT_FALSE(taken.at("van").is_divisible);
  EXPECT_EQ(taken.at("van").left, part(1, 1));
}

TEST(TakenAssets, AreNoneWhereThereIsNoRecord) {
  EXPECT_TRUE(taken_assets("").empty());
  EXPECT_TRUE(taken_assets("assets: []\n").empty());
}

}  // namespace
}  // namespace charter
