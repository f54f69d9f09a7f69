// SPDX-License-Identifier: Apache-2.0
#include "settle/fork_terms.h"

#include "model/finding.h"
#include "value/match.h"

#include <algorithm>

namespace charter {

namespace {

// A reference may lead to a reference; check refuses circles, and this is where they end here.
constexpr int kMostReferences = 16;

const Clause* fork_clause(const Charter& charter) {
  const Clause* found = nullptr;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (found == nullptr && clause.rule && clause.rule->kind == "fork") found = &clause;
  });
  return found;
}

class Parameters {
 public:
  Parameters(const Charter& charter, const Clause& clause) : charter_(charter), clause_(clause) {}

  const Value* operator[](const std::string& name) const {
    const auto found = clause_.rule->parameters.find(name);
    return found == clause_.rule->parameters.end() ? nullptr : resolved(&found->second);
  }

  Fault unsupported(const std::string& name, const std::string& what) const {
    return finding(Severity::Error, "fork-unsupported", about_parameter(clause_.id, name),
                   "this version cannot fork by " + what,
                   "amend `" + name + "` of `" + clause_.id.text() + "` before the fork");
  }

 private:
  const Value* resolved(const Value* value) const {
    for (int i = 0; i < kMostReferences && value && value->type == ValueType::Reference; ++i) {
      if (value->items.size() != 2) return nullptr;
      const auto id = ClauseId::parse(value->items[0].canonical);
      const Clause* clause = id ? find_clause(charter_, *id) : nullptr;
      if (!clause || !clause->rule) return nullptr;
      const auto found = clause->rule->parameters.find(value->items[1].canonical);
      value = found == clause->rule->parameters.end() ? nullptr : &found->second;
    }
    return value;
  }

  const Charter& charter_;
  const Clause& clause_;
};

std::optional<Threshold> threshold_of(const Value& value) {
  if (value.type == ValueType::Formula) {
    const auto formula = Formula::parse(value.canonical);
    return formula ? std::optional<Threshold>(*formula) : std::nullopt;
  }
  if (value.type == ValueType::Fraction) {
    const auto fraction = Fraction::parse(value.canonical);
    return fraction ? std::optional<Threshold>(*fraction) : std::nullopt;
  }
  const auto count = parse_integer(value.canonical);
  return count ? std::optional<Threshold>(*count) : std::nullopt;
}

void read_minimum_units(ForkTerms& terms, const Value& value) {
  if (value.type != ValueType::Map) {
    terms.minimum_units_everywhere = threshold_of(value);
    return;
  }
  for (std::size_t i = 0; i < value.keys.size() && i < value.items.size(); ++i) {
    const auto pool = PoolId::parse(value.keys[i]);
    const auto threshold = threshold_of(value.items[i]);
    if (pool && threshold) terms.minimum_units[*pool] = *threshold;
  }
}

std::set<AssetId> assets_of(const Value& value) {
  std::set<AssetId> assets;
  const auto add = [&](const Value& item) {
    if (const auto id = AssetId::parse(item.canonical)) assets.insert(*id);
  };
  if (value.type == ValueType::List) {
    std::ranges::for_each(value.items, add);
  } else {
    add(value);
  }
  return assets;
}

std::set<std::string> names_in(const Value& methods) {
  if (methods.type != ValueType::List) return {methods.canonical};
  std::set<std::string> names;
  for (const Value& item : methods.items) names.insert(item.canonical);
  return names;
}

Faults unsupported(const Parameters& rule) {
  Faults faults;
  const Value* reserve = rule["reserve_for"];
  if (reserve && reserve->canonical != "0")
    faults.push_back(rule.unsupported("reserve_for", "a rule that keeps a reserve back"));
  const Value* tie_break = rule["tie_break"];
  if (tie_break && tie_break->canonical != "seed")
    faults.push_back(
        rule.unsupported("tie_break", "ties settled by `" + tie_break->canonical + "`"));
  return faults;
}

}  // namespace

Result<ForkTerms> fork_terms(const Charter& charter) {
  ForkTerms terms;
  const Clause* clause = fork_clause(charter);
  if (!clause) return terms;
  const Parameters rule(charter, *clause);
  if (Faults faults = unsupported(rule); !faults.empty()) return faults;
  terms.clause = clause->id;
  if (const Value* methods = rule["methods"]) terms.methods = names_in(*methods);
  if (const Value* method = rule["default_method"]) terms.default_method = method->canonical;
  terms.stays.emplace();
  if (const Value* stays = rule["stays"]) terms.stays = assets_of(*stays);
  if (const Value* paid = rule["stays_compensated"]; paid && paid->canonical == "no")
    terms.what_stays = WhatStays::IsOutside;
  if (const Value* charge = rule["leaving_charge"])
    terms.leaving_charge = Fraction::parse(charge->canonical).value_or(Fraction(0));
  if (const Value* members = rule["minimum_members"])
    terms.minimum_members = threshold_of(*members).value_or(Integer(1));
  if (const Value* units = rule["minimum_units"]) read_minimum_units(terms, *units);
  return terms;
}

std::optional<Integer> reached_by(const Threshold& threshold, const Integer& all,
                                  const Counts& counts) {
  return std::visit(
      Match{[](const Integer& count) { return std::optional<Integer>(count); },
            [&](const Fraction& part) {
              const Fraction exact = multiply(part, all);
              return std::optional<Integer>(-floor_divide(-exact.numerator(), exact.denominator()));
            },
            [&](const Formula& formula) { return ceil_of(formula, counts); }},
      threshold);
}

}  // namespace charter
