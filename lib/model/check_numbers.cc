// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/finding.h"
#include "model/rule_wording.h"
#include "model/text_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace charter {

namespace {

// The only parameter of its type, where nothing else in the rule might be meant: no list, table or
// reference that holds or stands for such a value, no so-many-of-a-number beside a fraction.
using NamedValue = std::pair<std::string, Value>;

bool might_be_meant(const Value& value, ValueType type) {
  bool might = false;
  for_each_single(value, [&](const Value& single) {
    might |= single.type == type || single.type == ValueType::Reference ||
             (type == ValueType::Fraction && single.type == ValueType::KOfN);
  });
  return might;
}

std::optional<NamedValue> only_parameter(const Rule& rule, ValueType type) {
  std::optional<NamedValue> only;
  for (const auto& [name, value] : rule.parameters) {
    if (!might_be_meant(value, type)) continue;
    if (only || value.type != type) return std::nullopt;
    only = NamedValue(name, value);
  }
  return only;
}

bool is_near(const Fraction& a, const FractionMentioned& b) {
  const Fraction apart = a < b.value ? subtract(b.value, a) : subtract(a, b.value);
  return apart == Fraction(0) || apart < b.precision;
}

// The one value mentioned; nothing when there is none, or several.
std::optional<FractionMentioned> only_fraction(const NumbersMentioned& numbers) {
  if (numbers.fractions_uncertain || numbers.fractions.empty()) return std::nullopt;
  const auto exact = std::ranges::min_element(numbers.fractions, {}, &FractionMentioned::precision);
  for (const FractionMentioned& other : numbers.fractions)
    if (!is_near(exact->value, other)) return std::nullopt;
  return *exact;
}

std::optional<Duration> only_duration(const NumbersMentioned& numbers) {
  if (numbers.durations_uncertain || numbers.durations.empty()) return std::nullopt;
  const Duration first = numbers.durations.front();
  for (const Duration& other : numbers.durations)
    if (!(other == first)) return std::nullopt;
  return first;
}

Fault contradiction(const Clause& clause, const NamedValue& parameter, const std::string& mentioned) {
  return finding(Severity::Warning, "number-contradicts-rule", about_clause(clause.id, "text"),
                 fmt::format("the text says {} and its rule says {} {}", mentioned, parameter.first,
                             show(parameter.second)),
                 "change the one that is wrong");
}

void check_fraction(const Clause& clause, const NumbersMentioned& numbers, Faults& faults) {
  const auto mentioned = only_fraction(numbers);
  const auto parameter = only_parameter(*clause.rule, ValueType::Fraction);
  if (!mentioned || !parameter) return;
  const auto value = Fraction::parse(parameter->second.canonical);
  if (value && !is_near(*value, *mentioned))
    faults.push_back(contradiction(clause, *parameter, as_share(mentioned->value)));
}

void check_duration(const Clause& clause, const NumbersMentioned& numbers, Faults& faults) {
  const auto mentioned = only_duration(numbers);
  const auto parameter = only_parameter(*clause.rule, ValueType::Duration);
  if (!mentioned || !parameter) return;
  const auto value = Duration::parse(parameter->second.canonical);
  const bool differs = value && (*value <=> *mentioned) != std::partial_ordering::unordered &&
                       !(*value == *mentioned);
  if (differs) faults.push_back(contradiction(clause, *parameter, to_string(*mentioned)));
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
  auto parameter = only_parameter(*clause.rule, ValueType::Money);
  const auto per_period = only_parameter(*clause.rule, ValueType::MoneyPerPeriod);
  if (parameter.has_value() == per_period.has_value()) return;
  if (!parameter) parameter = per_period;
  const auto written = amount_in(parameter->second);
  if (!written) return;
  const AmountsMentioned mentioned = amounts_in(clause.text, written->unit);
  if (mentioned.uncertain || mentioned.amounts.empty()) return;
  const AmountMentioned& first = mentioned.amounts.front();
  const auto is_other = [&](const AmountMentioned& amount) { return amount.value != first.value; };
  if (first.value == written->amount || std::ranges::any_of(mentioned.amounts, is_other)) return;
  faults.push_back(contradiction(clause, *parameter, first.written + " " + written->unit));
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
