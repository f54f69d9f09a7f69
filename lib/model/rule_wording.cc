// SPDX-License-Identifier: Apache-2.0
#include "model/rule_wording.h"

#include "model/value_grammar.h"
#include "value/date.h"
#include "value/duration.h"
#include "value/fraction.h"
#include "value/k_of_n.h"

#include <algorithm>

namespace charter {

namespace {

using Order = std::optional<std::partial_ordering>;

std::partial_ordering order_of(int sign) { return sign <=> 0; }

Order compare_durations(const std::string& first, const std::string& second) {
  const auto a = Duration::parse(first), b = Duration::parse(second);
  if (!a || !b) return std::nullopt;
  // Nothing is less than any time, however that is counted.
  if (a->count() == 0 || b->count() == 0) return order_of(a->count().compare(b->count()));
  return *a <=> *b;
}

Order compare_k_of_n(const std::string& first, const std::string& second) {
  const auto a = KOfN::parse(first), b = KOfN::parse(second);
  if (!a || !b) return std::nullopt;
  if (a->n != b->n) return std::partial_ordering::unordered;
  return order_of(a->k.compare(b->k));
}

// Canonical money has all its decimals, so amounts of one unit and period have a number in front and
// equal text behind.
Order compare_money(const std::string& first, const std::string& second) {
  const auto a_space = first.find(' '), b_space = second.find(' ');
  if (a_space == std::string::npos || b_space == std::string::npos) return std::nullopt;
  if (first.substr(a_space) != second.substr(b_space)) return std::partial_ordering::unordered;
  const auto a = Fraction::parse(first.substr(0, a_space));
  const auto b = Fraction::parse(second.substr(0, b_space));
  if (!a || !b) return std::nullopt;
  return *a <=> *b;
}

Order compare_numbers(const std::string& first, const std::string& second) {
  const auto a = Fraction::parse(first), b = Fraction::parse(second);
  if (!a || !b) return std::nullopt;
  return *a <=> *b;
}

int yes(const Value& flag) { return flag.canonical == "yes" ? 1 : 0; }

// Where a list is taken, a list of one means the same as the one.
const Value& only(const Value& value) {
  return value.type == ValueType::List && value.items.size() == 1 ? value.items.front() : value;
}

std::string choice_meaning(const Parameter& parameter, const Value& value) {
  if (value.type != ValueType::Choice && value.type != ValueType::Base &&
      value.type != ValueType::Flag)
    return {};
  const auto choice = std::ranges::find(parameter.choices, value.canonical, &Choice::name);
  const bool known = choice != parameter.choices.end() && !choice->meaning.empty();
  return known ? choice->meaning : std::string();
}

Order compare_choices(const Parameter& parameter, const Value& a, const Value& b) {
  const auto rank = [&](const Value& value) {
    const auto choice = std::ranges::find(parameter.choices, value.canonical, &Choice::name);
    return choice == parameter.choices.end() ? std::nullopt : choice->rank;
  };
  const auto first = rank(a), second = rank(b);
  if (!first || !second) return std::nullopt;
  return *first == *second ? std::partial_ordering::unordered : order_of(*first - *second);
}

// A list that holds all of another and more is the larger.
Order compare_lists(const Value& a, const Value& b) {
  const auto items = [](const Value& value) {
    return value.type == ValueType::List ? value.items : std::vector<Value>{value};
  };
  const std::vector<Value> first = items(a), second = items(b);
  const auto holds = [](const std::vector<Value>& all, const std::vector<Value>& some) {
    return std::ranges::all_of(
        some, [&](const Value& item) { return std::ranges::find(all, item) != all.end(); });
  };
  const bool larger = holds(first, second), smaller = holds(second, first);
  if (larger && smaller) return std::partial_ordering::equivalent;
  if (!larger && !smaller) return std::partial_ordering::unordered;
  return larger ? std::partial_ordering::greater : std::partial_ordering::less;
}

Order compare_values(const Parameter& parameter, const Value& a, const Value& b);

// Where all that is not equal goes the same way.
Order compare_each(const Parameter& parameter, const Value& a, const Value& b) {
  if (a.keys != b.keys || a.items.size() != b.items.size()) return std::partial_ordering::unordered;
  Order all = std::partial_ordering::equivalent;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (a.items[i] == b.items[i]) continue;
    const Order one = compare_values(parameter, a.items[i], b.items[i]);
    if (!one || (all != std::partial_ordering::equivalent && one != all)) return std::partial_ordering::unordered;
    all = one;
  }
  return all;
}

Order compare_values(const Parameter& parameter, const Value& a, const Value& b) {
  const bool nested = a.type == ValueType::Map || a.type == ValueType::Table;
  if (nested && a.type == b.type) return compare_each(parameter, a, b);
  if (a.type == b.type && (a.type == ValueType::Choice || a.type == ValueType::Base))
    return compare_choices(parameter, a, b);
  return compare(a, b);
}

// The largest unit that says it in whole numbers; weeks and years are left to those who write them.
std::string show_duration(const std::string& canonical_text) {
  const auto duration = Duration::parse(canonical_text);
  if (!duration || duration->unit() != Duration::Unit::Minutes) return canonical_text;
  const Integer& minutes = duration->count();
  constexpr int kHour = 60, kDay = 24 * kHour;
  if (minutes % kDay == 0) return to_string(Duration(minutes / kDay, Duration::Unit::Days));
  if (minutes % kHour == 0) return to_string(Duration(minutes / kHour, Duration::Unit::Hours));
  return canonical_text;
}

std::string show_scalar(const Value& value) {
  if (!value.written.empty()) return value.written;
  if (value.type == ValueType::Duration) return show_duration(value.canonical);
  if (value.type != ValueType::Fraction) return value.canonical;
  const auto fraction = Fraction::parse(value.canonical);
  return fraction ? as_share(*fraction) : value.canonical;
}

std::string item_of(const Value& map, std::string_view key) {
  const auto found = std::ranges::find(map.keys, key);
  const auto index = static_cast<std::size_t>(found - map.keys.begin());
  return index < map.items.size() ? show(map.items[index]) : std::string();
}

std::string show_items(const Value& value) {
  std::string text;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) text += ", ";
    if (i < value.keys.size()) text += value.keys[i] + ": ";
    text += show(value.items[i]);
  }
  return text;
}

