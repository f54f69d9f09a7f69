// SPDX-License-Identifier: Apache-2.0
#include "cmd/moment.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace charter::cmd {
namespace {

struct Case {
  std::string text;
  std::optional<Moment> expected;
};

TEST(Moment, IsReadAsGitWritesIt) {
  const std::vector<Case> cases{
      {"1777636800 +0000", Moment{1777636800, 0}},
      {"@1777636800 +0200", Moment{1777636800, 120}},
      {"0 -0530", Moment{0, -330}},
      {"2026-05-01T12:00:00Z", Moment{1777636800, 0}},
      {"2026-05-01T12:00:00", Moment{1777636800, 0}},
      {"2026-05-01 14:00:00 +0200", Moment{1777636800, 120}},
      {"2026-05-01T06:30:00-05:30", Moment{1777636800, -330}},
      {"1777636800", std::nullopt},
      {"-5 +0000", std::nullopt},
      {"1777636800 +2500", std::nullopt},
      {"1777636800 0200", std::nullopt},
      {"2026-02-30T12:00:00Z", std::nullopt},
      {"2026-05-01T25:00:00Z", std::nullopt},
      {"2026-05-01", std::nullopt},
      {"yesterday", std::nullopt},
      {"99999999999999999999 +0000", std::nullopt},
      {"253402300799 +0000", Moment{253402300799, 0}},
      {"253402300800 +0000", std::nullopt},
      {"9223372036854775807 +0000", std::nullopt},
      {"0 +1400", Moment{0, 840}},
      {"0 +1401", std::nullopt},
      {"", std::nullopt},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(moment_from(c.text), c.expected);
  }
}

}  // namespace
}  // namespace charter::cmd
