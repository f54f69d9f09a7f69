// SPDX-License-Identifier: Apache-2.0
#include "value/moment.h"

#include "value/counted.h"
#include "value/date.h"

#include <fmt/format.h>

#include <chrono>
#include <charconv>

namespace charter {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kLatest = 253402300799;  // the last second of the year 9999

std::optional<std::int64_t> within_calendar(const Integer& seconds) {
  if (seconds > kLatest || seconds < -kLatest) return std::nullopt;
  return static_cast<std::int64_t>(seconds);
}

std::optional<std::int64_t> months_after(std::int64_t began, const Integer& months) {
  if (months > 120000) return std::nullopt;
  const sys_seconds moment{std::chrono::seconds(began)};
  const sys_days midnight = std::chrono::floor<days>(moment);
  const std::chrono::year_month_day day{midnight};
  const auto month = day.year() / day.month() + std::chrono::months(static_cast<int>(months));
  const auto last = month / std::chrono::last;
  const auto there = day.day() > last.day() ? std::chrono::year_month_day(last) : month / day.day();
  const auto whole = sys_seconds(sys_days(there)) + (moment - sys_seconds(midnight));
  return within_calendar(Integer(whole.time_since_epoch().count()));
}

std::optional<std::int64_t> business_days_after(std::int64_t began, const Integer& count) {
  if (count > 3000000) return std::nullopt;
  const sys_seconds moment{std::chrono::seconds(began)};
  sys_days day = std::chrono::floor<days>(moment);
  const auto time_of_day = moment - sys_seconds(day);
  for (int left = static_cast<int>(count); left > 0;) {
    day += days(1);
    const std::chrono::weekday weekday{day};
    if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) --left;
  }
  return within_calendar(Integer((sys_seconds(day) + time_of_day).time_since_epoch().count()));
}

std::string two_measures(std::int64_t large, const char* large_name, std::int64_t small,
                         const char* small_name) {
  if (small == 0) return counted(large, large_name);
  return counted(large, large_name) + " and " + counted(small, small_name);
}

}  // namespace

std::optional<std::int64_t> end_of_period(std::int64_t began, const Duration& period) {
  const Integer& count = period.count();
  switch (period.unit()) {
    case Duration::Unit::Minutes: return within_calendar(began + count * kMinute);
    case Duration::Unit::Hours: return within_calendar(began + count * kHour);
    case Duration::Unit::Days: return within_calendar(began + count * kDay);
    case Duration::Unit::Weeks: return within_calendar(began + count * (7 * kDay));
    case Duration::Unit::Months: return months_after(began, count);
    case Duration::Unit::Years: return months_after(began, count * 12);
    case Duration::Unit::BusinessDays: return business_days_after(began, count);
  }
  return std::nullopt;
}

std::string to_moment_text(std::int64_t seconds) {
  const auto day = std::chrono::floor<days>(sys_seconds{std::chrono::seconds(seconds)});
  const std::int64_t midnight = day.time_since_epoch().count() * kDay;
  const std::int64_t rest = seconds - midnight;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(Date::of_moment(seconds)), rest / kHour,
                     rest / kMinute % 60, rest % 60);
}

std::optional<std::int64_t> parse_moment(std::string_view text) {
  if (text.size() != 20) return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  if (!date) return std::nullopt;
  const auto two_digits = [&](std::size_t at) {
    int number = 0;
    std::from_chars(text.data() + at, text.data() + at + 2, number);
    return number;
  };
  const std::int64_t seconds = sys_days(date->day()).time_since_epoch().count() * kDay +
                               two_digits(11) * kHour + two_digits(14) * kMinute + two_digits(17);
  // What is not written exactly so is another text.
  return to_moment_text(seconds) == text ? std::optional(seconds) : std::nullopt;
}

std::string in_minutes(std::int64_t seconds) {
  std::string text = to_moment_text(seconds);
  text[10] = ' ';
  return text.substr(0, 16) + " UTC";
}

std::string waiting_time(std::int64_t seconds) {
  const std::int64_t minutes = (seconds + kMinute - 1) / kMinute;
  if (minutes >= 24 * 60) {
    const std::int64_t hours = (minutes + 59) / 60;
    return two_measures(hours / 24, "day", hours % 24, "hour");
  }
  if (minutes >= 60) return two_measures(minutes / 60, "hour", minutes % 60, "minute");
  return counted(minutes, "minute");
}

}  // namespace charter
