// SPDX-License-Identifier: Apache-2.0
#include "model/entrenchment.h"

#include "model_for_tests.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using for_tests::clause;
using for_tests::list;
using for_tests::plain_clause;
using for_tests::raw;
using for_tests::scalar;

Clause within(Clause outer, std::vector<Clause> inner) {
  outer.clauses = std::move(inner);
  return outer;
}

Clause at_level(Clause of, std::string level) {
  of.level = std::move(level);
  return of;
}

Charter example() {
  Charter charter = for_tests::charter_of({
      clause("default", raw("amend", {{"ratio", scalar("1/2")}})),
      clause("core", raw("amend", {{"level", scalar("core")}, {"ratio", scalar("3/4")}})),
      clause("rights", raw("amend", {{"clauses", list({"r"})}, {"ratio", scalar("2/3")}})),
      clause("one", raw("amend", {{"clauses", list({"x", "r.a.b"})}, {"immutable", scalar("yes")}})),
      clause("whole", raw("amend", {{"clauses", list({"second"})}, {"ratio", scalar("4/5")}})),
      plain_clause("plain"),
      at_level(within(plain_clause("levelled"), {plain_clause("inner")}), "core"),
      at_level(within(plain_clause("r"), {within(plain_clause("r.a"), {plain_clause("r.a.b")})}), "core"),
      at_level(plain_clause("unknown"), "sacred"),
  });
  Article second;
  second.id = for_tests::id<kind::Article>("second");
  second.clauses = {plain_clause("s")};
  charter.articles.push_back(second);
  Article third;
  third.id = for_tests::id<kind::Article>("third");
  third.level = "core";
  third.clauses = {plain_clause("t")};
  charter.articles.push_back(third);
  return charter;
}

TEST(Entrenchment, IsByTheRuleThatNamesTheClauseMostClosely) {
  const Charter charter = example();
  const std::vector<std::pair<std::string, std::string>> cases{
      {"plain", "default"}, {"levelled", "core"}, {"inner", "core"}, {"r", "rights"},
      {"r.a", "rights"},    {"r.a.b", "one"},     {"s", "whole"},    {"t", "core"},
      {"unknown", "default"}, {"core", "default"}};
  const auto all = governing_amend_rules(charter);
  for (const auto& [id, governing] : cases) {
    SCOPED_TRACE(id);
    const auto found = governing_amend_rule(charter, *ClauseId::parse(id));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->text(), governing);
    EXPECT_EQ(all.at(*ClauseId::parse(id)).text(), governing);
  }
  EXPECT_FALSE(governing_amend_rule(charter, *ClauseId::parse("nowhere")));
}

Rule rule(std::initializer_list<std::pair<std::string, RawValue>> parameters) {
  return *clause("a", raw("amend", parameters)).rule;
}

TEST(Entrenchment, OrdersRulesOnlyWhereOneIsHarderInEverything) {
  using O = std::partial_ordering;
  const Rule half = rule({{"ratio", scalar("1/2")}}), most = rule({{"ratio", scalar("3/4")}});
  const Rule forever = rule({{"immutable", scalar("yes")}});
  EXPECT_EQ(difficulty(half, most), O::less);
  EXPECT_EQ(difficulty(most, half), O::greater);
  EXPECT_EQ(difficulty(half, half), O::equivalent);
  EXPECT_EQ(difficulty(forever, most), O::greater);
  EXPECT_EQ(difficulty(forever, forever), O::equivalent);
  EXPECT_EQ(difficulty(half, rule({{"ratio", scalar("1/2")}, {"base", scalar("eligible")}})), O::less);
  EXPECT_EQ(difficulty(most, rule({{"ratio", scalar("1/2")}, {"base", scalar("eligible")}})),
            O::unordered);
  EXPECT_EQ(difficulty(half, rule({{"ratio", scalar("1/2")}, {"quorum", scalar("50%")}})), O::less);
  EXPECT_EQ(difficulty(half, rule({{"ratio", scalar("1/2")}, {"rounds", scalar("2")}})), O::less);
  EXPECT_EQ(difficulty(half, rule({{"ratio", scalar("9 of 12")}})), O::unordered);
}

}  // namespace
}  // namespace charter
