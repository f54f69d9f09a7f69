// SPDX-License-Identifier: Apache-2.0
#include "change/meaning.h"

#include "change/standing.h"
#include "change/text_readings.h"

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
           {"Dogs are allowed.", "Dogs are forbidden.", "‘allowed’ became ‘forbidden’: it is denied now"},
           {"Dogs are prohibited.", "Dogs are permitted.", "‘prohibited’ became ‘permitted’: it is no longer denied"},
           {"Dogs are not allowed here.", "Dogs are forbidden here.", ""},
           {"Work is required.", "Work is optional.", "‘required’ became ‘optional’: weaker duty"},
           {"They must pay.", "They are required to pay.", ""},
           {"They are able to pay.", "They are unable to pay.", "‘able’ became ‘unable’: it is denied now"},
           {"For all members.", "For some members.", "‘all’ became ‘some’: it holds for fewer"},
           {"Some may vote.", "All may vote.", "‘Some’ became ‘All’: it holds for more"},
           {"All members meet.", "The members meet.", ""},
           {"Two thirds of all members decide.", "Two thirds of the members present decide.",
            "‘all’ became ‘present’: it is counted of others"},
           {"Half of the members present decide.", "Half of all members decide.",
            "‘present’ became ‘all’: it is counted of others"},
           {"Half of the votes cast decide.", "Half of the members present decide.",
            "‘cast’ became ‘present’: it is counted of others"},
           {"All members meet. We are here.", "The members meet. We are present.", ""},
           {"At least four.", "At most four.", "‘least’ became ‘most’: another bound"},
           {"It takes more than half.", "It takes at least half.", "‘more’ became ‘least’: another bound"},
           {"Das ist zulässig.", "Das ist unzulässig.", "‘zulässig’ became ‘unzulässig’: it is denied now"},
           {"Il peut voter.", "Il ne peut pas voter.", "a ‘pas’ was added: it is denied now"},
           {"Elle doit payer.", "Elle peut payer.", "‘doit’ became ‘peut’: weaker duty"},
           {"O membro pode votar.", "O membro não pode votar.", "a ‘não’ was added: it is denied now"},
           {"O membro deve pagar.", "O membro pode pagar.", "‘deve’ became ‘pode’: weaker duty"},
           {"El socio puede votar.", "El socio debe votar.", "‘puede’ became ‘debe’: stronger duty"},
           // "In the": a denial in other languages only.
           {"O aviso é afixado em edital da sede.", "O aviso é afixado no edital da sede.", ""},
           {"No se admite a nadie con deudas.", "Se admite a nadie con deudas.", "a ‘No’ was removed: it is no longer denied"},
           {"El socio no vota.", "El socio vota.", "a ‘no’ was removed: it is no longer denied"},
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

Parameter assuming(Parameter parameter, const char* fallback) {
  parameter.fallback = fallback;
  return parameter;
}

// Leaving with a notice that is no time where it is not said; admission of a class.
Vocabulary with_defaults() {
  Vocabulary all = vocabulary();
  RuleKind& fork = all.kinds[1];
  fork.parameters[0].types = {ValueType::Duration};
  fork.parameters[0] = assuming(fork.parameters[0], "0 days");
  fork.parameters.push_back(assuming(parameter("receipts", ValueType::Flag), "yes"));
  RuleKind admit;
  admit.name = "member.admit";
  admit.title = "Admission";
  admit.concerns = "admission";
  admit.parameters = {parameter("class", ValueType::Class), parameter("sponsors", ValueType::Count)};
  admit.parameters[1].more = "harder to join";
  admit.parameters[1].more_is = Turn::Harder;
  all.kinds.push_back(admit);
  std::ranges::sort(all.kinds, {}, &RuleKind::name);
  return all;
}

Rule fork(std::map<std::string, Value> parameters) { return {"fork", std::move(parameters)}; }
Value days(const char* canonical) { return value(ValueType::Duration, canonical); }
Rule admit(const char* of, const char* sponsors) {
  return {"member.admit", {{"class", value(ValueType::Class, of)}, {"sponsors", value(ValueType::Count, sponsors)}}};
}

