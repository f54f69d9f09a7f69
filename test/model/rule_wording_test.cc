// SPDX-License-Identifier: Apache-2.0
#include "model/rule_wording.h"

#include "model/value_grammar.h"
#include "model_for_tests.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

Value value(ValueType type, const std::string& written) {
  auto reading = read_scalar(written, type, for_tests::community());
  EXPECT_TRUE(reading.value) << written;
  return reading.value.value_or(Value());
}

struct Pair {
  ValueType type;
  const char* a;
  const char* b;
  std::optional<std::partial_ordering> order;
};

TEST(RuleWording, OrdersValuesOfOneType) {
  using enum ValueType;
  using O = std::partial_ordering;
  for (const Pair& c : {
           Pair{Fraction, "1/2", "2/3", O::less},
           {Fraction, "50%", "0.5", O::equivalent},
           {Count, "10", "9", O::greater},
           {KOfN, "8 of 12", "9 of 12", O::less},
           {KOfN, "9 of 12", "3 of 4", O::unordered},
           {Duration, "2 weeks", "15 days", O::less},
           {Duration, "1 month", "30 days", O::unordered},
           {Duration, "0 days", "24 months", O::less},
           {Duration, "24 months", "0 days", O::greater},
           {Duration, "1 year", "12 months", O::equivalent},
           {Money, "9.00 EUR", "10.00 EUR", O::less},
           {Money, "9.00 EUR", "10.00 CHF", O::unordered},
           {MoneyPerPeriod, "9 EUR per year", "1 EUR per month", O::unordered},
           {Date, "2026-05-01", "2025-05-01", O::greater},
           {Flag, "no", "yes", O::less},
           {Text, "a", "b", std::nullopt},
           {Formula, "members / 2", "members / 3", std::nullopt},
       }) {
    SCOPED_TRACE(std::string(c.a) + ", " + c.b);
    EXPECT_EQ(compare(value(c.type, c.a), value(c.type, c.b)), c.order);
  }
  EXPECT_EQ(compare(value(Count, "1"), value(Fraction, "1")), std::nullopt);
}

struct Effect {
  const char* kind;
  const char* parameter;
  std::optional<Value> before, after;
  const char* words;
};

TEST(RuleWording, SaysWhatAChangeDoes) {
  using enum ValueType;
  const std::vector<Effect> cases{
      {"amend", "quorum", value(Fraction, "50%"), value(Fraction, "2/3"), "harder to amend"},
      {"amend", "quorum", value(Fraction, "2/3"), value(Fraction, "50%"), "easier to amend"},
      {"amend", "quorum", value(Fraction, "1/2"), value(Fraction, "50%"), ""},
      {"amend", "quorum", value(Fraction, "1/2"), value(Count, "7"), ""},
      {"amend", "base", value(Base, "cast"), value(Base, "eligible"), "now: counted of all who may vote"},
      {"amend", "base", value(Base, "eligible"), std::nullopt, "now: counted of the votes for and against"},
      {"amend", "base", value(Base, "cast"), std::nullopt, ""},
      {"fork", "notice", std::nullopt, value(Duration, "30 days"), "harder to leave"},
      {"fork", "notice", value(Duration, "30 days"), std::nullopt, "easier to leave"},
      {"fork", "notice", value(Duration, "30 days"), value(Duration, "1 month"), ""},
  };
  for (const Effect& c : cases) {
    const RuleKind& kind = *find_kind(for_tests::vocabulary(), c.kind);
    EXPECT_EQ(effect_of(*find_parameter(kind, c.parameter), c.before, c.after), c.words);
  }
}

Parameter parameter_with_order() {
  using enum ValueType;
  Parameter base;
  base.name = "base";
  base.types = {Base};
  base.choices = {{"cast", "of the votes", 0}, {"present", "of those here", 1}, {"serving", "of those in office", 2},
                  {"eligible", "of all", 2}};
  base.more = "harder to amend";
  base.less = "easier to amend";
  base.more_is = Turn::Harder;
  return base;
}

TEST(RuleWording, OrdersChoicesListsMapsAndTables) {
  using enum ValueType;
  const Parameter base = parameter_with_order();
  EXPECT_EQ(effect_of(base, value(Base, "present"), value(Base, "eligible")), "harder to amend: of all");
  EXPECT_EQ(effect_of(base, value(Base, "serving"), value(Base, "eligible")), "now: of all");
  EXPECT_EQ(turn_of(base, value(Base, "present"), value(Base, "eligible")), Turn::Harder);
  EXPECT_EQ(turn_of(base, value(Base, "eligible"), value(Base, "cast")), Turn::Easier);
  EXPECT_EQ(turn_of(base, value(Base, "serving"), value(Base, "eligible")), Turn::Neither);

  Parameter list;
  list.name = "approvals";
  list.list = true;
  list.more = "harder to amend";
  list.less = "easier to amend";
  const Value board = value(Text, "board"), elders = value(Text, "elders");
  const Value both{List, "", "", {}, {board, elders}};
  EXPECT_EQ(effect_of(list, board, both), "harder to amend");
  EXPECT_EQ(effect_of(list, both, elders), "easier to amend");
  EXPECT_EQ(effect_of(list, both, value(Text, "court")), "");
  EXPECT_EQ(turn_of(list, board, both), Turn::Neither);

  const auto map = [](const char* a, const char* b) {
    return Value{Map, "", "", {"full", "young"}, {value(Count, a), value(Count, b)}};
  };
  list.list = false;
  EXPECT_EQ(effect_of(list, map("1", "1"), map("2", "1")), "harder to amend");
  EXPECT_EQ(effect_of(list, map("1", "1"), map("2", "0")), "");
}

TEST(RuleWording, ShowsWhatWasWrittenElseThePlainestForm) {
  using enum ValueType;
  EXPECT_EQ(show(value(Fraction, "3:1")), "3:1");
  EXPECT_EQ(show({Fraction, "1/2", {}, {}, {}}), "50%");
  EXPECT_EQ(show({Fraction, "2/3", {}, {}, {}}), "2/3");
  EXPECT_EQ(show({Duration, "20160 minutes", {}, {}, {}}), "14 days");
  EXPECT_EQ(show({Duration, "90 minutes", {}, {}, {}}), "90 minutes");
}

}  // namespace
}  // namespace charter
