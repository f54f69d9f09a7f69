// SPDX-License-Identifier: Apache-2.0
#include "value/duration.h"

#include <array>
#include <utility>

namespace charter {

namespace {

enum class Measure { Clock, Calendar, Business };

struct Name {
  Duration::Unit unit;
  std::string_view one, many;
  Measure measure;
  int size;  // in minutes, months or business days
};

constexpr std::array<Name, 7> kNames{{
    {Duration::Unit::Minutes, "minute", "minutes", Measure::Clock, 1},
    {Duration::Unit::Hours, "hour", "hours", Measure::Clock, 60},
    {Duration::Unit::Days, "day", "days", Measure::Clock, 60 * 24},
    {Duration::Unit::Weeks, "week", "weeks", Measure::Clock, 60 * 24 * 7},
    {Duration::Unit::Months, "month", "months", Measure::Calendar, 1},
    {Duration::Unit::Years, "year", "years", Measure::Calendar, 12},
    {Duration::Unit::BusinessDays, "business day", "business days", Measure::Business, 1},
}};

const Name& name_of(Duration::Unit unit) { return kNames[static_cast<std::size_t>(unit)]; }

Integer size_of(const Duration& d) { return d.count() * name_of(d.unit()).size; }

std::string worded(const Integer& count, const Name& name) {
  return to_string(count) + " " + std::string(count == 1 ? name.one : name.many);
}

}  // namespace

Duration::Duration(Integer count, Unit unit) : count_(std::move(count)), unit_(unit) {}

std::optional<Duration> Duration::parse(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos || text.starts_with('-')) return std::nullopt;
  const auto count = parse_integer(text.substr(0, space));
  const std::string_view word = text.substr(space + 1);
  if (!count) return std::nullopt;
  for (const Name& name : kNames)
    if (word == name.one || word == name.many) return Duration(*count, name.unit);
  return std::nullopt;
}

std::partial_ordering operator<=>(const Duration& a, const Duration& b) {
  const bool comparable = name_of(a.unit()).measure == name_of(b.unit()).measure;
  if (!comparable && !(a.count() == 0 && b.count() == 0)) return std::partial_ordering::unordered;
  return size_of(a).compare(size_of(b)) <=> 0;
}

std::string to_string(const Duration& duration) {
  return worded(duration.count(), name_of(duration.unit()));
}

std::string canonical(const Duration& duration) {
  if (duration.count() == 0) return "0 days";
  const Integer size = size_of(duration);
  switch (name_of(duration.unit()).measure) {
    case Measure::Clock: return to_string(size) + " minutes";
    case Measure::Calendar: return to_string(size) + " months";
    case Measure::Business: return to_string(size) + " business days";
  }
  return {};
}

}  // namespace charter
