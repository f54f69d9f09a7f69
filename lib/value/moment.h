// SPDX-License-Identifier: Apache-2.0
#pragma once

// Moments, in seconds since 1970 as commits record them, and the periods that begin at one. All days
// are days in UTC.

#include "value/duration.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// When a period that began then is over. Months and years end on the same day of the month, or on the
// last day of a shorter one; business days are Monday to Friday, without holidays. Nothing beyond the
// year 9999.
std::optional<std::int64_t> end_of_period(std::int64_t began, const Duration& period);

// "2026-05-01T12:00:00Z", and back; nothing for any other text.
std::string to_moment_text(std::int64_t seconds);
std::optional<std::int64_t> parse_moment(std::string_view text);

// For people: "2026-05-01 12:00 UTC".
std::string in_minutes(std::int64_t seconds);

// How long it still takes, in its two largest measures, rounded up to a minute: "59 days and 3 hours".
std::string waiting_time(std::int64_t seconds);

}  // namespace charter
