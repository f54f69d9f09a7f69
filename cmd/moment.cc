// SPDX-License-Identifier: Apache-2.0
#include "cmd/moment.h"

#include "value/date.h"

#include <charconv>
#include <chrono>

namespace charter::cmd {

namespace {

constexpr std::int64_t kLatest = 253402300799;  // the last second of the year 9999
constexpr int kWidestOffset = 14 * 60;

// All of the text, digits only.
std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  if (text.empty() || text[0] == '-') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "+0200", "+02:00", "-0530", "Z" or nothing.
std::optional<int> minutes_ahead(std::string_view text) {
  if (text.empty() || text == "Z") return 0;
  const char sign = text[0];
  if ((sign != '+' && sign != '-') || (text.size() != 5 && text.size() != 6)) return std::nullopt;
  if (text.size() == 6 && text[3] != ':') return std::nullopt;
  const auto hours = number(text.substr(1, 2));
  const auto minutes = number(text.substr(text.size() - 2));
  if (!hours || !minutes || *minutes > 59) return std::nullopt;
  const int total = static_cast<int>(*hours * 60 + *minutes);
  if (total > kWidestOffset) return std::nullopt;
  return sign == '-' ? -total : total;
}

std::optional<Moment> from_seconds(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto seconds = number(text.substr(0, blank));
  const auto ahead = minutes_ahead(text.substr(blank + 1));
  if (!seconds || !ahead || *seconds > kLatest) return std::nullopt;
  return Moment{*seconds, *ahead};
}

// "12:00:00" as seconds.
std::optional<std::int64_t> time_of_day(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hours = number(text.substr(0, 2));
  const auto minutes = number(text.substr(3, 2));
  const auto seconds = number(text.substr(6, 2));
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59)
    return std::nullopt;
  return *hours * 3600 + *minutes * 60 + *seconds;
}

std::optional<Moment> from_calendar(std::string_view text) {
  if (text.size() < 19 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  const auto time = time_of_day(text.substr(11, 8));
  std::string_view zone = text.substr(19);
  if (zone.starts_with(' ')) zone.remove_prefix(1);
  const auto ahead = minutes_ahead(zone);
  if (!date || !time || !ahead) return std::nullopt;
  const std::chrono::sys_seconds midnight = std::chrono::sys_days(date->day());
  return Moment{midnight.time_since_epoch().count() + *time - *ahead * 60, *ahead};
}

}  // namespace

std::optional<Moment> moment_from(std::string_view text) {
  if (text.starts_with('@')) return from_seconds(text.substr(1));
  if (const auto moment = from_seconds(text)) return moment;
  return from_calendar(text);
}

}  // namespace charter::cmd
