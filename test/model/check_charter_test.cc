// SPDX-License-Identifier: Apache-2.0
#include "model/check.h"
#include "model_for_tests.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using for_tests::clause;
using for_tests::list;
using for_tests::map;
using for_tests::plain_clause;
using for_tests::raw;
using for_tests::scalar;

using Lines = std::vector<std::string>;

struct Case {
  const char* name;
  std::vector<Clause> clauses;
  Lines faults;
};

Clause anything() { return clause("amending", raw("amend", {{"ratio", scalar("2/3")}})); }

RawValue reference(std::string to, std::string parameter) {
  return map({{"clause", scalar(std::move(to))}, {"parameter", scalar(std::move(parameter))}});
}

RawValue references(std::vector<RawValue> items) {
  return {RawValue::Kind::List, {}, {}, std::move(items)};
}

std::vector<Asset> assets() {
  Asset house;
  house.id = for_tests::id<kind::Asset>("house");
  return {house};
}

// Every case has an amend rule that reaches everything.
void expect_faults(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<Clause> clauses = c.clauses;
    clauses.push_back(anything());
    const Faults faults = check_charter(for_tests::charter_of(clauses), for_tests::community(), assets(),
                                        for_tests::vocabulary());
    EXPECT_EQ(for_tests::lines(faults), c.faults);
  }
}

Clause fork(std::initializer_list<std::pair<std::string, RawValue>> parameters, std::string text = {}) {
  RawRule rule = raw("fork", parameters);
  rule.names.push_back("minimum_holding");
  rule.values.push_back(scalar("1 year"));
  return clause("exit", rule, std::move(text));
}

TEST(CheckCharter, FindsIdsAndNamesOfNothing) {
  expect_faults({
      {"in order", {plain_clause("a", "See [[b.c]]."), plain_clause("b.c")}, {}},
      {"one id twice", {plain_clause("a"), plain_clause("a")},
       {"error clause-twice clause a id: two clauses are called `a`"}},
      {"reference to nothing", {plain_clause("exit.notice", "See [[exit.notise]] and [[exit.notise]].")},
       {"error reference-unknown clause exit.notice text: there is no clause `exit.notise` | did you "
        "mean `exit.notice`?"}},
      {"unknown asset", {fork({{"stays", list({"house", "hose"})}})},
       {"error rule-unknown-asset clause exit rule.stays: there is no asset `hose` | did you mean "
        "`house`?"}},
      {"unknown pool of a mapping",
       {fork({{"minimum_units", map({{"common", scalar("10")}})}})},
       {"error rule-unknown-pool clause exit rule.minimum_units: there is no pool `common` | did you "
        "mean `commons`?"}},
      {"unknown node", {clause("d", raw("member.dues", {{"node", scalar("porto")}}))},
       {"error rule-unknown-node clause d rule.node: there is no node `porto`"}},
      {"unknown clause",
       {clause("x", raw("amend", {{"clauses", list({"main", "nowhere"})}, {"ratio", scalar("2/3")}}))},
       {"error rule-unknown-clause clause x rule.clauses: there is no clause `nowhere`"}},
      {"unestablished, said once",
       {clause("v", raw("vote.rule", {{"body", scalar("council")}, {"ratio", scalar("1/2")}})),
        clause("w", raw("office.elect", {{"office", scalar("treasurer")}, {"by", scalar("council")}}))},
       {"warning body-unestablished clause v rule.body: no rule establishes `council` | a `body.seats` "
        "rule establishes one"}},
      {"established in its own way",
       {clause("c", raw("member.class", {{"id", scalar("resident")}})),
        clause("o", raw("office.elect", {{"office", scalar("board")}, {"by", scalar("resident")}})),
        clause("v", raw("vote.rule", {{"body", scalar("board")}, {"ratio", scalar("1/2")}}))},
       {}},
      {"unestablished class",
       {clause("c", raw("member.class", {{"id", scalar("resident")}})),
        clause("d", raw("member.dues", {{"class", scalar("residents")}}))},
       {"warning class-unestablished clause d rule.class: no rule establishes `residents` | did you "
        "mean `resident`?"}},
  });
}

