// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "value/integer.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// A length of time as it was written. Days, weeks, hours and minutes are lengths of one kind and
// compare with each other; months and years are another (12 months are 1 year), and business days a
// third: 1 month is not 30 days. Of "14 days" and "2 weeks" each keeps how it was written, and they are
// equal.
class Duration {
 public:
  enum class Unit { Minutes, Hours, Days, Weeks, Months, Years, BusinessDays };

  Duration() = default;
  Duration(Integer count, Unit unit);

  // "14 days", "1 week", "48 hours", "3 months", "10 business days"; the number is not negative.
  static std::optional<Duration> parse(std::string_view text);

  const Integer& count() const { return count_; }
  Unit unit() const { return unit_; }

  // Unordered where the kinds differ, unless both are zero.
  friend std::partial_ordering operator<=>(const Duration& a, const Duration& b);
  friend bool operator==(const Duration& a, const Duration& b) { return (a <=> b) == 0; }

 private:
  Integer count_ = 0;
  Unit unit_ = Unit::Days;
};

// As written: "14 days", "1 week".
std::string to_string(const Duration& duration);

// Equal durations, and no others, have the same text: "20160 minutes" for "14 days" and for "2 weeks".
std::string canonical(const Duration& duration);

}  // namespace charter
