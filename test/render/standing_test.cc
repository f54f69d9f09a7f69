// SPDX-License-Identifier: Apache-2.0
#include "render/standing_text.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(PartOf, IsExactAndSaysHowNearThePerCentIs) {
  EXPECT_EQ(part_of(0, 20), "none of it");
  EXPECT_EQ(part_of(20, 20), "all of it");
  EXPECT_EQ(part_of(1, 20), "1/20 (5%)");
  EXPECT_EQ(part_of(75, 1600), "3/64 (about 4.69%)");
  EXPECT_EQ(part_of(1, 3), "1/3 (about 33.33%)");
  EXPECT_EQ(part_of(1, 1000000), "1/1000000 (less than 0.01%)");
  EXPECT_EQ(part_of(1, 10000), "1/10000 (0.01%)");
}

}  // namespace
}  // namespace charter