TEST(CheckCharter, FollowsReferences) {
  expect_faults({
      {"to a value",
       {clause("p", raw("define", {{"name", scalar("period")}, {"value", scalar("30 days")}})),
        fork({{"notice", reference("p", "value")}})},
       {}},
      {"to no clause", {fork({{"notice", reference("exitt", "notice")}})},
       {"error rule-reference-unknown clause exit rule.notice: no clause with a rule is called `exitt` "
        "| did you mean `exit`?"}},
      {"to no parameter",
       {clause("p", raw("define", {{"name", scalar("period")}})), fork({{"notice", reference("p", "names")}})},
       {"error rule-reference-unknown clause exit rule.notice: the rule of `p` does not set `names` | "
        "did you mean `name`?"}},
      {"to another type",
       {clause("p", raw("define", {{"name", scalar("period")}, {"value", scalar("2/3")}})),
        fork({{"notice", reference("p", "value")}})},
       {"error rule-wrong-type clause exit rule.notice: notice does not take a fraction"}},
      {"into a circle from before it",
       {clause("z", raw("define", {{"name", scalar("z")}, {"value", reference("a", "value")}})),
        clause("a", raw("define", {{"name", scalar("a")}, {"value", reference("a", "value")}}))},
       {"error rule-reference-cycle clause a rule.value: a value refers back to itself | `value` of `a` "
        "→ `value` of `a`"}},
      {"to each other",
       {clause("a", raw("define", {{"name", scalar("a")}, {"value", reference("b", "value")}})),
        clause("b", raw("define", {{"name", scalar("b")}, {"value", reference("a", "value")}})),
        clause("c", raw("define", {{"name", scalar("c")}, {"value", reference("a", "value")}}))},
       {"error rule-reference-cycle clause a rule.value: a value refers back to itself | `value` of `a` "
        "→ `value` of `b` → `value` of `a`"}},
  });
}

TEST(CheckCharter, FindsTotalsThatWentStale) {
  const auto total = [](std::string value) {
    return clause("t", raw("define", {{"name", scalar("all")},
                                      {"value", scalar(std::move(value))},
                                      {"sum_of", references({reference("p", "value"), reference("q", "value")})}}));
  };
  const auto part = [](const char* id, const char* value) {
    return clause(id, raw("define", {{"name", scalar(id)}, {"value", scalar(value)}}));
  };
  expect_faults({
      {"right", {part("p", "1 week"), part("q", "30 days"), total("37 days")}, {}},
      {"stale", {part("p", "2 weeks"), part("q", "30 days"), total("37 days")},
       {"warning stale-total clause t rule.value: the total is stale | the parts add up to 44 days | its "
        "parts add up to 44 days"}},
      {"of money", {part("p", "2.50 EUR"), part("q", "1 EUR"), total("3 EUR")},
       {"warning stale-total clause t rule.value: the total is stale | the parts add up to 3.50 EUR | "
        "its parts add up to 3.50 EUR"}},
      {"of fractions", {part("p", "1/3"), part("q", "1/6"), total("50%")}, {}},
      {"cannot be added", {part("p", "1 month"), part("q", "30 days"), total("37 days")}, {}},
  });
}

TEST(CheckCharter, FindsLimitsBetweenWhichNothingLies) {
  const auto seats = [](const char* least, const char* most) {
    return clause("s", raw("body.seats", {{"body", scalar("board")}, {"min", scalar(least)}, {"max", scalar(most)}}));
  };
  const auto window = [](const char* least, const char* most) {
    return clause("w", raw("vote.window", {{"discussion_min", scalar(least)}, {"discussion_max", scalar(most)}}));
  };
  expect_faults({
      {"one between", {seats("5", "5")}, {}},
      {"none between", {seats("9", "5")},
       {"error rule-limits-crossed clause s rule.max: min is 9, and max is 5: nothing lies between | exchange the two, "
        "or mend one"}},
      {"durations", {window("30 days", "1 week")},
       {"error rule-limits-crossed clause w rule.discussion_max: discussion_min is 30 days, and discussion_max is 1 week: "
        "nothing lies between | exchange the two, or mend one"}},
      {"that cannot be compared", {window("30 days", "1 month")}, {}},
  });
}

