// SPDX-License-Identifier: Apache-2.0
#include "value/moment.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

struct PeriodCase {
  const char* began;
  const char* period;
  const char* ends;
};

TEST(Moment, PeriodsEndWherePeopleExpectIt) {
  const PeriodCase cases[] = {
      {"2026-05-01T12:00:00Z", "60 days", "2026-06-30T12:00:00Z"},
      {"2026-05-01T12:00:00Z", "2 weeks", "2026-05-15T12:00:00Z"},
      {"2026-05-01T12:00:00Z", "90 minutes", "2026-05-01T13:30:00Z"},
      {"2026-01-31T08:00:00Z", "1 month", "2026-02-28T08:00:00Z"},
      {"2024-02-29T08:00:00Z", "1 year", "2025-02-28T08:00:00Z"},
      {"2026-11-30T23:59:59Z", "3 months", "2027-02-28T23:59:59Z"},
      {"2026-05-01T12:00:00Z", "1 business day", "2026-05-04T12:00:00Z"},   // a Friday
      {"2026-05-02T12:00:00Z", "5 business days", "2026-05-08T12:00:00Z"},  // a Saturday
      {"2026-05-01T12:00:00Z", "0 days", "2026-05-01T12:00:00Z"},
  };
  for (const PeriodCase& c : cases) {
    SCOPED_TRACE(c.period);
    const auto began = parse_moment(c.began);
    const auto period = Duration::parse(c.period);
    ASSERT_TRUE(began && period);
    const auto ends = end_of_period(*began, *period);
    ASSERT_TRUE(ends);
    EXPECT_EQ(to_moment_text(*ends), c.ends);
  }
}

TEST(Moment, NoPeriodEndsAfterTheYear9999) {
  for (const char* period : {"1000000000000 days", "99999 years", "999999999 business days", "8030 years"})
    EXPECT_FALSE(end_of_period(0, *Duration::parse(period))) << period;
}

TEST(Moment, IsReadOnlyAsItIsWritten) {
  for (const char* text : {"2026-05-01T12:00:00Z", "1969-12-31T23:59:59Z"}) {
    ASSERT_TRUE(parse_moment(text)) << text;
    EXPECT_EQ(to_moment_text(*parse_moment(text)), text);
  }
  for (const char* text : {"", "2026-05-01", "2026-05-01T12:00:00", "2026-05-01T25:00:00Z", "2026-05-01 12:00:00Z",
                           "2026-02-30T12:00:00Z", "2026-05-01T12:0a:00Z"})
    EXPECT_FALSE(parse_moment(text)) << text;
}

TEST(Moment, WaitingIsSaidInItsTwoLargestMeasures) {
  EXPECT_EQ(waiting_time(40 * 86400), "40 days");
  EXPECT_EQ(waiting_time(86400 + 3600), "1 day and 1 hour");
  EXPECT_EQ(waiting_time(3 * 3600 + 61), "3 hours and 2 minutes");
  EXPECT_EQ(waiting_time(1), "1 minute");
  EXPECT_EQ(in_minutes(1777636800), "2026-05-01 12:00 UTC");
}

}  // namespace
}  // namespace charter
