// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// A day of the calendar, written 2026-05-01.
class Date {
 public:
  Date() = default;
  explicit Date(std::chrono::year_month_day day) : day_(day) {}

  // Exactly YYYY-MM-DD, and a day that exists.
  static std::optional<Date> parse(std::string_view text);

  // The day in UTC of a moment, in seconds since 1970.
  static Date of_moment(std::int64_t seconds);

  std::chrono::year_month_day day() const { return day_; }
  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::year_month_day day_{};
};

std::string to_string(const Date& date);

}  // namespace charter
