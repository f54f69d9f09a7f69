// SPDX-License-Identifier: Apache-2.0
#include "model/rule_reader.h"

#include "model/rule_wording.h"
#include "model_for_tests.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using for_tests::list;
using for_tests::map;
using for_tests::raw;
using for_tests::scalar;

Reading<Rule> read(const RawRule& rule) {
  return read_rule(rule, *ClauseId::parse("a"), for_tests::vocabulary(), for_tests::community());
}

struct Wrong {
  const char* name;
  RawRule rule;
  std::vector<std::string> faults;
};

TEST(RuleReader, SaysWhatIsWrong) {
  const std::vector<Wrong> cases{
      {"no kind", raw("", {}),
       {"error rule-unknown-kind clause a rule: the rule does not say its kind | add `kind: …`"}},
      {"unknown kind", raw("vote.rul", {}),
       {"error rule-unknown-kind clause a rule: there is no kind of rule `vote.rul` | did you mean "
        "`vote.rule`?"}},
      {"unknown parameter", raw("fork", {{"notise", scalar("30 days")}}),
       {"error rule-unknown-parameter clause a rule.notise: `fork` has no parameter `notise` | did "
        "you mean `notice`?"}},
      {"missing parameter", raw("vote.rule", {}),
       {"error rule-missing-parameter clause a rule: `vote.rule` lacks `ratio` | ratio: The part of "
        "the votes that it needs."}},
      {"above all votes", raw("amend", {{"quorum", scalar("120%")}}),
       {"error rule-out-of-bounds clause a rule.quorum: quorum is above all votes | at most 100% | "
        "did you mean 20%?"}},
      {"forgotten percent", raw("amend", {{"ratio", scalar("66")}}),
       {"error rule-out-of-bounds clause a rule.ratio: ratio is above all votes | at most 100% | did "
        "you mean 66%?"}},
      {"above the whole", raw("fork", {{"leaving_charge", scalar("3/2")}}),
       {"error rule-out-of-bounds clause a rule.leaving_charge: leaving_charge is above the whole | "
        "at most 100%"}},
      {"negative", raw("amend", {{"quorum", scalar("-10%")}}),
       {"error rule-out-of-bounds clause a rule.quorum: quorum is too small | at least 0%"}},
      {"too few rounds", raw("amend", {{"rounds", scalar("0")}}),
       {"error rule-out-of-bounds clause a rule.rounds: rounds is too small | at least 1"}},
      {"too long", raw("fork", {{"notice", scalar("2000 days")}}),
       {"error rule-out-of-bounds clause a rule.notice: notice is too long | at most 1000 days"}},
      {"zero denominator", raw("amend", {{"ratio", scalar("2/0")}}),
       {"error rule-zero-denominator clause a rule.ratio: ratio has a denominator of zero"}},
      {"nine of eight", raw("amend", {{"ratio", scalar("9 of 8")}}),
       {"error rule-unreachable clause a rule.ratio: ratio can never be reached | more than there are"}},
      {"more than all",
       raw("vote.rule", {{"ratio", scalar("100%")}, {"comparison", scalar("more-than")}}),
       {"error rule-unreachable clause a rule.ratio: ratio can never be reached | more than all | did "
        "you mean `comparison: at-least`?"}},
      {"wrong type", raw("fork", {{"notice", scalar("a month")}}),
       {"error rule-wrong-type clause a rule.notice: notice is not a duration | a duration, such as "
        "14 days"}},
      {"wrong types", raw("amend", {{"quorum", scalar("many")}}),
       {"error rule-wrong-type clause a rule.quorum: quorum cannot be read | a whole number, a "
        "fraction, so many of a number or a formula"}},
      {"no value", raw("fork", {{"notice", scalar("")}}),
       {"error rule-wrong-type clause a rule.notice: notice has no value | write a duration, such as "
        "14 days"}},
      {"wrong choice", raw("amend", {{"base", scalar("casts")}}),
       {"error rule-wrong-type clause a rule.base: `casts` is not a choice of base | cast, present, "
        "serving, seats or eligible | did you mean `cast`?"}},
      {"YAML's flag", raw("amend", {{"immutable", scalar("true")}}),
       {"error rule-wrong-type clause a rule.immutable: immutable is not yes or no | yes or no | did "
        "you mean `yes`?"}},
      {"needless list", raw("fork", {{"notice", list({"30 days"})}}),
       {"error rule-wrong-type clause a rule.notice: notice takes no list | a duration, such as 14 "
        "days"}},
      {"needless mapping", raw("fork", {{"notice", map({{"days", scalar("30")}})}}),
       {"error rule-wrong-type clause a rule.notice: notice takes no mapping | a duration, such as 14 "
        "days"}},
      {"missing mapping", raw("fork", {{"minimum_units", scalar("10%")}}),
       {"error rule-wrong-type clause a rule.minimum_units: minimum_units is not a mapping | a value "
        "for each pool"}},
      {"wrong key", raw("fork", {{"minimum_units", map({{"Commons", scalar("10%")}})}}),
       {"error rule-wrong-type clause a rule.minimum_units: `Commons` is not the id of a pool | did "
        "you mean `commons`?"}},
      {"wrong reference",
       raw("fork", {{"notice", map({{"clause", scalar("A B")}, {"parameter", scalar("notice")}})}}),
       {"error rule-wrong-type clause a rule.notice: notice refers to no clause | `A B` is none"}},
      {"several at once",
       raw("vote.rule", {{"quorum", scalar("120%")}, {"bases", scalar("cast")}}),
       {"error rule-out-of-bounds clause a rule.quorum: quorum is above all votes | at most 100% | "
        "did you mean 20%?",
        "error rule-unknown-parameter clause a rule.bases: `vote.rule` has no parameter `bases` | did "
        "you mean `base`?",
        "error rule-missing-parameter clause a rule: `vote.rule` lacks `ratio` | ratio: The part of "
        "the votes that it needs."}},
  };
  for (const Wrong& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(for_tests::lines(read(c.rule).faults), c.faults);
  }
}

