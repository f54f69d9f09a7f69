// SPDX-License-Identifier: Apache-2.0
#include "change/meaning.h"

#include "change/standing.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

std::string turns(const char* before, const char* after) {
  std::string all;
  for (const Finding& turn : turns_of_text(before, after)) all += (all.empty() ? "" : "; ") + said(turn);
  return all;
}

TEST(TurnsOfText, CallsOutDutiesAndDenials) {
  struct Case {
    const char *before, *after, *turns;
  };
  for (const Case& c : std::vector<Case>{
           {"Members must pay.", "Members may pay.", "‘must’ became ‘may’: weaker duty"},
           {"The board should report.", "The board shall report.", "‘should’ became ‘shall’: stronger duty"},
           {"Members shall pay.", "Members must pay.", ""},
           {"May not enter.", "May enter.", "a ‘not’ was removed: it is no longer denied"},
           {"It may leave.", "It may never leave.", "a ‘never’ was added: it is denied now"},
           {"All may vote.", "All may vote unless absent.",
            "an ‘unless’ was added: it is limited or has an exception now"},
           {"Sie muss zahlen.", "Sie kann zahlen.", "‘muss’ became ‘kann’: weaker duty"},
           {"Sie darf verkaufen.", "Sie darf nicht verkaufen.", "a ‘nicht’ was added: it is denied now"},
           {"We are bound.", "We aren't bound.", "an ‘aren't’ was added: it is denied now"},
           {"Two members.", "Three members.", ""},
           // A sentence that is new as a whole is a rule of its own.
           {"We meet.", "We meet. Nobody who has not paid what is due by the end of the year may vote.", ""},
       }) {
    SCOPED_TRACE(c.after);
    EXPECT_EQ(turns(c.before, c.after), c.turns);
  }
}

TEST(TurnsOfText, AreTurnedRoundByTheInverse) {
  const auto forth = turns_of_text("They must go.", "They may go."), back = turns_of_text("They may go.", "They must go.");
  ASSERT_EQ(forth.size(), 1U);
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(forth[0].sense, Sense::Weaker);
  EXPECT_EQ(back[0].sense, Sense::Stronger);
  EXPECT_EQ(forth[0].before, back[0].after);
}

template <class AnId>
AnId id(const char* text) {
  return *AnId::parse(text);
}

Parameter parameter(const char* name, ValueType type) {
  Parameter p;
  p.name = name;
  p.types = {type};
  return p;
}

// Leaving with a notice; dues of a class; offices, which are not weighed.
Vocabulary vocabulary() {
  Parameter notice = parameter("notice", ValueType::Count);
  notice.more = "harder to leave";
  notice.less = "easier to leave";
  notice.more_is = Turn::Harder;
  Parameter seats = parameter("seats", ValueType::Count);
  seats.more = "more seats";
  seats.less = "fewer seats";
  RuleKind dues, fork, office;
  dues.name = "dues";
  dues.concerns = "membership";
  dues.parameters = {parameter("class", ValueType::Class), parameter("amount", ValueType::Count)};
  fork.name = "fork";
  fork.title = "Leaving";
  fork.concerns = "leaving";
  fork.parameters = {notice};
  office.name = "office";
  office.concerns = "offices";
  office.parameters = {seats};
  return {{dues, fork, office}};
}

Value value(ValueType type, const char* canonical) { return {type, canonical, canonical, {}, {}}; }

Clause clause(const char* name, const char* text, std::optional<Rule> rule) {
  return {id<ClauseId>(name), "", text, "", std::move(rule), {}};
}

Rule dues(const char* of, const char* amount) {
  return {"dues", {{"class", value(ValueType::Class, of)}, {"amount", value(ValueType::Count, amount)}}};
}

Snapshot with(std::vector<Clause> clauses) {
  Snapshot snapshot;
  snapshot.charter.articles = {{id<ArticleId>("all"), "", "", std::move(clauses), ""}};
  return snapshot;
}

Snapshot before() {
  return with({clause("exit", "You must wait.", Rule{"fork", {{"notice", value(ValueType::Count, "60")}}}),
               clause("house", "Be not loud.", std::nullopt),
               clause("office", "", Rule{"office", {{"seats", value(ValueType::Count, "3")}}}),
               clause("old", "", Rule{"fork", {}}), clause("full", "", dues("full", "5")),
               clause("young", "", dues("young", "2"))});
}

Snapshot after() {
  return with({clause("exit", "You may wait.", Rule{"fork", {{"notice", value(ValueType::Count, "30")}}}),
               clause("house", "Be loud.", std::nullopt),
               clause("office", "", Rule{"office", {{"seats", value(ValueType::Count, "4")}}}),
               clause("full", "", dues("full", "6")), clause("young", "", dues("young", "3"))});
}

std::string line(const Finding& f) {
  return f.concerns + " " + f.clause.text() + " " + f.field + ": " + f.before.value_or("-") + " " +
         f.after.value_or("-") + ": " + f.words;
}

TEST(MeaningOf, NamesWhatTurnsTheWeighedSubjects) {
  const Snapshot a = before(), b = after();
  const auto findings = meaning_of(diff(a, b), a.charter, b.charter, vocabulary());
  std::vector<std::string> lines;
  for (const Finding& finding : findings) lines.push_back(line(finding));
  EXPECT_EQ(lines, (std::vector<std::string>{
                       "leaving old rule: Leaving -: the rule is gone",
                       "leaving exit text: must may: weaker duty",
                       "leaving exit rule.notice: 60 30: easier to leave",
                       " house text: not -: it is no longer denied",
                   }));
  EXPECT_EQ(findings[2].sense, Sense::Easier);
  EXPECT_TRUE(meaning_of(diff(a, a), a.charter, a.charter, vocabulary()).empty());
}

Standings standings(const char* was, const char* is) {
  Standings s{id<MemberId>("ana"), {}, {}};
  for (const auto& [side, name] : {std::pair(&s.before, was), std::pair(&s.after, is)}) {
    if (!name) continue;
    side->member = Member();
    side->member->member_class = id<MemberClassId>(name);
  }
  return s;
}

std::vector<std::string> clauses_for(const Standings& s) {
  const Snapshot a = before(), b = after();
  std::vector<std::string> ids;
  for (const ClauseChange& change : applying_to(s, diff(a, b), a.charter, b.charter, vocabulary()).clauses)
    if (const auto* amended = std::get_if<ParameterAmended>(&change)) ids.push_back(amended->id.text());
  return ids;
}

TEST(ApplyingTo, LeavesOutRulesForOtherClasses) {
  EXPECT_EQ(clauses_for(standings("full", "full")), (std::vector<std::string>{"exit", "office", "full"}));
  EXPECT_EQ(clauses_for(standings("young", "full")), (std::vector<std::string>{"exit", "office", "full", "young"}));
  EXPECT_EQ(clauses_for(standings(nullptr, "young")), (std::vector<std::string>{"exit", "office", "young"}));
  EXPECT_EQ(clauses_for(standings("other", nullptr)), (std::vector<std::string>{"exit", "office"}));
}

TEST(RightsOf, AreWhatRulesSayOfTheClass) {
  const Snapshot b = after();
  EXPECT_EQ(rights_of(id<MemberClassId>("young"), b.charter, vocabulary()),
            (Rights{{{id<ClauseId>("young"), "amount"}, "3"}}));
  EXPECT_EQ(rights_of(MemberClassId(), b.charter, vocabulary()), Rights{});
}

}  // namespace
}  // namespace charter