std::string show_rows(const Value& table) {
  std::string text;
  for (const Value& row : table.items)
    text += (text.empty() ? "" : ", ") + item_of(row, "when") + ": " + item_of(row, "value");
  return text;
}

}  // namespace

std::optional<Value> fallback_of(const Parameter& parameter) {
  if (parameter.fallback.empty()) return std::nullopt;
  for (const ValueType type : parameter.types)
    if (auto reading = read_scalar(parameter.fallback, type, {}); reading.value)
      return std::move(reading.value);
  return std::nullopt;
}

std::optional<std::partial_ordering> compare(const Value& a, const Value& b) {
  if (a.type != b.type) return std::nullopt;
  switch (a.type) {
    case ValueType::Fraction:
    case ValueType::Count: return compare_numbers(a.canonical, b.canonical);
    case ValueType::KOfN: return compare_k_of_n(a.canonical, b.canonical);
    case ValueType::Duration: return compare_durations(a.canonical, b.canonical);
    case ValueType::Date: return order_of(a.canonical.compare(b.canonical));
    case ValueType::Money:
    case ValueType::MoneyPerPeriod: return compare_money(a.canonical, b.canonical);
    case ValueType::Flag: return order_of(yes(a) - yes(b));
    case ValueType::Formula:
    case ValueType::RecurringDate:
    case ValueType::Base:
    case ValueType::Choice:
    case ValueType::Body:
    case ValueType::Class:
    case ValueType::Office:
    case ValueType::Clause:
    case ValueType::Asset:
    case ValueType::Node:
    case ValueType::Member:
    case ValueType::Pool:
    case ValueType::Unit:
    case ValueType::Text:
    case ValueType::List:
    case ValueType::Map:
    case ValueType::Table:
    case ValueType::Reference: break;
  }
  return std::nullopt;
}

std::optional<std::partial_ordering> compare(const Parameter& parameter, const std::optional<Value>& before,
                                             const std::optional<Value>& after) {
  const auto was = before ? before : fallback_of(parameter);
  const auto is = after ? after : fallback_of(parameter);
  if (was == is) return std::partial_ordering::equivalent;
  if (!was || !is) return std::nullopt;
  const bool lists = was->type == ValueType::List || is->type == ValueType::List;
  if (lists && (was->items.size() > 1 || is->items.size() > 1)) return compare_lists(*was, *is);
  return compare_values(parameter, only(*was), only(*is));
}

Turn turn_of(const Parameter& parameter, const std::optional<Value>& before, const std::optional<Value>& after) {
  const auto order = compare(parameter, before, after);
  if (order != std::partial_ordering::less && order != std::partial_ordering::greater) return Turn::Neither;
  if (order == std::partial_ordering::less || parameter.more_is == Turn::Neither) return parameter.more_is;
  return parameter.more_is == Turn::Harder ? Turn::Easier : Turn::Harder;
}

std::string effect_of(const Parameter& parameter, const std::optional<Value>& before, const std::optional<Value>& after) {
  const auto is = after ? after : fallback_of(parameter);
  const auto order = compare(parameter, before, after);
  if (!is || order == std::partial_ordering::equivalent) return {};
  std::string words;
  if (order == std::partial_ordering::less) words = parameter.more;
  if (order == std::partial_ordering::greater) words = parameter.less;
  const std::string meaning = choice_meaning(parameter, only(*is));
  if (meaning.empty()) return words;
  const bool ranked = only(*is).type != ValueType::Flag && !words.empty();
  return (ranked ? words + ": " : "now: ") + meaning;
}

std::string show(const Value& value) {
  if (value.type == ValueType::Reference)
    return item_of(value, "parameter") + " of " + item_of(value, "clause");
  if (value.type == ValueType::Table) return show_rows(value);
  if (value.type == ValueType::List || value.type == ValueType::Map) return show_items(value);
  return show_scalar(value);
}

}  // namespace charter
