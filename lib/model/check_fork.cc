// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/entrenchment.h"
#include "model/finding.h"
#include "value/fraction.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace charter {

namespace {

bool is_zero(const Value& value) { return value.canonical == "0" || value.canonical == "0 days"; }

// The parameter that asks for more than any one member can do alone.
std::optional<std::string> threshold_of(const Rule& fork) {
  const Value* members = parameter_of(fork, "minimum_members");
  const bool alone = members && members->type == ValueType::Count &&
                     (members->canonical == "0" || members->canonical == "1");
  if (members && !alone) return "minimum_members";
  if (parameter_of(fork, "minimum_units")) return "minimum_units";
  return std::nullopt;
}

bool simple_majority_may_change(const Charter& charter, const ClauseId& clause) {
  const auto governing = governing_amend_rule(charter, clause);
  if (!governing) return true;
  const Rule& amend = *find_clause(charter, *governing)->rule;
  const Value* immutable = parameter_of(amend, "immutable");
  if (immutable && immutable->canonical == "yes") return false;
  const Value* ratio = parameter_of(amend, "ratio");
  if (!ratio) return true;
  if (ratio->type != ValueType::Fraction) return false;
  const auto needed = Fraction::parse(ratio->canonical);
  return needed && *needed <= Fraction(1, 2);
}

Fault note(const Clause& clause, const std::string& field, std::string code, std::string message,
           std::string help) {
  return finding(Severity::Note, std::move(code), about_clause(clause.id, field), std::move(message),
                 std::move(help));
}

void check_thresholds(const Charter& charter, const Clause& clause, Faults& faults) {
  const auto threshold = threshold_of(*clause.rule);
  if (threshold && simple_majority_may_change(charter, clause.id))
    faults.push_back(note(clause, "rule." + *threshold, "fork-drawbridge",
                          fmt::format("a majority can raise {} at will and shut the way out", *threshold),
                          "protect this clause with an `amend` rule that needs more than a majority"));
}

void check_record_date(const Clause& clause, Faults& faults) {
  const Value* date = parameter_of(*clause.rule, "record_date");
  if (date && date->canonical == "fork")
    faults.push_back(note(clause, "rule.record_date", "fork-asset-hiding",
                          "a majority can still list assets as staying after notice was given",
                          "`record_date: notice` counts what was held when notice was given"));
}

void check_freeze(const Clause& clause, Faults& faults) {
  const Value* freeze = parameter_of(*clause.rule, "spending_freeze");
  if (freeze && freeze->canonical == "no")
    faults.push_back(note(clause, "rule.spending_freeze", "fork-drain",
                          "what is held in common can be spent between notice and leaving",
                          "`spending_freeze: yes` keeps it until it is divided"));
}

void check_holding(const Clause& clause, Faults& faults) {
  const Value* holding = parameter_of(*clause.rule, "minimum_holding");
  if (!holding || is_zero(*holding))
    faults.push_back(note(clause, holding ? "rule.minimum_holding" : "rule", "fork-buy-in",
                          "units bought just before leaving count in full",
                          "`minimum_holding` says how long units must have been held to count"));
}

void check_ties(const Clause& clause, Faults& faults) {
  const Value* ties = parameter_of(*clause.rule, "tie_break");
  if (ties && ties->canonical == "nonces")
    faults.push_back(note(clause, "rule.tie_break", "fork-hold-up",
                          "those who stay can hold up whoever leaves by giving no number",
                          "`tie_break: seed` asks nobody for one"));
}

}  // namespace

Faults check_fork_rules(const Charter& charter) {
  Faults faults;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule || clause.rule->kind != "fork") return;
    check_thresholds(charter, clause, faults);
    check_record_date(clause, faults);
    check_freeze(clause, faults);
    check_holding(clause, faults);
    check_ties(clause, faults);
  });
  return faults;
}

}  // namespace charter
