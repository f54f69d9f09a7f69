// SPDX-License-Identifier: Apache-2.0
#include "model/clause_names.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

ClauseId id(const char* text) { return *ClauseId::parse(text); }

// A clause that refers to others in its text, in its rule, and from within.
Clause quiet() {
  Value deep{.type = ValueType::List};
  deep.items.push_back({.type = ValueType::Clause, .canonical = "votes", .written = "votes"});
  deep.items.push_back({.type = ValueType::Text, .canonical = "votes", .written = "votes"});
  Clause clause{id("quiet"), "Quiet", "See [[votes]], [[quiet.feasts]] and [[votes]] again, not votes.", "",
                Rule{"amend", {{"clauses", deep}}}, {}};
  clause.clauses.push_back({id("quiet.feasts"), "", "As [[guests]] wish.", "", std::nullopt, {}});
  return clause;
}

TEST(ClauseNames, TellsWhatAClauseRefersTo) {
  EXPECT_EQ(cited_by(quiet()), (std::set<std::string>{"guests", "quiet.feasts", "votes"}));
  EXPECT_EQ(ids_in(quiet()), (std::set<ClauseId>{id("quiet"), id("quiet.feasts")}));
}

TEST(ClauseNames, RenamesWhatIsReferredToAndNothingElse) {
  Clause clause = quiet();
  rename_in(clause, {{"votes", "ballots"}, {"quiet", "nights"}, {"quiet.feasts", "nights.feasts"}});
  EXPECT_EQ(clause.id, id("nights"));
  EXPECT_EQ(clause.text, "See [[ballots]], [[nights.feasts]] and [[ballots]] again, not votes.");
  EXPECT_EQ(clause.clauses.front().id, id("nights.feasts"));
  EXPECT_EQ(clause.clauses.front().text, "As [[guests]] wish.");
  const Value& list = clause.rule->parameters.at("clauses");
  EXPECT_EQ(list.items[0].canonical, "ballots");
  EXPECT_EQ(list.items[1].canonical, "votes");
}

TEST(ClauseNames, NamesThatAreExchangedDoNotRunTogether) {
  EXPECT_EQ(renamed_text("[[a]] and [[b]]", {{"a", "b"}, {"b", "a"}}), "[[b]] and [[a]]");
}

}  // namespace
}  // namespace charter
