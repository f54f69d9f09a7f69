// SPDX-License-Identifier: Apache-2.0
#include "model/value_grammar.h"

#include "model/formula.h"
#include "model/recurring_date.h"
#include "value/date.h"
#include "value/duration.h"
#include "value/fraction.h"
#include "value/k_of_n.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::array<std::string_view, 5> kPeriods{"day", "week", "month", "quarter", "year"};

using Canonical = std::optional<std::string>;

ScalarReading none(Misreading why) { return {std::nullopt, why}; }

// The two whole numbers around a separator.
std::optional<std::pair<Integer, Integer>> two_numbers(std::string_view text,
                                                       std::string_view separator) {
  const auto at = text.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  const auto first = parse_integer(text.substr(0, at));
  const auto second = parse_integer(text.substr(at + separator.size()));
  if (!first || !second) return std::nullopt;
  return std::pair(*first, *second);
}

Misreading why_no_fraction(std::string_view written) {
  const auto ratio = two_numbers(written, "/"), sides = two_numbers(written, ":");
  const bool zero = (ratio && ratio->second == 0) ||
                    (sides && sides->first == 0 && sides->second == 0);
  return zero ? Misreading::ZeroDenominator : Misreading::WrongType;
}

Misreading why_no_k_of_n(std::string_view written) {
  const auto numbers = two_numbers(written, " of ");
  if (!numbers || numbers->first < 0 || numbers->second < 0) return Misreading::WrongType;
  return numbers->second == 0 ? Misreading::ZeroDenominator : Misreading::Unreachable;
}

Canonical canonical_count(std::string_view written) {
  const auto number = parse_integer(written);
  return number && *number >= 0 ? Canonical(to_string(*number)) : std::nullopt;
}

Canonical canonical_money(std::string_view written, const Community& community) {
  const auto space = written.rfind(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto code = UnitCode::parse(written.substr(space + 1));
  if (!code) return std::nullopt;
  const Unit unit = unit_of(community, *code);
  const auto parts = parse_parts(written.substr(0, space), unit.decimals);
  return parts ? Canonical(to_string(Money{*parts, unit})) : std::nullopt;
}

Canonical canonical_money_per_period(std::string_view written, const Community& community) {
  constexpr std::string_view kPer = " per ";
  const auto at = written.find(kPer);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view period = written.substr(at + kPer.size());
  const auto money = canonical_money(written.substr(0, at), community);
  if (!money || std::ranges::find(kPeriods, period) == kPeriods.end()) return std::nullopt;
  return *money + std::string(kPer) + std::string(period);
}

Canonical if_true(std::string_view written, bool holds) {
  return holds ? Canonical(std::string(written)) : std::nullopt;
}

// Types that are misread in one way only.
Canonical canonical_of(std::string_view written, ValueType type, const Community& community) {
  switch (type) {
    case ValueType::Count: return canonical_count(written);
    case ValueType::Duration: {
      const auto duration = Duration::parse(written);
      return duration ? Canonical(canonical(*duration)) : std::nullopt;
    }
    case ValueType::Date: return if_true(written, Date::parse(written).has_value());
    case ValueType::RecurringDate: return canonical_recurring_date(written);
    case ValueType::Money: return canonical_money(written, community);
    case ValueType::MoneyPerPeriod: return canonical_money_per_period(written, community);
    case ValueType::Body:
    case ValueType::Class:
    case ValueType::Office:
    case ValueType::Asset:
    case ValueType::Node:
    case ValueType::Member:
    case ValueType::Pool: return if_true(written, is_id(written));
    case ValueType::Clause: return if_true(written, is_dotted_id(written));
    case ValueType::Unit: return if_true(written, is_unit_code(written));
    case ValueType::Flag: return if_true(written, written == "yes" || written == "no");
    case ValueType::Base:
    case ValueType::Choice:
    case ValueType::Text: return if_true(written, !written.empty());
    case ValueType::Fraction:
    case ValueType::KOfN:
    case ValueType::Formula:
    case ValueType::List:
    case ValueType::Map:
    case ValueType::Table:
    case ValueType::Reference: break;
  }
  return std::nullopt;
}

ScalarReading read_formula(std::string_view written) {
  const auto formula = Formula::parse(written);
  if (!formula) return none(Misreading::WrongType);
  if (divides_by_zero(*formula)) return none(Misreading::ZeroDenominator);
  return {Value{ValueType::Formula, to_string(*formula), std::string(written), {}, {}}};
}

}  // namespace

ScalarReading read_scalar(std::string_view written, ValueType type, const Community& community) {
  if (type == ValueType::Formula) return read_formula(written);
  Canonical text;
  if (type == ValueType::Fraction) {
    const auto fraction = Fraction::parse(written);
    if (!fraction) return none(why_no_fraction(written));
    text = to_string(*fraction);
  } else if (type == ValueType::KOfN) {
    const auto k_of_n = KOfN::parse(written);
    if (!k_of_n) return none(why_no_k_of_n(written));
    text = to_string(*k_of_n);
  } else {
    text = canonical_of(written, type, community);
  }
  if (!text) return none(Misreading::WrongType);
  return {Value{type, std::move(*text), std::string(written), {}, {}}};
}

std::string_view described(ValueType type) {
  switch (type) {
    case ValueType::Fraction: return "a fraction";
    case ValueType::KOfN: return "so many of a number";
    case ValueType::Count: return "a whole number";
    case ValueType::Formula: return "a formula";
    case ValueType::Duration: return "a duration";
    case ValueType::Date: return "a date";
    case ValueType::RecurringDate: return "a recurring date";
    case ValueType::Money: return "an amount of money";
    case ValueType::MoneyPerPeriod: return "an amount of money per period";
    case ValueType::Base: return "a base";
    case ValueType::Choice: return "a choice";
    case ValueType::Flag: return "yes or no";
    case ValueType::Body: return "a body";
    case ValueType::Class: return "a class";
    case ValueType::Office: return "an office";
    case ValueType::Clause: return "a clause";
    case ValueType::Asset: return "an asset";
    case ValueType::Node: return "a node";
    case ValueType::Member: return "a member";
    case ValueType::Pool: return "a pool";
    case ValueType::Unit: return "a unit";
    case ValueType::Text: return "a text";
    case ValueType::List: return "a list";
    case ValueType::Map: return "a mapping";
    case ValueType::Table: return "a table";
    case ValueType::Reference: return "a reference";
  }
  return {};
}

std::string_view example_of(ValueType type) {
  switch (type) {
    case ValueType::Fraction: return "2/3";
    case ValueType::KOfN: return "9 of 12";
    case ValueType::Count: return "7";
    case ValueType::Formula: return "max(5, members / 10)";
    case ValueType::Duration: return "14 days";
    case ValueType::Date: return "2026-05-01";
    case ValueType::RecurringDate: return "first Thursday of November";
    case ValueType::Money: return "250.00 EUR";
    case ValueType::MoneyPerPeriod: return "250.00 EUR per year";
    case ValueType::Unit: return "EUR";
    case ValueType::Clause: return "exit.fork";
    case ValueType::Reference: return "{clause: exit.notice, parameter: notice}";
    case ValueType::Base:
    case ValueType::Choice:
    case ValueType::Flag:
    case ValueType::Body:
    case ValueType::Class:
    case ValueType::Office:
    case ValueType::Asset:
    case ValueType::Node:
    case ValueType::Member:
    case ValueType::Pool:
    case ValueType::Text:
    case ValueType::List:
    case ValueType::Map:
    case ValueType::Table: break;
  }
  return {};
}

}  // namespace charter
