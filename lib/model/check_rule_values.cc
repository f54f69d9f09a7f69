// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/finding.h"
#include "model/rule_scope.h"
#include "model/rule_wording.h"
#include "model/value_grammar.h"
#include "value/duration.h"
#include "value/fraction.h"
#include "value/quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace charter {

namespace {

using Target = std::pair<std::string, std::string>;  // a clause and a parameter of its rule

Target target_of(const Value& reference) {
  Target target;
  for (std::size_t i = 0; i < reference.keys.size() && i < reference.items.size(); ++i)
    (reference.keys[i] == "clause" ? target.first : target.second) = reference.items[i].canonical;
  return target;
}

const Rule* rule_of(const Charter& charter, const std::string& clause) {
  const auto id = ClauseId::parse(clause);
  const Clause* found = id ? find_clause(charter, *id) : nullptr;
  return found && found->rule ? &*found->rule : nullptr;
}

const Value* value_at(const Charter& charter, const Target& target) {
  const Rule* rule = rule_of(charter, target.first);
  if (!rule) return nullptr;
  const auto found = rule->parameters.find(target.second);
  return found == rule->parameters.end() ? nullptr : &found->second;
}

std::vector<std::string> clauses_with_rules(const Charter& charter) {
  std::vector<std::string> ids;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (clause.rule) ids.push_back(clause.id.text());
  });
  return ids;
}

Fault unknown_target(const Charter& charter, const Target& target, const Subject& subject) {
  const Rule* rule = rule_of(charter, target.first);
  if (!rule)
    return finding(Severity::Error, "rule-reference-unknown", subject,
                   fmt::format("no clause with a rule is called `{}`", target.first),
                   suggestion(target.first, clauses_with_rules(charter)));
  std::vector<std::string> known;
  for (const auto& parameter : rule->parameters) known.push_back(parameter.first);
  return finding(Severity::Error, "rule-reference-unknown", subject,
                 fmt::format("the rule of `{}` does not set `{}`", target.first, target.second),
                 suggestion(target.second, known));
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Charter& charter, const Vocabulary& vocabulary)
      : charter_(charter), vocabulary_(vocabulary) {}

  void check(const Clause& clause) {
    if (!clause.rule) return;
    for (const auto& [name, value] : clause.rule->parameters) {
      const Target from{clause.id.text(), name};
      for_each_single(value, [&, from = from](const Value& single) {
        if (single.type == ValueType::Reference) follow(from, single);
      });
    }
  }

  Faults take_faults() { return std::move(faults_); }

 private:
  void follow(const Target& from, const Value& reference) {
    const Subject subject{"clause", from.first, "rule." + from.second};
    std::vector<Target> passed{from};
    const Value* value = &reference;
    while (value->type == ValueType::Reference) {
      const Target target = target_of(*value);
      if (std::ranges::find(passed, target) != passed.end()) return refuse_cycle(target, passed);
      value = value_at(charter_, target);
      if (!value) {
        // Further on it is the fault of the reference that it stands in.
        if (passed.size() == 1) faults_.push_back(unknown_target(charter_, target, subject));
        return;
      }
      passed.push_back(target);
    }
    check_type(from, *value, subject);
  }

  void refuse_cycle(const Target& first, const std::vector<Target>& passed) {
    const auto begin = std::ranges::find(passed, first);
    // Those on the way into a cycle are not in it.
    if (begin != passed.begin() || !in_cycles_.insert(first).second) return;
    std::string way;
    for (const Target& target : passed) {
      in_cycles_.insert(target);
      way += fmt::format("`{}` of `{}` → ", target.second, target.first);
    }
    faults_.push_back(finding(Severity::Error, "rule-reference-cycle",
                              {"clause", first.first, "rule." + first.second},
                              "a value refers back to itself",
                              fmt::format("{}`{}` of `{}`", way, first.second, first.first)));
  }

  void check_type(const Target& from, const Value& value, const Subject& subject) {
    const Rule* rule = rule_of(charter_, from.first);
    const RuleKind* kind = rule ? find_kind(vocabulary_, rule->kind) : nullptr;
    const Parameter* parameter = kind ? find_parameter(*kind, from.second) : nullptr;
    if (!parameter) return;
    const auto takes = [&](ValueType type) {
      return std::ranges::find(parameter->types, type) != parameter->types.end();
    };
    // A parameter that takes references (a list of summands) takes them to anything.
    if (takes(value.type) || takes(ValueType::Reference)) return;
    if (value.type == ValueType::List && parameter->list) return;
    if (value.type == ValueType::Map && parameter->map) return;
    faults_.push_back(finding(Severity::Error, "rule-wrong-type", subject,
                              fmt::format("{} does not take {}", from.second, described(value.type))));
  }

  const Charter& charter_;
  const Vocabulary& vocabulary_;
  std::set<Target> in_cycles_;
  Faults faults_;
};

