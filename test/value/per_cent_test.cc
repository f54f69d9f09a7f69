// SPDX-License-Identifier: Apache-2.0
#include "value/per_cent.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

Fraction part(const char* text) { return Fraction::parse(text).value(); }

TEST(PerCent, IsExactWhereTwoDecimalsSayIt) {
  EXPECT_EQ(in_per_cent(part("1/8")), "12.5%");
  EXPECT_EQ(in_per_cent(part("1/10000")), "0.01%");
  EXPECT_EQ(in_per_cent(part("0")), "0%");
  EXPECT_EQ(in_per_cent(part("1")), "100%");
}

TEST(PerCent, IsRoundedToTheNearestHundredthAndSaysSo) {
  EXPECT_EQ(in_per_cent(part("123457/999983")), "about 12.35%");
  EXPECT_EQ(in_per_cent(part("1/3")), "about 33.33%");
  EXPECT_EQ(in_per_cent(part("2/3")), "about 66.67%");
  EXPECT_EQ(in_per_cent(part("24999/200000")), "about 12.5%");
}

TEST(PerCent, RoundsHalvesUp) {
  EXPECT_EQ(in_per_cent(part("1/20000")), "about 0.01%");
  EXPECT_EQ(in_per_cent(part("3/20000")), "about 0.02%");
  EXPECT_EQ(in_per_cent(part("1234499999999/10000000000000")), "about 12.34%");
  EXPECT_EQ(in_per_cent(part("12345/100000")), "about 12.35%");
}

TEST(PerCent, NeverCallsAPartNothingOrAll) {
  EXPECT_EQ(in_per_cent(part("1/999983")), "less than 0.01%");
  EXPECT_EQ(in_per_cent(part("999982/999983")), "more than 99.99%");
}

TEST(PerCent, StandsBesideLargeFractionsOnly) {
  EXPECT_EQ(as_share_in_per_cent(part("3/10")), "30%");
  EXPECT_EQ(as_share_in_per_cent(part("1/3")), "1/3");
  EXPECT_EQ(as_share_in_per_cent(part("7/99")), "7/99");
  EXPECT_EQ(as_share_in_per_cent(part("7/101")), "7/101, about 6.93%");
  EXPECT_EQ(as_share_in_per_cent(part("123457/999983")), "123457/999983, about 12.35%");
}

}  // namespace
}  // namespace charter
