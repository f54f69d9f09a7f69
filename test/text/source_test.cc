// SPDX-License-Identifier: Apache-2.0
#include "text/source.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

// Lines are looked at several bytes at a time: what is unsafe is found wherever it stands.
TEST(ByteFaults, FindEveryUnsafeByteWhereverItStands) {
  for (std::size_t length = 1; length < 20; ++length) {
    const std::string sound(length, '~');
    EXPECT_TRUE(byte_faults(LineOfText{"a.yaml", 1, sound}).empty());
    for (std::size_t at = 0; at < length; ++at)
      for (const int byte : {0x00, 0x01, 0x1f, 0x7f, 0x80, 0xff}) {
        std::string line = sound;
        line[at] = static_cast<char>(byte);
        SCOPED_TRACE(::testing::Message() << byte << " at " << at << " of " << length);
        const Faults faults = byte_faults(LineOfText{"a.yaml", 1, line});
        ASSERT_EQ(faults.size(), 1U);
        ASSERT_TRUE(faults.front().place);
        EXPECT_EQ(faults.front().place->column, static_cast<int>(at) + 1);
      }
  }
}

TEST(ByteFaults, PassOverPrintableAsciiAndLatinLetters) {
  for (const char* line : {"", " ", "a", "        ", "Everybody over sixteen decides, and nobody else.",
                           "Straße", "Jedes Mitglied erhält einen Schlüssel zur Küche.", "über über über"})
    EXPECT_TRUE(byte_faults(LineOfText{"a.yaml", 1, line}).empty()) << line;
}

}  // namespace
}  // namespace charter
