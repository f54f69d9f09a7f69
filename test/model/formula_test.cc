// SPDX-License-Identifier: Apache-2.0
#include "model/formula.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

struct Known {
  const char* written;
  int members;
  const char* exact;  // "" where it is irrational
  int floor, ceil;
};

TEST(Formula, IsEvaluatedExactly) {
  for (const Known& c : {
           Known{"members", 7, "7", 7, 7},
           {"sqrt(members)/2", 100, "5", 5, 5},
           {"sqrt(members)/2", 10, "", 1, 2},
           {"10*sqrt(members)", 10, "", 31, 32},
           {"sqrt(members)*sqrt(members)", 2, "", 2, 2},
           {"sqrt(members*members)", 3, "3", 3, 3},
           {"floor(sqrt(members))*10", 10, "30", 30, 30},
           {"ceil(sqrt(members))*10", 10, "40", 40, 40},
           {"max(5, members/10)", 40, "5", 5, 5},
           {"max(5, members/10)", 66, "33/5", 6, 7},
           {"min(members, 3, 9)", 5, "3", 3, 3},
           {"1 + 2 * members - -3", 4, "12", 12, 12},
           {"(1 + 2) * members", 4, "12", 12, 12},
           {"members / 0.5 / 2", 4, "4", 4, 4},
           {"-members / 2", 3, "-3/2", -2, -1},
       }) {
    SCOPED_TRACE(c.written);
    const auto formula = Formula::parse(c.written);
    ASSERT_TRUE(formula);
    const Counts counts{.members = Integer(c.members)};
    const auto exact = exact_value(*formula, counts);
    EXPECT_EQ(exact ? to_string(*exact) : "", c.exact);
    EXPECT_EQ(ceil_of(*formula, counts), Integer(c.ceil));
  }
}

TEST(Formula, RefusesWhatIsNone) {
  const std::string deep = std::string(40, '(') + "members" + std::string(40, ')');
  for (const std::string& written :
       {std::string(), std::string("7"), std::string("members +"), std::string("people"),
        std::string("sqrt members"), std::string("sqrt(members, 2)"), std::string("max()"),
        std::string("(members"), std::string("members)"), std::string("members^2"),
        std::string("1e3*members"), std::string("members members"), deep,
        "members" + std::string(500, ' ')}) {
    SCOPED_TRACE(written);
    EXPECT_FALSE(Formula::parse(written));
  }
}

TEST(Formula, HasNoValueWhereACountIsMissingOrTheOperationUndefined) {
  for (const char* written : {"seats", "members / (members - 4)", "sqrt(3 - members)"}) {
    SCOPED_TRACE(written);
    const auto formula = Formula::parse(written);
    ASSERT_TRUE(formula);
    EXPECT_FALSE(exact_value(*formula, {.members = Integer(4)}));
    EXPECT_FALSE(ceil_of(*formula, {.members = Integer(4)}));
  }
}

// However finely a root is taken, it can be magnified until it is coarse.
TEST(Formula, HasNoWholeValueWhereItCannotBeTold) {
  std::string written = "sqrt(members)";
  for (int i = 0; i < 12; ++i) written += " * 10000000000";
  const auto formula = Formula::parse(written);
  ASSERT_TRUE(formula);
  EXPECT_FALSE(ceil_of(*formula, {.members = Integer(2)}));
  EXPECT_TRUE(ceil_of(*formula, {.members = Integer(4)}));
}

TEST(Formula, IsKnownToDivideByZero) {
  EXPECT_TRUE(divides_by_zero(*Formula::parse("1 + members / (2 - 2)")));
  EXPECT_FALSE(divides_by_zero(*Formula::parse("2 / members")));
}

TEST(Formula, IsPrintedWithoutNeedlessParentheses) {
  EXPECT_EQ(to_string(*Formula::parse("((members)*(2+seats))/(cast/3)")),
            "members * (2 + seats) / (cast / 3)");
  EXPECT_EQ(to_string(*Formula::parse("members*0.5")), "members * (1 / 2)");
  EXPECT_EQ(to_string(*Formula::parse("-(members-1)")), "-(members - 1)");
}

rc::Gen<std::string> formulas(int depth) {
  if (depth == 0) return rc::gen::element<std::string>("members", "units", "3", "0.25");
  const auto operation = rc::gen::element<std::string>("+", "-", "*", "/");
  return rc::gen::apply(
      [](const std::string& a, const std::string& sign, const std::string& b) {
        return "(" + a + sign + b + ")";
      },
      formulas(depth - 1), operation, formulas(depth - 1));
}

RC_GTEST_PROP(Formula, MeansTheSameWhenPrintedAndReadAgain, ()) {
  const auto formula = Formula::parse(*formulas(3));
  RC_PRE(formula.has_value());
  const auto again = Formula::parse(to_string(*formula));
  RC_ASSERT(again.has_value());
  RC_ASSERT(to_string(*again) == to_string(*formula));
  const Counts counts{.members = Integer(12), .units = Integer(35)};
  RC_ASSERT(exact_value(*again, counts) == exact_value(*formula, counts));
}

}  // namespace
}  // namespace charter
