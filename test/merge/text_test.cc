// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_text.h"

#include <gtest/gtest.h>

#include <vector>

namespace charter {
namespace {

struct Case {
  const char* name;
  std::string base, ours, theirs;
  std::optional<std::string> merged;
};

TEST(MergedText, HasTheWordsOfBothSides) {
  const std::vector<Case> cases = {
      {"two sentences in one line", "Doors close at ten. Guests sign in.",
       "Doors close at nine. Guests sign in.", "Doors close at ten. All guests sign in.",
       "Doors close at nine. All guests sign in."},
      {"two numbers", "Two thirds of the members decide within 30 days.",
       "Three quarters of the members decide within 30 days.",
       "Two thirds of the members decide within 60 days.",
       "Three quarters of the members decide within 60 days."},
      {"the same words", "It takes half of the votes.", "It takes two thirds of the votes.",
       "It takes a quarter of the votes.", std::nullopt},
      {"the same change", "It takes half of the votes.", "It takes two thirds of the votes.",
       "It takes two thirds of the votes.", "It takes two thirds of the votes."},
      {"two additions in one spot", "One. ", "One. Two.", "One. Three.", std::nullopt},
      {"struck and changed", "The board may not sell the house.", "The board may sell the house.",
       "The board must not sell the house.", std::nullopt},
      {"lines broken anew", "A quorum is half\nof all members.",
       "A quorum is\nhalf of all\nmembers.", "A quorum is a third\nof all members.",
       "A quorum is a third\nof all members."},
      {"lines broken anew, twice", "A b c", "A\nb c", "A b\nc", "A\nb c"},
      {"gone and changed", "A title", "", "Another title", std::nullopt},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(merged_text(c.base, c.ours, c.theirs, Part::Text), c.merged);
    EXPECT_EQ(merged_text(c.base, c.theirs, c.ours, Part::Text), c.merged);
  }
}

}  // namespace
}  // namespace charter
