// SPDX-License-Identifier: Apache-2.0
#include "value/fraction.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

struct Case {
  const char* written;
  Fraction value;
};

TEST(Fraction, IsReadInEverySpelling) {
  for (const Case& c : {
           Case{"2/3", {2, 3}}, Case{"4/6", {2, 3}}, Case{"66.6%", {333, 500}}, Case{"0.5", {1, 2}},
           Case{"50%", {1, 2}}, Case{"3:1", {3, 4}}, Case{"1:1", {1, 2}}, Case{"2", {2, 1}},
           Case{"-1/2", {-1, 2}}, Case{"-0.25", {-1, 4}}, Case{"010%", {1, 10}}, Case{"120%", {6, 5}},
       }) {
    SCOPED_TRACE(c.written);
    ASSERT_TRUE(Fraction::parse(c.written));
    EXPECT_EQ(*Fraction::parse(c.written), c.value);
  }
}

TEST(Fraction, RefusesWhatIsNone) {
  for (const char* written : {"", "1/0", "0:0", "1/-2", "a", "1 /2", ".5", "5.", "1e3", "%", "1//2",
                              "½", "1,5", "+1", "0x10", "1/2/3", "1.2/3", "-1:2"}) {
    SCOPED_TRACE(written);
    EXPECT_FALSE(Fraction::parse(written));
  }
}

TEST(Fraction, IsShownAsAPercentageWhereThatIsExact) {
  EXPECT_EQ(as_share({1, 2}), "50%");
  EXPECT_EQ(as_share({1, 8}), "12.5%");
  EXPECT_EQ(as_share({2, 3}), "2/3");
  EXPECT_EQ(as_share({1, 10000}), "0.01%");
  EXPECT_EQ(as_share({-1, 20}), "-5%");
}

RC_GTEST_PROP(Fraction, ParsesWhatItPrints, (int a, int b)) {
  RC_PRE(b != 0);
  const Fraction x{a, b};
  RC_ASSERT(Fraction::parse(to_string(x)) == x);
}

RC_GTEST_PROP(Fraction, IsAnOrderedField, (int a, int b)) {
  const Fraction x{a, 7}, y{b, 12};
  RC_ASSERT(add(x, y) == add(y, x));
  RC_ASSERT(subtract(add(x, y), y) == x);
  RC_ASSERT((x < y) == (subtract(y, x) > Fraction(0)));
}

}  // namespace
}  // namespace charter
