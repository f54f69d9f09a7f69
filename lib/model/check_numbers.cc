// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/finding.h"
#include "model/rule_wording.h"
#include "model/text_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace charter {

namespace {

using NamedValue = std::pair<std::string, Value>;

bool might_be_meant(const Value& value, ValueType type) {
  bool might = false;
  for_each_single(value, [&](const Value& single) {
    might |= single.type == type || single.type == ValueType::Reference ||
             (type == ValueType::Fraction && single.type == ValueType::KOfN);
  });
  return might;
}

// The parameters of a type, where nothing else in the rule might be meant: no list, table or reference that holds or
// stands for such a value, no so-many-of-a-number beside a fraction. Else none.
std::vector<NamedValue> parameters_of(const Rule& rule, ValueType type) {
  std::vector<NamedValue> all;
  for (const auto& [name, value] : rule.parameters) {
    if (!might_be_meant(value, type)) continue;
    if (value.type != type) return {};
    all.emplace_back(name, value);
  }
  return all;
}

bool is_near(const Fraction& a, const FractionMentioned& b) {
  const Fraction apart = a < b.value ? subtract(b.value, a) : subtract(a, b.value);
  return apart == Fraction(0) || apart < b.precision;
}

// The values that are mentioned, each once, the most exact of those that may be the same.
std::vector<FractionMentioned> different(std::vector<FractionMentioned> mentioned) {
  std::ranges::stable_sort(mentioned, {}, &FractionMentioned::precision);
  std::vector<FractionMentioned> each;
  for (const FractionMentioned& one : mentioned)
    if (std::ranges::none_of(each, [&](const FractionMentioned& other) { return is_near(other.value, one); }))
      each.push_back(one);
  return each;
}

std::vector<Duration> different(const std::vector<Duration>& mentioned) {
  std::vector<Duration> each;
  for (const Duration& one : mentioned)
    if (std::ranges::find(each, one) == each.end()) each.push_back(one);
  return each;
}

template <class Mentioned>
struct OddOneOut {
  NamedValue parameter;
  Mentioned mentioned;
};

// Where the text mentions as many values as the rule has and all but one of each are the same, the two that are left
// are meant to be. `is_same` takes a parameter and what is mentioned.
template <class Mentioned, class IsSame>
std::optional<OddOneOut<Mentioned>> odd_one_out(const std::vector<NamedValue>& parameters,
                                                const std::vector<Mentioned>& mentioned, const IsSame& is_same) {
  if (parameters.size() != mentioned.size()) return std::nullopt;
  std::optional<NamedValue> parameter;
  for (const NamedValue& one : parameters) {
    if (std::ranges::any_of(mentioned, [&](const Mentioned& m) { return is_same(one, m); })) continue;
    if (parameter) return std::nullopt;
    parameter = one;
  }
  std::optional<Mentioned> odd;
  for (const Mentioned& m : mentioned) {
    if (std::ranges::any_of(parameters, [&](const NamedValue& one) { return is_same(one, m); })) continue;
    if (odd) return std::nullopt;
    odd = m;
  }
  if (!parameter || !odd) return std::nullopt;
  return OddOneOut<Mentioned>{*parameter, *odd};
}

Fault contradiction(const Clause& clause, const NamedValue& parameter, const std::string& mentioned) {
  return finding(Severity::Warning, "number-contradicts-rule", about_clause(clause.id, "text"),
                 fmt::format("the text says {} and its rule says {} {}", mentioned, parameter.first,
                             show(parameter.second)),
                 "change the one that is wrong");
}

void check_fraction(const Clause& clause, const NumbersMentioned& numbers, Faults& faults) {
  if (numbers.fractions_uncertain) return;
  const auto odd = odd_one_out(parameters_of(*clause.rule, ValueType::Fraction), different(numbers.fractions),
                               [](const NamedValue& parameter, const FractionMentioned& mentioned) {
                                 const auto value = Fraction::parse(parameter.second.canonical);
                                 return !value || is_near(*value, mentioned);
                               });
  if (odd) faults.push_back(contradiction(clause, odd->parameter, as_share(odd->mentioned.value)));
}

void check_duration(const Clause& clause, const NumbersMentioned& numbers, Faults& faults) {
  if (numbers.durations_uncertain) return;
  const auto odd = odd_one_out(parameters_of(*clause.rule, ValueType::Duration), different(numbers.durations),
                               [](const NamedValue& parameter, const Duration& mentioned) {
                                 const auto value = Duration::parse(parameter.second.canonical);
                                 return !value || *value == mentioned ||
                                        (*value <=> mentioned) == std::partial_ordering::unordered;
                               });
  if (odd) faults.push_back(contradiction(clause, odd->parameter, to_string(odd->mentioned)));
}

// "250.00 EUR per year" is 250.00 of EUR.
struct AmountOfUnit {
  Fraction amount;
  std::string unit;
};

std::optional<AmountOfUnit> amount_in(const Value& money) {
  const std::string& text = money.canonical;
  const auto blank = text.find(' ');
  if (blank == std::string::npos) return std::nullopt;
  const auto amount = Fraction::parse(text.substr(0, blank));
  if (!amount) return std::nullopt;
  return AmountOfUnit{*amount, text.substr(blank + 1, text.find(' ', blank + 1) - blank - 1)};
}

void check_money(const Clause& clause, Faults& faults) {
  std::vector<NamedValue> parameters = parameters_of(*clause.rule, ValueType::Money);
  if (parameters.empty()) parameters = parameters_of(*clause.rule, ValueType::MoneyPerPeriod);
  else if (!parameters_of(*clause.rule, ValueType::MoneyPerPeriod).empty()) return;
  if (parameters.size() != 1) return;
  const NamedValue& parameter = parameters.front();
  const auto written = amount_in(parameter.second);
  if (!written) return;
  const AmountsMentioned mentioned = amounts_in(clause.text, written->unit);
  if (mentioned.uncertain || mentioned.amounts.empty()) return;
  const AmountMentioned& first = mentioned.amounts.front();
  const auto is_other = [&](const AmountMentioned& amount) { return amount.value != first.value; };
  if (first.value == written->amount || std::ranges::any_of(mentioned.amounts, is_other)) return;
  faults.push_back(contradiction(clause, parameter, first.written + " " + written->unit));
}

}  // namespace

Faults check_numbers_in_texts(const Charter& charter) {
  Faults faults;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule || clause.text.empty()) return;
    const NumbersMentioned numbers = numbers_in(clause.text);
    check_fraction(clause, numbers, faults);
    check_duration(clause, numbers, faults);
    check_money(clause, faults);
  });
  return faults;
}

}  // namespace charter
