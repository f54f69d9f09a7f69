// SPDX-License-Identifier: Apache-2.0
#include "model/value_grammar.h"

#include "model_for_tests.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

struct Spelling {
  ValueType type;
  const char* written;
  const char* canonical;
};

TEST(ValueGrammar, GivesEqualValuesOneCanonicalText) {
  using enum ValueType;
  const Community community = for_tests::community();
  for (const Spelling& c : {
           Spelling{Fraction, "50%", "1/2"},
           {Fraction, "0.5", "1/2"},
           {Fraction, "3:1", "3/4"},
           {KOfN, "9 of 12", "9 of 12"},
           {KOfN, "09 of 12", "9 of 12"},
           {Count, "007", "7"},
           {Formula, "sqrt( members )/2", "sqrt(members) / 2"},
           {Duration, "2 weeks", "20160 minutes"},
           {Duration, "14 days", "20160 minutes"},
           {Duration, "10 business days", "10 business days"},
           {Date, "2026-05-01", "2026-05-01"},
           {RecurringDate, "First thursday of november", "first Thursday of November"},
           {RecurringDate, "last day of each month", "last day of every month"},
           {RecurringDate, "December 31st", "31 December"},
           {RecurringDate, "every 31 December", "31 December"},
           {RecurringDate, "29 February", "29 February"},
           {RecurringDate, "June", "every June"},
           {RecurringDate, "each Monday", "every Monday"},
           {Money, "250 EUR", "250.00 EUR"},
           {Money, "1.5 ETH", "1.500000000000000000 ETH"},
           {Money, "3.10 CHF", "3.10 CHF"},
           {MoneyPerPeriod, "250 EUR per year", "250.00 EUR per year"},
           {Base, "eligible", "eligible"},
           {Flag, "yes", "yes"},
           {Clause, "exit.fork", "exit.fork"},
           {Unit, "EUR", "EUR"},
           {Text, "Any text: at all", "Any text: at all"},
       }) {
    SCOPED_TRACE(c.written);
    const auto reading = read_scalar(c.written, c.type, community);
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(reading.value->canonical, c.canonical);
    EXPECT_EQ(reading.value->written, c.written);
    EXPECT_EQ(reading.value->type, c.type);
    const auto again = read_scalar(c.canonical, c.type, community);
    ASSERT_TRUE(again.value);
    EXPECT_EQ(*again.value, *reading.value);
  }
}

struct Misread {
  ValueType type;
  const char* written;
  Misreading why;
};

TEST(ValueGrammar, RefusesTheRestAndSaysWhy) {
  using enum ValueType;
  const Community community = for_tests::community();
  using enum Misreading;
  for (const Misread& c : {
           Misread{Fraction, "1/0", ZeroDenominator},
           {Fraction, "0:0", ZeroDenominator},
           {Fraction, "two thirds", WrongType},
           {KOfN, "9 of 8", Unreachable},
           {KOfN, "0 of 0", ZeroDenominator},
           {KOfN, "-1 of 8", WrongType},
           {Count, "-1", WrongType},
           {Count, "1.5", WrongType},
           {Formula, "7", WrongType},
           {Formula, "members / 0", ZeroDenominator},
           {Duration, "-1 days", WrongType},
           {Duration, "two weeks", WrongType},
           {Date, "2026-02-30", WrongType},
           {RecurringDate, "31 June", WrongType},
           {RecurringDate, "sixth Monday of June", WrongType},
           {RecurringDate, "Monday", WrongType},
           {Money, "250.001 EUR", WrongType},
           {Money, "250", WrongType},
           {MoneyPerPeriod, "250 EUR per hour", WrongType},
           {Flag, "true", WrongType},
           {Clause, "Exit", WrongType},
           {Text, "", WrongType},
           {List, "a", WrongType},
       }) {
    SCOPED_TRACE(c.written);
    const auto reading = read_scalar(c.written, c.type, community);
    EXPECT_FALSE(reading.value);
    EXPECT_EQ(reading.why, c.why);
  }
}

RC_GTEST_PROP(ValueGrammar, ReadsItsOwnCanonicalText, (const std::string& written)) {
  using enum ValueType;
  const Community community = for_tests::community();
  for (const ValueType type : {Fraction, KOfN, Count, Formula, Duration, Date, RecurringDate, Money,
                               Flag, Clause, Text}) {
    const auto reading = read_scalar(written, type, community);
    if (!reading.value) continue;
    const auto again = read_scalar(reading.value->canonical, type, community);
    RC_ASSERT(again.value == reading.value);
  }
}

}  // namespace
}  // namespace charter
