// SPDX-License-Identifier: Apache-2.0
#include "cmd/progress.h"

#include <gtest/gtest.h>

namespace charter::cmd {
namespace {

using namespace std::chrono_literals;

TEST(Progress, SaysHowFarHowFastAndHowLong) {
  EXPECT_EQ(progress_line("reading the register", 410'000, 1'000'000, 1000ms),
            "reading the register  41%  410,000 a second  2 s left");
  EXPECT_EQ(progress_line("reading the register", 1'000'000, 1'000'000, 500ms),
            "reading the register  100%  2,000,000 a second");
}

TEST(Progress, SaysNothingOfAnEndThatIsNotKnown) {
  EXPECT_EQ(progress_line("counting", 50, 0, 500ms), "counting  100 a second");
  EXPECT_EQ(progress_line("counting", 0, 10, 0ms), "counting  0%  0 a second");
}

}  // namespace
}  // namespace charter::cmd