std::vector<std::string> lines_between(const Snapshot& a, const Snapshot& b) {
  std::vector<std::string> lines;
  for (const Finding& f : meaning_of(diff(a, b), a.charter, b.charter, with_defaults()))
    lines.push_back(line(f) + (f.assumed ? " assumed " + *f.assumed : "") +
                    (f.stood_in.empty() ? "" : " was in " + f.stood_in.text()) +
                    (f.article.empty() ? "" : " article " + f.article.text()));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(MeaningOf, WeighsWhatIsNotSetAsWhatTheVocabularyAssumes) {
  const auto charter = [](std::map<std::string, Value> parameters) {
    return with({clause("exit", "Leaving.", fork(std::move(parameters)))});
  };
  EXPECT_EQ(lines_between(charter({}), charter({{"notice", days("24 months")}})),
            (Lines{"leaving exit rule.notice: - 24 months: harder to leave assumed 0 days"}));
  EXPECT_EQ(lines_between(charter({{"notice", days("24 months")}}), charter({})),
            (Lines{"leaving exit rule.notice: 24 months -: easier to leave assumed 0 days"}));
  EXPECT_EQ(lines_between(charter({}), charter({{"notice", days("0 days")}, {"receipts", value(ValueType::Flag, "yes")}})),
            Lines{});
}

TEST(MeaningOf, ComparesARuleThatStandsInAnotherClauseWithItself) {
  const Snapshot a = with({clause("s.a", "Who leaves says so in writing.", fork({{"notice", days("43200 minutes")}})),
                           clause("x", "Meetings are held in spring and in autumn.", std::nullopt)});
  const auto moved = [](const char* notice) {
    return with({clause("s.a", "Who leaves says so in writing.", std::nullopt),
                 clause("x", "Meetings are held in spring and in autumn.", fork({{"notice", days(notice)}}))});
  };
  EXPECT_EQ(lines_between(a, moved("129600 minutes")),
            (Lines{"leaving x rule.notice: 43200 minutes 129600 minutes: harder to leave was in s.a"}));
  EXPECT_EQ(lines_between(a, moved("43200 minutes")), Lines{});
}

// Of changes that were picked out for somebody, one half of a move may be left out.
TEST(MeaningOf, KnowsWhereARuleCameFromByAllOfTheChanges) {
  const Snapshot a = with({clause("s.a", "Who leaves says so in writing.", fork({{"notice", days("43200 minutes")}})),
                           clause("x", "Meetings are held in spring and in autumn.", std::nullopt)});
  const Snapshot b = with({clause("s.a", "Who leaves says so in writing.", std::nullopt),
                           clause("x", "Meetings are held in spring and in autumn.", fork({{"notice", days("43200 minutes")}}))});
  const Changes all = diff(a, b);
  Changes some = all;
  std::erase_if(some.clauses, [](const ClauseChange& change) {
    const auto* rule = std::get_if<RuleReplaced>(&change);
    return rule && rule->id.text() == "s.a";
  });
  ASSERT_EQ(some.clauses.size(), 1U);
  EXPECT_EQ(meaning_of(some, a.charter, b.charter, with_defaults()).size(), 1U);
  EXPECT_TRUE(meaning_of({some, all, TextReadings(some.clauses)}, a.charter, b.charter, with_defaults()).empty());
}

// Two of a kind went and two came: only those for one class are the same, or that say the same.
TEST(MeaningOf, PairsRulesForTheSame) {
  const auto charter = [](Rule first, Rule second, Rule third, Rule fourth) {
    return with({clause("a", "Bees.", first), clause("b", "Trees.", second), clause("c", "Seas.", third),
                 clause("d", "Keys.", fourth)});
  };
  const Snapshot a = charter(admit("full", "2"), admit("young", "1"), dues("full", "1"), dues("full", "2"));
  const Snapshot b = charter(dues("full", "3"), dues("full", "4"), admit("young", "1"), admit("full", "3"));
  EXPECT_EQ(lines_between(a, b), (Lines{"admission d rule.sponsors: 2 3: harder to join was in a"}));
  const Snapshot c = charter(dues("full", "3"), dues("full", "4"), admit("young", "1"), admit("old", "3"));
  EXPECT_EQ(lines_between(a, c), (Lines{"admission a rule: Admission dues: another kind of rule",
                                        "admission d rule: dues Admission: another kind of rule"}));
}

TEST(MeaningOf, NamesLevels) {
  Snapshot a = with({clause("exit", "Leaving.", std::nullopt)}), b = a;
  a.charter.articles[0].clauses[0].level = "protected";
  b.charter.articles[0].level = "core";
  EXPECT_EQ(lines_between(a, b),
            (Lines{"amending  level: - core: which amend rule governs it changes article all",
                   "amending exit level: protected -: which amend rule governs it changes"}));
}

TEST(MeaningOf, ReadsTitlesAndClausesThatAreGone) {
  Snapshot a = with({clause("rights", "Rights count. Nobody may be excluded for their opinion. So it is.", std::nullopt),
                     clause("tea", "We may drink tea.", std::nullopt), clause("house", "Be.", std::nullopt)});
  Snapshot b = with({clause("house", "Be.", std::nullopt)});
  a.charter.articles[0].clauses[2].title = "Dogs are forbidden";
  b.charter.articles[0].clauses[0].title = "Dogs are allowed";
  EXPECT_EQ(lines_between(a, b),
            (Lines{" rights clause: Nobody may be excluded for their opinion. -: the clause is gone",
                   " house title: forbidden allowed: it is no longer denied"}));
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