struct Right {
  const char* name;
  RawRule rule;
  const char* parameter;
  ValueType type;
  const char* shown;
};

TEST(RuleReader, TriesTheTypesInTheirOrder) {
  const std::vector<Right> cases{
      {"one vote", raw("amend", {{"quorum", scalar("1")}}), "quorum", ValueType::Count, "1"},
      {"many votes", raw("amend", {{"quorum", scalar("700")}}), "quorum", ValueType::Count, "700"},
      {"all votes", raw("amend", {{"quorum", scalar("100%")}}), "quorum", ValueType::Fraction, "100%"},
      {"so many", raw("amend", {{"quorum", scalar("9 of 12")}}), "quorum", ValueType::KOfN, "9 of 12"},
      {"as members grow", raw("amend", {{"quorum", scalar("sqrt(members)")}}), "quorum",
       ValueType::Formula, "sqrt(members)"},
      {"an amount", raw("fork", {{"spending_freeze", scalar("500 EUR")}}), "spending_freeze",
       ValueType::Money, "500 EUR"},
      {"a day", raw("office.elect", {{"office", scalar("treasurer")}, {"interval", scalar("every June")}}),
       "interval", ValueType::RecurringDate, "every June"},
      {"a list of one", raw("fork", {{"stays", scalar("house")}}), "stays", ValueType::List, "house"},
      {"a list", raw("fork", {{"stays", list({"house", "field"})}}), "stays", ValueType::List,
       "house, field"},
      {"a mapping", raw("fork", {{"minimum_units", map({{"housing", scalar("10%")}, {"commons", scalar("5")}})}}),
       "minimum_units", ValueType::Map, "commons: 5, housing: 10%"},
      {"a reference",
       raw("fork", {{"notice", map({{"parameter", scalar("notice")}, {"clause", scalar("b.c")}})}}),
       "notice", ValueType::Reference, "notice of b.c"},
  };
  for (const Right& c : cases) {
    SCOPED_TRACE(c.name);
    const auto reading = read(c.rule);
    EXPECT_EQ(for_tests::lines(reading.faults), std::vector<std::string>());
    ASSERT_TRUE(reading.value.parameters.contains(c.parameter));
    EXPECT_EQ(reading.value.parameters.at(c.parameter).type, c.type);
    EXPECT_EQ(show(reading.value.parameters.at(c.parameter)), c.shown);
  }
}

TEST(RuleReader, ReadsATableThatSlidesWithTurnout) {
  RawValue table{RawValue::Kind::List, {}, {}, {}};
  table.items = {map({{"when", scalar("turnout below 50%")}, {"value", scalar("2/3")}}),
                 map({{"value", scalar("1/2")}, {"when", scalar("otherwise")}})};
  const auto reading = read(raw("vote.rule", {{"ratio", table}}));
  EXPECT_EQ(for_tests::lines(reading.faults), std::vector<std::string>());
  EXPECT_EQ(show(reading.value.parameters.at("ratio")), "turnout below 50%: 2/3, otherwise: 1/2");
}

TEST(RuleReader, ReadsHoweverItIsSpelledAsTheSame) {
  EXPECT_EQ(read(raw("fork", {{"stays", scalar("house")}, {"notice", scalar("14 days")}})).value,
            read(raw("fork", {{"notice", scalar("2 weeks")}, {"stays", list({"house"})}})).value);
}

TEST(RuleReader, KeepsWhatIsSoundBesideAFault) {
  const auto reading = read(raw("fork", {{"notice", scalar("soon")}, {"leaving_charge", scalar("5%")}}));
  EXPECT_EQ(reading.faults.size(), 1U);
  EXPECT_TRUE(reading.value.parameters.contains("leaving_charge"));
  EXPECT_FALSE(reading.value.parameters.contains("notice"));
}

}  // namespace
}  // namespace charter
