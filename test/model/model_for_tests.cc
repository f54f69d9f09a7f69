// SPDX-License-Identifier: Apache-2.0
#include "model_for_tests.h"

#include <gtest/gtest.h>

namespace charter::for_tests {

namespace {

const std::vector<Choice> kBases{{"cast", "counted of the votes for and against"},
                                 {"present", "counted of those who are present"},
                                 {"serving", "counted of those in office at the time"},
                                 {"seats", "counted of all seats"},
                                 {"eligible", "counted of all who may vote"}};

Parameter ratio(std::string name, std::vector<ValueType> types) {
  return {.name = std::move(name),
          .types = std::move(types),
          .minimum = "0",
          .maximum = "100%",
          .meaning = "How many votes it needs.",
          .more = "harder to amend",
          .less = "easier to amend"};
}

Parameter base(std::string name) {
  return {.name = std::move(name), .types = {ValueType::Base}, .choices = kBases, .fallback = "cast"};
}

Parameter of(std::string name, std::vector<ValueType> types) {
  return {.name = std::move(name), .types = std::move(types)};
}

Parameter list_of(std::string name, std::vector<ValueType> types) {
  return {.name = std::move(name), .types = std::move(types), .list = true};
}

Parameter establishing(std::string name, std::vector<ValueType> types, std::string what) {
  return {.name = std::move(name),
          .types = std::move(types),
          .required = true,
          .establishes = std::move(what)};
}

RuleKind amend() {
  using enum ValueType;
  return {.name = "amend",
          .parameters = {of("level", {Text}),
                         list_of("clauses", {Clause}),
                         {.name = "body", .types = {Body, Class}, .fallback = "members"},
                         ratio("ratio", {Fraction, KOfN, Table}),
                         base("base"),
                         ratio("quorum", {Count, Fraction, KOfN, Formula}),
                         {.name = "rounds", .types = {Count}, .minimum = "1", .fallback = "1"},
                         {.name = "immutable", .types = {Flag}, .fallback = "no"}}};
}

RuleKind vote_rule() {
  using enum ValueType;
  return {.name = "vote.rule",
          .parameters = {list_of("scope", {Text}),
                         {.name = "body", .types = {Body, Class}, .fallback = "members"},
                         {.name = "ratio",
                          .types = {Fraction, KOfN, Table},
                          .required = true,
                          .minimum = "0",
                          .maximum = "100%",
                          .meaning = "The part of the votes that it needs."},
                         {.name = "comparison",
                          .types = {Choice},
                          .choices = {{"more-than", "exactly the ratio is not enough"},
                                      {"at-least", "exactly the ratio is enough"}}},
                         base("base"),
                         ratio("quorum", {Count, Fraction, KOfN, Formula, Table})}};
}

RuleKind fork() {
  using enum ValueType;
  return {.name = "fork",
          .parameters = {{.name = "minimum_members",
                          .types = {Count, Fraction, Formula},
                          .minimum = "1",
                          .maximum = "100%",
                          .fallback = "1"},
                         {.name = "minimum_units",
                          .types = {Count, Fraction},
                          .map = true,
                          .map_key = "pool",
                          .minimum = "0",
                          .maximum = "100%"},
                         {.name = "notice",
                          .types = {Duration},
                          .maximum = "1000 days",
                          .fallback = "0 days",
                          .more = "harder to leave",
                          .less = "easier to leave"},
                         {.name = "record_date",
                          .types = {Choice},
                          .choices = {{"notice", "holdings at the notice count"},
                                      {"fork", "holdings at the fork count"}},
                          .fallback = "notice"},
                         of("minimum_holding", {Duration}),
                         {.name = "spending_freeze", .types = {Flag, Money}, .fallback = "yes"},
                         list_of("stays", {Asset}),
                         {.name = "leaving_charge",
                          .types = {Fraction},
                          .minimum = "0",
                          .maximum = "1",
                          .fallback = "0%"}}};
}

Vocabulary make_vocabulary() {
  using enum ValueType;
  return {{amend(),
           {.name = "body.seats",
            .parameters = {establishing("body", {Body}, "body"), of("min", {Count}), of("max", {Count})}},
           {.name = "define",
            .parameters = {{.name = "name", .types = {Text}, .required = true},
                           of("value", {Count, Fraction, KOfN, Duration, Date, RecurringDate, Money,
                                        MoneyPerPeriod, Formula, Text}),
                           list_of("sum_of", {Reference})}},
           fork(),
           {.name = "member.class", .parameters = {establishing("id", {Class}, "class")}},
           {.name = "member.dues",
            .parameters = {of("class", {Class}), of("amount", {Money, MoneyPerPeriod}),
                           of("node", {Node}), of("pool", {Pool})}},
           {.name = "office.elect",
            .parameters = {establishing("office", {Office, Body}, "office"),
                           of("interval", {Duration, RecurringDate}), of("by", {Body, Office, Class}),
                           {.name = "phases", .types = {Duration}, .map = true, .map_key = "text"}}},
           vote_rule(),
           {.name = "vote.window", .parameters = {of("discussion_min", {Duration}), of("discussion_max", {Duration})}}}};
}

}  // namespace

const Vocabulary& vocabulary() {
  static const Vocabulary made = make_vocabulary();
  return made;
}

Community community() {
  Community made;
  made.units = {{{id<kind::UnitOfCount>("ETH"), 18}, {}}, {{id<kind::UnitOfCount>("EUR"), 2}, {}}};
  made.pools = {{id<kind::Pool>("commons"), {}, {}}, {id<kind::Pool>("housing"), {}, {}}};
  made.nodes = {{id<kind::Node>("lisbon"), {}, {}}};
  return made;
}

RawValue scalar(std::string text) { return {RawValue::Kind::Scalar, std::move(text), {}, {}}; }

RawValue list(std::initializer_list<std::string> items) {
  RawValue made{RawValue::Kind::List, {}, {}, {}};
  for (const std::string& item : items) made.items.push_back(scalar(item));
  return made;
}

RawValue map(std::initializer_list<std::pair<std::string, RawValue>> entries) {
  RawValue made{RawValue::Kind::Map, {}, {}, {}};
  for (const auto& entry : entries) {
    made.keys.push_back(entry.first);
    made.items.push_back(entry.second);
  }
  return made;
}

RawRule raw(std::string kind, std::initializer_list<std::pair<std::string, RawValue>> parameters) {
  RawRule made{std::move(kind), {}, {}};
  for (const auto& parameter : parameters) {
    made.names.push_back(parameter.first);
    made.values.push_back(parameter.second);
  }
  return made;
}

Clause clause(std::string_view id_text, const RawRule& rule, std::string text) {
  Clause made = plain_clause(id_text, std::move(text));
  auto reading = read_rule(rule, made.id, vocabulary(), community());
  EXPECT_EQ(lines(reading.faults), std::vector<std::string>()) << id_text;
  made.rule = std::move(reading.value);
  return made;
}

Clause plain_clause(std::string_view id_text, std::string text) {
  Clause made;
  made.id = id<kind::Clause>(id_text);
  made.text = std::move(text);
  return made;
}

Charter charter_of(std::vector<Clause> clauses) {
  Article article;
  article.id = id<kind::Article>("main");
  article.clauses = std::move(clauses);
  return {{std::move(article)}};
}

std::string line(const Fault& fault) {
  const char* severity = fault.severity == Severity::Error     ? "error "
                         : fault.severity == Severity::Warning ? "warning "
                                                               : "note ";
  std::string text = severity + fault.code;
  if (fault.subject)
    text += " " + fault.subject->about + " " + fault.subject->id + " " + fault.subject->field;
  text += ": " + fault.message;
  if (!fault.label.empty()) text += " | " + fault.label;
  if (!fault.help.empty()) text += " | " + fault.help;
  return text;
}

std::vector<std::string> lines(const Faults& faults) {
  std::vector<std::string> texts;
  for (const Fault& fault : faults) texts.push_back(line(fault));
  return texts;
}

}  // namespace charter::for_tests