void compare_rules(const Clause& first, const Clause& second, Faults& faults) {
  for (const auto& [name, value] : second.rule->parameters) {
    const auto found = first.rule->parameters.find(name);
    if (found == first.rule->parameters.end() || found->second == value) continue;
    if (found->second.type != value.type) continue;
    faults.push_back(finding(Severity::Warning, "rule-set-twice", about_parameter(second.id, name),
                             fmt::format("`{}` sets {} to {} for the same", first.id.text(), name,
                                         show(found->second)),
                             "give one of the two a narrower scope, or remove it"));
  }
}

using Sum = std::optional<Value>;

Value plain(ValueType type, std::string canonical) {
  return {type, std::move(canonical), {}, {}, {}};
}

Sum sum_of_durations(const std::string& first, const std::string& second) {
  const auto a = Duration::parse(first), b = Duration::parse(second);
  if (!a || !b) return std::nullopt;
  if (a->count() == 0) return plain(ValueType::Duration, second);
  if (b->count() == 0) return plain(ValueType::Duration, first);
  if (a->unit() != b->unit()) return std::nullopt;
  return plain(ValueType::Duration, canonical(Duration(a->count() + b->count(), a->unit())));
}

Sum sum_of_money(const std::string& first, const std::string& second) {
  const auto a = first.find(' '), b = second.find(' ');
  if (a == std::string::npos || b == std::string::npos || first.substr(a) != second.substr(b))
    return std::nullopt;
  const auto point = first.find('.');
  const int decimals = point > a ? 0 : static_cast<int>(a - point - 1);
  const auto of_a = parse_parts(first.substr(0, a), decimals);
  const auto of_b = parse_parts(second.substr(0, b), decimals);
  if (!of_a || !of_b) return std::nullopt;
  return plain(ValueType::Money, format_parts(*of_a + *of_b, decimals) + first.substr(a));
}

// Nothing where the two cannot be added.
Sum sum(const Value& a, const Value& b) {
  if (a.type != b.type) return std::nullopt;
  if (a.type == ValueType::Duration) return sum_of_durations(a.canonical, b.canonical);
  if (a.type == ValueType::Money || a.type == ValueType::MoneyPerPeriod) {
    auto total = sum_of_money(a.canonical, b.canonical);
    if (total) total->type = a.type;
    return total;
  }
  if (a.type != ValueType::Count && a.type != ValueType::Fraction) return std::nullopt;
  const auto first = Fraction::parse(a.canonical), second = Fraction::parse(b.canonical);
  if (!first || !second) return std::nullopt;
  return plain(a.type, to_string(add(*first, *second)));
}

Sum total_of(const Charter& charter, const Value& references) {
  Sum total;
  for (const Value& reference : references.items) {
    const Value* value = resolved(charter, reference);
    if (!value) return std::nullopt;
    total = total ? sum(*total, *value) : Sum(*value);
    if (!total) return std::nullopt;
  }
  return total;
}

}  // namespace

const Value* resolved(const Charter& charter, const Value& reference) {
  constexpr int kLongestWay = 100;
  const Value* value = &reference;
  for (int steps = 0; value && value->type == ValueType::Reference; ++steps) {
    if (steps == kLongestWay) return nullptr;
    value = value_at(charter, target_of(*value));
  }
  return value;
}

Faults check_rule_references(const Charter& charter, const Vocabulary& vocabulary) {
  ReferenceCheck check(charter, vocabulary);
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) { check.check(clause); });
  return check.take_faults();
}

Faults check_rules_set_twice(const Charter& charter, const Vocabulary& vocabulary) {
  Faults faults;
  std::map<std::string, std::vector<const Clause*>> by_scope;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    const RuleKind* kind = clause.rule ? find_kind(vocabulary, clause.rule->kind) : nullptr;
    if (!kind) return;
    auto& before = by_scope[scope_of(*clause.rule, *kind)];
    for (const Clause* first : before) compare_rules(*first, clause, faults);
    if (before.empty()) before.push_back(&clause);
  });
  return faults;
}

Faults check_totals(const Charter& charter) {
  Faults faults;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule) return;
    const auto value = clause.rule->parameters.find("value");
    const auto parts = clause.rule->parameters.find("sum_of");
    if (value == clause.rule->parameters.end() || parts == clause.rule->parameters.end()) return;
    const Sum total = total_of(charter, parts->second);
    if (!total || total->type != value->second.type || *total == value->second) return;
    faults.push_back(finding(Severity::Warning, "stale-total", about_parameter(clause.id, "value"),
                             "the total is stale",
                             fmt::format("its parts add up to {}", show(*total))));
    faults.back().label = fmt::format("the parts add up to {}", show(*total));
  });
  return faults;
}

}  // namespace charter
