// SPDX-License-Identifier: Apache-2.0
#include "community/own_parameters.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

ClauseId own_id(const char* text) { return *ClauseId::parse(text); }

Value money(const char* amount) { return {.type = ValueType::Money, .canonical = amount, .written = amount}; }

Clause dues(const char* kind, std::map<std::string, Value> parameters) {
  return {own_id("dues"), "", "", "", Rule{kind, std::move(parameters)}, {}};
}

Charter charter_of(Clause clause) {
  Article article;
  article.id = *ArticleId::parse("house");
  Clause outer{own_id("outer"), "", "", "", std::nullopt, {}};
  outer.clauses.push_back(std::move(clause));
  article.clauses.push_back(std::move(outer));
  return {{article}};
}

const std::set<RuleParameter> kAmount{{own_id("dues"), "amount"}};

TEST(OwnParameters, AreThoseThatTheFoundersWroteOtherwise) {
  const Charter original = charter_of(dues("member.dues", {{"amount", money("30.00 EUR")}, {"period", money("1 month")}}));
  const Charter founded = charter_of(dues("member.dues", {{"amount", money("20.00 EUR")}, {"period", money("1 month")}}));
  EXPECT_EQ(decided_at_founding(original, founded), kAmount);
  EXPECT_EQ(decided_at_founding(original, original), std::set<RuleParameter>());
}

TEST(OwnParameters, StayAsTheyAreHere) {
  const Charter ours = charter_of(dues("member.dues", {{"amount", money("25.00 EUR")}}));
  Charter theirs = charter_of(dues("member.dues", {{"amount", money("35.00 EUR")}, {"period", money("2 months")}}));
  const Charter before = charter_of(dues("member.dues", {{"amount", money("30.00 EUR")}}));
  const auto kept = kept_parameters(before, theirs, ours, kAmount);
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept.front().ours, "25.00 EUR");
  EXPECT_EQ(kept.front().theirs, "35.00 EUR");
  keep_own(theirs, ours, kAmount);
  EXPECT_EQ(theirs, charter_of(dues("member.dues", {{"amount", money("25.00 EUR")}, {"period", money("2 months")}})));
}

TEST(OwnParameters, ThatWereTakenOutHereStayOut) {
  Charter theirs = charter_of(dues("member.dues", {{"amount", money("35.00 EUR")}}));
  keep_own(theirs, charter_of(dues("member.dues", {})), kAmount);
  EXPECT_EQ(theirs, charter_of(dues("member.dues", {})));
}

TEST(OwnParameters, OfARuleThatIsAnotherHereAreNotTheSame) {
  const Charter before = charter_of(dues("member.dues", {{"amount", money("35.00 EUR")}}));
  Charter theirs = before;
  keep_own(theirs, charter_of(dues("share.capital", {{"amount", money("1.00 EUR")}})), kAmount);
  EXPECT_EQ(theirs, before);
}

}  // namespace
}  // namespace charter
