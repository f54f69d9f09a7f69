// SPDX-License-Identifier: Apache-2.0
#include "change/rule_table.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

Parameter parameter_called(const char* name, ValueType type, const char* fallback = "") {
  Parameter result;
  result.name = name;
  result.types = {type};
  result.fallback = fallback;
  return result;
}

// amend: level, ratio, rounds (1); office.term: office, length.
Vocabulary amend_and_term() {
  RuleKind amend, term;
  amend.name = "amend";
  amend.parameters = {parameter_called("level", ValueType::Text), parameter_called("ratio", ValueType::Fraction),
                      parameter_called("rounds", ValueType::Count, "1")};
  term.name = "office.term";
  term.parameters = {parameter_called("office", ValueType::Office), parameter_called("length", ValueType::Duration)};
  return {{amend, term}};
}

Value value_of(ValueType type, const char* text) { return {type, text, {}, {}, {}}; }

Clause amend(const char* id, const char* level, const char* ratio) {
  Rule rule{"amend", {{"ratio", value_of(ValueType::Fraction, ratio)}}};
  if (*level) rule.parameters.emplace("level", value_of(ValueType::Text, level));
  return {*ClauseId::parse(id), {}, {}, {}, rule, {}};
}

Clause term(const char* id, const char* office, const char* length) {
  return {*ClauseId::parse(id), {}, {}, {},
          Rule{"office.term", {{"office", value_of(ValueType::Office, office)},
                               {"length", value_of(ValueType::Duration, length)}}},
          {}};
}

Charter charter_of(std::vector<Clause> clauses) {
  return {{{*ArticleId::parse("a"), {}, {}, std::move(clauses), {}}}};
}

// The ids of the clauses set beside each other, "-" where a side has none.
std::vector<std::string> aligned(const std::vector<Charter>& sides) {
  std::vector<const Charter*> pointers;
  for (const Charter& side : sides) pointers.push_back(&side);
  std::vector<std::string> rows;
  for (const ComparedRule& rule : rule_table(pointers, amend_and_term())) {
    std::string row;
    for (const auto& place : rule.places) row += (row.empty() ? "" : " ") + (place ? place->clause.text() : "-");
    rows.push_back(row);
  }
  return rows;
}

using Rows = std::vector<std::string>;

TEST(RuleTable, SetsRulesOfOneScopeSideBySideWhateverTheirClausesAreCalled) {
  EXPECT_EQ(aligned({charter_of({amend("x", "core", "3/4"), amend("y", "", "2/3")}),
                     charter_of({amend("p", "", "1/2"), amend("q", "core", "4/5")}),
                     charter_of({amend("y", "core", "1/2")})}),
            (Rows{"x q y", "y p -"}));
}

TEST(RuleTable, KnowsARuleByItsClauseWhereItsScopeChanged) {
  EXPECT_EQ(aligned({charter_of({term("t", "board", "1"), term("u", "chair", "1")}),
                     charter_of({term("t", "council", "1"), term("u", "chair", "2")}),
                     charter_of({term("z", "board", "1")})}),
            (Rows{"t t z", "u u -"}));
}

TEST(RuleTable, TakesTheLastOfAKindOnEachSideForTheSame) {
  EXPECT_EQ(aligned({charter_of({term("a1", "board", "1")}), charter_of({term("b1", "council", "1")}),
                     charter_of({})}),
            (Rows{"a1 b1 -"}));
  EXPECT_EQ(aligned({charter_of({term("a1", "board", "1")}),
                     charter_of({term("b1", "council", "1"), term("b2", "jury", "1")}), charter_of({})}),
            (Rows{"a1 - -", "- b1 -", "- b2 -"}));
}

TEST(RuleTable, NeverSetsRulesOfDifferentKindsSideBySide) {
  EXPECT_EQ(aligned({charter_of({amend("a", "", "1/2")}), charter_of({term("a", "board", "1")}), charter_of({})}),
            (Rows{"a - -", "- a -"}));
}

TEST(RuleTable, ComparesWhatHoldsAndNotWhatIsWritten) {
  Charter silent = charter_of({amend("a", "", "1/2")}), spoken = silent, stricter = silent;
  spoken.articles[0].clauses[0].rule->parameters["rounds"] = value_of(ValueType::Count, "1");
  stricter.articles[0].clauses[0].rule->parameters["rounds"] = value_of(ValueType::Count, "2");
  const auto same = rule_table({&silent, &spoken, &silent}, amend_and_term());
  ASSERT_EQ(same.size(), 1U);
  EXPECT_FALSE(same[0].differs);
  ASSERT_EQ(same[0].rows.size(), 2U);
  EXPECT_EQ(same[0].rows[1].parameter, "rounds");
  EXPECT_FALSE(same[0].rows[1].cells[0].value);
  EXPECT_EQ(same[0].rows[1].cells[0].assumed->canonical, "1");
  EXPECT_TRUE(same[0].rows[1].cells[1].value);
  const auto different = rule_table({&silent, &spoken, &stricter}, amend_and_term());
  EXPECT_TRUE(different[0].differs);
  EXPECT_FALSE(different[0].rows[0].differs);
  EXPECT_TRUE(different[0].rows[1].differs);
}

TEST(RuleTable, DiffersWhereASideHasNoSuchRule) {
  const Charter with = charter_of({amend("a", "", "1/2")}), without;
  const auto table = rule_table({&with, &with, &without}, amend_and_term());
  ASSERT_EQ(table.size(), 1U);
  EXPECT_TRUE(table[0].differs);
  EXPECT_FALSE(table[0].rows[0].differs);
  EXPECT_EQ(table[0].places[0]->number, "1.1");
}

}  // namespace
}  // namespace charter
