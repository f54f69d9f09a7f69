// SPDX-License-Identifier: Apache-2.0
#include "model/adoption.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace charter {
namespace {

const std::string kCommit(40, 'a');

TEST(Adoption, ReadsWhatItWrites) {
  const struct {
    const char* name;
    std::string words;
    Adoption adoption;
  } cases[] = {
      {"a folder", "quiet.hours of c-1 at " + kCommit + " from ../northwood",
       {*ClauseId::parse("quiet.hours"), *CommunityId::parse("c-1"), kCommit, "../northwood"}},
      {"an address with blanks and the words of the form", "q of c-1 at " + kCommit + " from ../of at from x",
       {*ClauseId::parse("q"), *CommunityId::parse("c-1"), kCommit, "../of at from x"}},
      {"no address, and an object id of SHA-256", "q of c-1 at " + std::string(64, '0'),
       {*ClauseId::parse("q"), *CommunityId::parse("c-1"), std::string(64, '0'), ""}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(parse_adoption(c.words), c.adoption);
    EXPECT_EQ(to_string(c.adoption), c.words);
  }
}

TEST(Adoption, IsNothingElse) {
  for (const std::string& words : std::vector<std::string>{
           "", "quiet", "quiet of c-1", "quiet of c-1 at abc", "Quiet of c-1 at " + kCommit, "quiet of C at " + kCommit,
           "quiet of c-1 at " + kCommit + " from ", "quiet at " + kCommit + " of c-1", "quiet of c-1 at " + std::string(40, 'g')}) {
    SCOPED_TRACE(words);
    EXPECT_EQ(parse_adoption(words), std::nullopt);
  }
}

}  // namespace
}  // namespace charter
