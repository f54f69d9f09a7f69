// SPDX-License-Identifier: Apache-2.0
#include "community/own_parameters.h"

#include "model/rule_wording.h"

#include <algorithm>
#include <map>
#include <optional>

namespace charter {

namespace {

std::map<ClauseId, Rule> rules_of(const Charter& charter) {
  std::map<ClauseId, Rule> rules;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (clause.rule) rules.emplace(clause.id, *clause.rule);
  });
  return rules;
}

std::optional<Value> value_in(const Rule& rule, const std::string& parameter) {
  const auto found = rule.parameters.find(parameter);
  return found == rule.parameters.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Value> value_in(const std::map<ClauseId, Rule>& rules, const RuleParameter& one) {
  const auto rule = rules.find(one.first);
  return rule == rules.end() ? std::nullopt : value_in(rule->second, one.second);
}

void keep_own(Clause& clause, const Rule& ours, const std::set<RuleParameter>& own) {
  for (auto at = own.lower_bound({clause.id, ""}); at != own.end() && at->first == clause.id; ++at) {
    clause.rule->parameters.erase(at->second);
    if (const auto value = value_in(ours, at->second)) clause.rule->parameters.emplace(at->second, *value);
  }
}

void keep_own(std::vector<Clause>& clauses, const std::map<ClauseId, Rule>& ours, const std::set<RuleParameter>& own) {
  for (Clause& clause : clauses) {
    const auto rule = ours.find(clause.id);
    if (clause.rule && rule != ours.end() && rule->second.kind == clause.rule->kind) keep_own(clause, rule->second, own);
    keep_own(clause.clauses, ours, own);
  }
}

std::string said(const std::optional<Value>& value) { return value ? show(*value) : std::string(); }

}  // namespace

std::set<RuleParameter> decided_at_founding(const Charter& original, const Charter& founded) {
  std::set<RuleParameter> decided;
  const std::map<ClauseId, Rule> before = rules_of(original);
  for (const auto& [clause, rule] : rules_of(founded)) {
    const auto was = before.find(clause);
    if (was == before.end() || was->second.kind != rule.kind) continue;
    for (const auto& [name, value] : rule.parameters)
      if (value_in(was->second, name) != value) decided.insert({clause, name});
  }
  return decided;
}

std::set<RuleParameter> asked_of_founders(const Charter& charter, const Vocabulary& vocabulary) {
  std::set<RuleParameter> asked;
  for (const auto& [clause, rule] : rules_of(charter)) {
    const RuleKind* kind = find_kind(vocabulary, rule.kind);
    if (!kind) continue;
    for (const Parameter& parameter : kind->parameters)
      if (parameter.asked) asked.insert({clause, parameter.name});
  }
  return asked;
}

void keep_own(Charter& theirs, const Charter& ours, const std::set<RuleParameter>& own) {
  const std::map<ClauseId, Rule> rules = rules_of(ours);
  for (Article& article : theirs.articles) keep_own(article.clauses, rules, own);
}

std::vector<KeptParameter> kept_parameters(const Charter& before, const Charter& after, const Charter& ours,
                                           const std::set<RuleParameter>& own) {
  const std::map<ClauseId, Rule> was = rules_of(before), is = rules_of(after), our = rules_of(ours);
  std::vector<KeptParameter> kept;
  for (const RuleParameter& one : own) {
    if (!our.contains(one.first)) continue;
    const auto mine = value_in(our, one), theirs = value_in(is, one);
    if (value_in(was, one) != theirs && mine != theirs) kept.push_back({one.first, one.second, said(mine), said(theirs)});
  }
  return kept;
}

}  // namespace charter