TEST(CheckCharter, FindsTwoRulesForTheSame) {
  const auto vote = [](const char* id, const char* body, const char* ratio) {
    return clause(id, raw("vote.rule", {{"body", scalar(body)}, {"ratio", scalar(ratio)}}));
  };
  expect_faults({
      {"another value", {vote("a", "members", "1/2"), vote("b", "members", "2/3")},
       {"warning rule-set-twice clause b rule.ratio: `a` sets ratio to 1/2 for the same | give one of "
        "the two a narrower scope, or remove it"}},
      {"the default named",
       {vote("a", "members", "1/2"), clause("b", raw("vote.rule", {{"ratio", scalar("2/3")}}))},
       {"warning rule-set-twice clause b rule.ratio: `a` sets ratio to 1/2 for the same | give one of "
        "the two a narrower scope, or remove it"}},
      {"the same value", {vote("a", "members", "1/2"), vote("b", "members", "50%")}, {}},
      {"another scope",
       {vote("a", "members", "1/2"),
        clause("b", raw("vote.rule", {{"scope", list({"purchases"})}, {"ratio", scalar("2/3")}}))},
       {}},
  });
}

TEST(CheckCharter, FindsNumbersThatContradictTheRule) {
  expect_faults({
      {"fraction",
       {clause("v", raw("vote.rule", {{"ratio", scalar("3/4")}}), "It needs two thirds of the votes.")},
       {"warning number-contradicts-rule clause v text: the text says 2/3 and its rule says ratio 3/4 | "
        "change the one that is wrong"}},
      {"duration", {fork({{"notice", scalar("60 days")}, {"stays", list({})}}, "mit 30 Tagen Frist")}, {}},
      {"only duration",
       {clause("p", raw("define", {{"name", scalar("p")}, {"value", scalar("60 days")}}),
               "innerhalb von dreißig Tagen")},
       {"warning number-contradicts-rule clause p text: the text says 30 days and its rule says value 60 "
        "days | change the one that is wrong"}},
      {"right in other words",
       {clause("p", raw("define", {{"name", scalar("p")}, {"value", scalar("30 days")}}),
               "innerhalb von dreißig (30) Tagen"),
        clause("v", raw("vote.rule", {{"ratio", scalar("2/3")}}), "a majority of 66.7%")},
       {}},
      {"another measure",
       {clause("p", raw("define", {{"name", scalar("p")}, {"value", scalar("1 month")}}), "30 days")}, {}},
      {"money",
       {clause("p", raw("define", {{"name", scalar("p")}, {"value", scalar("250.00 EUR")}}), "It costs €200 each.")},
       {"warning number-contradicts-rule clause p text: the text says 200 EUR and its rule says value 250.00 "
        "EUR | change the one that is wrong"}},
      {"the same money, and another currency",
       {clause("p", raw("define", {{"name", scalar("p")}, {"value", scalar("250.00 EUR")}}), "EUR 250, or 280 USD")},
       {}},
      {"two in the text",
       {clause("v", raw("vote.rule", {{"ratio", scalar("3/4")}}), "first 2/3, then 1/2 of the votes")}, {}},
      {"two in the rule",
       {clause("v", raw("vote.rule", {{"ratio", scalar("3/4")}, {"quorum", scalar("50%")}}), "2/3 of all")},
       {}},
      {"one of two",
       {clause("v", raw("vote.rule", {{"ratio", scalar("3/4")}, {"quorum", scalar("50%")}}),
               "2/3 of the votes cast, 50 percent of the members taking part; so two thirds (66.7%)")},
       {"warning number-contradicts-rule clause v text: the text says 2/3 and its rule says ratio 3/4 | "
        "change the one that is wrong"}},
      {"both, the other way round",
       {clause("v", raw("vote.rule", {{"ratio", scalar("3/4")}, {"quorum", scalar("50%")}}),
               "50 percent of the members taking part, 75% of the votes")},
       {}},
      {"neither of two", {clause("v", raw("vote.rule", {{"ratio", scalar("3/4")}, {"quorum", scalar("50%")}}), "2/3, 40%")}, {}},
      {"nine of twelve",
       {clause("v", raw("vote.rule", {{"ratio", scalar("9 of 12")}, {"quorum", scalar("50%")}}),
               "three quarters of the judges")},
       {}},
  });
}

