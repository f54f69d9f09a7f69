// SPDX-License-Identifier: Apache-2.0
#include "settle/fork_terms.h"

#include "value/match.h"

#include <algorithm>

namespace charter {

namespace {

template <class Number>
Threshold threshold(std::optional<Number> number) {
  return number ? Threshold(*std::move(number)) : Threshold(NoNumber());
}

// What cannot be read is kept as that: to pass over it would be to ask for nothing.
Threshold threshold_of(const Value& value) {
  if (value.type == ValueType::Formula) return threshold(Formula::parse(value.canonical));
  if (value.type == ValueType::Fraction) return threshold(Fraction::parse(value.canonical));
  return threshold(parse_integer(value.canonical));
}

void read_minimum_units(ForkTerms& terms, const Value& value) {
  terms.minimum_units_everywhere.reset();
  if (value.type != ValueType::Map) {
    terms.minimum_units_everywhere = threshold_of(value);
    return;
  }
  for (std::size_t i = 0; i < value.keys.size() && i < value.items.size(); ++i) {
    if (const auto pool = PoolId::parse(value.keys[i]))
      terms.minimum_units[*pool] = threshold_of(value.items[i]);
    else
      terms.minimum_units_everywhere = NoNumber();
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

Fraction part(const RuleValues& rule, const std::string& name) {
  const Value* value = rule[name];
  return value ? Fraction::parse(value->canonical).value_or(Fraction(0)) : Fraction(0);
}

bool is(const RuleValues& rule, const std::string& name, const std::string& canonical) {
  const Value* value = rule[name];
  return value && value->canonical == canonical;
}

void read_division(ForkTerms& terms, const RuleValues& rule) {
  if (is(rule, "stays_compensated", "no")) terms.what_stays = WhatStays::IsOutside;
  terms.leaving_charge = part(rule, "leaving_charge");
  terms.reserve = part(rule, "reserve_for");
  if (is(rule, "tie_break", "nonces")) terms.tie_break = TieBreak::Nonces;
  if (is(rule, "tie_break", "stayers")) terms.tie_break = TieBreak::Stayers;
  if (is(rule, "tie_break", "leavers")) terms.tie_break = TieBreak::Leavers;
}

Duration period(const RuleValues& rule, const std::string& name) {
  const Value* value = rule[name];
  return value ? Duration::parse(value->canonical).value_or(Duration()) : Duration();
}

// The canonical form has all the decimals of the unit.
std::optional<Money> money_of(const std::string& canonical) {
  const std::size_t blank = canonical.find(' '), point = canonical.find('.');
  if (blank == std::string::npos) return std::nullopt;
  const auto code = UnitCode::parse(std::string_view(canonical).substr(blank + 1));
  const int decimals = point < blank ? static_cast<int>(blank - point) - 1 : 0;
  const auto parts = parse_parts(canonical.substr(0, blank), decimals);
  if (!code || !parts) return std::nullopt;
  return Money{*parts, {*code, decimals}};
}

// A period as it is written, so that 30 days are said as 30 days.
Duration as_written(const ForkTerms& terms, const std::string& name, const Duration& exact) {
  const auto written = Duration::parse(written_of(terms, name));
  return written && *written == exact ? *written : exact;
}

void read_periods(ForkTerms& terms, const RuleValues& rule) {
  terms.notice = as_written(terms, "notice", period(rule, "notice"));
  terms.join_window = as_written(terms, "join_window", period(rule, "join_window"));
  terms.minimum_holding = as_written(terms, "minimum_holding", period(rule, "minimum_holding"));
  if (is(rule, "record_date", "fork")) terms.record_date = RecordDate::Fork;
  terms.consents = is(rule, "consents", "yes");
  if (const Value* freeze = rule["spending_freeze"]) {
    terms.spending_freeze.holds = freeze->canonical != "no";
    if (freeze->type == ValueType::Money) terms.spending_freeze.most = money_of(freeze->canonical);
  }
}

std::set<std::string> names_in(const Value& methods) {
  if (methods.type != ValueType::List) return {methods.canonical};
  std::set<std::string> names;
  for (const Value& item : methods.items) names.insert(item.canonical);
  return names;
}

}  // namespace

std::string written_of(const ForkTerms& terms, const std::string& parameter) {
  return written_of(terms.written, parameter);
}

ForkTerms fork_terms(const Charter& charter, const Vocabulary& vocabulary) {
  ForkTerms terms;
  const Clause* clause = first_clause_with(charter, "fork");
  std::optional<RuleValues> rule;
  if (clause) rule.emplace(charter, *clause->rule);
  if (const RuleKind* kind = find_kind(vocabulary, "fork")) terms.written = written_terms(*kind, rule ? &*rule : nullptr);
  if (!clause) return terms;
  terms.clause = clause->id;
  terms.number = numbering(charter).clauses.at(clause->id);
  if (const Value* methods = (*rule)["methods"]) terms.methods = names_in(*methods);
  if (const Value* method = (*rule)["default_method"]) terms.default_method = method->canonical;
  terms.stays.emplace();
  if (const Value* stays = (*rule)["stays"]) terms.stays = assets_of(*stays);
  if (rule->states("minimum_members")) terms.minimum_members = NoNumber();
  if (const Value* members = (*rule)["minimum_members"]) terms.minimum_members = threshold_of(*members);
  if (rule->states("minimum_units")) terms.minimum_units_everywhere = NoNumber();
  if (const Value* units = (*rule)["minimum_units"]) read_minimum_units(terms, *units);
  read_division(terms, *rule);
  read_periods(terms, *rule);
  return terms;
}

Fraction left_behind(const ForkTerms& terms) {
  const Fraction rest = subtract(Fraction(1), terms.reserve);
  return add(terms.reserve, multiply(rest, terms.leaving_charge));
}

bool is_pinned(const Asset& asset, const ForkTerms& terms) {
  return terms.stays ? terms.stays->contains(asset.id) : !asset.stays.empty();
}

std::optional<Threshold> minimum_units_of(const ForkTerms& terms, const PoolId& pool) {
  const auto found = terms.minimum_units.find(pool);
  return found == terms.minimum_units.end() ? terms.minimum_units_everywhere : found->second;
}

std::optional<Integer> reached_by(const Threshold& threshold, const Integer& all,
                                  const Counts& counts) {
  return std::visit(
      Match{[](const Integer& count) { return std::optional<Integer>(count); },
            [&](const Fraction& part) {
              const Fraction exact = multiply(part, all);
              return std::optional<Integer>(-floor_divide(-exact.numerator(), exact.denominator()));
            },
            [&](const Formula& formula) { return ceil_of(formula, counts); },
            [](const NoNumber&) { return std::optional<Integer>(); }},
      threshold);
}

}  // namespace charter