TEST(CheckCharter, SaysWhatAForkRuleLeavesOpen) {
  expect_faults({
      {"protected", {fork({{"minimum_members", scalar("2")}, {"record_date", scalar("notice")}})}, {}},
      {"everything open",
       {clause("easy", raw("amend", {{"clauses", list({"exit"})}, {"ratio", scalar("1/2")}})),
        clause("exit", raw("fork", {{"minimum_members", scalar("10%")},
                                    {"record_date", scalar("fork")},
                                    {"spending_freeze", scalar("no")}}))},
       {"note fork-drawbridge clause exit rule.minimum_members: a majority can raise minimum_members at "
        "will and shut the way out | protect this clause with an `amend` rule that needs more than a "
        "majority",
        "note fork-asset-hiding clause exit rule.record_date: a majority can still list assets as staying "
        "after notice was given | `record_date: notice` counts what was held when notice was given",
        "note fork-drain clause exit rule.spending_freeze: what is held in common can be spent between "
        "notice and leaving | `spending_freeze: yes` keeps it until it is divided",
        "note fork-buy-in clause exit rule: units bought just before leaving count in full | "
        "`minimum_holding` says how long units must have been held to count"}},
  });
}

Lines amend_faults(const Charter& charter) {
  return for_tests::lines(
      check_charter(charter, for_tests::community(), assets(), for_tests::vocabulary()));
}

TEST(CheckCharter, FindsClausesThatNoAmendRuleReaches) {
  EXPECT_EQ(amend_faults(for_tests::charter_of({plain_clause("a")})),
            Lines{"warning amend-unreached article main : no `amend` rule says how this charter is changed | "
                  "an `amend` rule without `clauses` and `level` is for all that no other names"});
  Clause outer = plain_clause("b");
  outer.clauses = {plain_clause("b.c")};
  Charter charter = for_tests::charter_of(
      {clause("a", raw("amend", {{"clauses", list({"a"})}, {"ratio", scalar("2/3")}})), outer});
  Article second;
  second.id = for_tests::id<kind::Article>("second");
  second.clauses = {plain_clause("d"), plain_clause("e")};
  charter.articles.push_back(second);
  EXPECT_EQ(amend_faults(charter),
            (Lines{"warning amend-unreached clause b : no `amend` rule reaches `b` | an `amend` rule without "
                   "`clauses` and `level` is for all that no other names",
                   "warning amend-unreached article second : no `amend` rule reaches article `second` | an "
                   "`amend` rule without `clauses` and `level` is for all that no other names"}));
  EXPECT_EQ(amend_faults({}), Lines());
}

TEST(CheckCharter, FindsAmendRulesWeakerThanWhatTheyProtect) {
  const auto core = [](RawValue clauses) {
    return clause("core", raw("amend", {{"clauses", std::move(clauses)}, {"ratio", scalar("3/4")}}));
  };
  expect_faults({
      {"weaker", {core(list({"x"})), plain_clause("x")},
       {"warning amend-weaker-than-protected clause core rule: `core` can be changed more easily than what "
        "it protects | `amending` governs it; name `core` in its own `clauses`"}},
      {"protects itself", {core(list({"x", "core"})), plain_clause("x")}, {}},
  });
}

}  // namespace
}  // namespace charter
