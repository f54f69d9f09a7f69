// SPDX-License-Identifier: Apache-2.0
#include "model/text_numbers.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

struct Mention {
  const char* text;
  std::string fractions, durations;  // "?" where uncertain
};

std::string fractions_of(const NumbersMentioned& numbers) {
  if (numbers.fractions_uncertain) return "?";
  std::string row;
  for (const auto& one : numbers.fractions) row += (row.empty() ? "" : ", ") + to_string(one.value);
  return row;
}

std::string durations_of(const NumbersMentioned& numbers) {
  if (numbers.durations_uncertain) return "?";
  std::string row;
  for (const auto& one : numbers.durations) row += (row.empty() ? "" : ", ") + to_string(one);
  return row;
}

TEST(TextNumbers, AreFoundInWordsAndDigits) {
  for (const Mention& c : {
           Mention{"A change needs two thirds of the votes.", "2/3", ""},
           {"a two-thirds majority", "2/3", ""},
           {"at least 2/3 of those present", "2/3", ""},
           {"75 percent, that is 75%", "3/4, 3/4", ""},
           {"66.6 % der Stimmen", "333/500", ""},
           {"66,6% der Stimmen", "333/500", ""},
           {"Sie braucht drei Viertel der Stimmen", "3/4", ""},
           {"mit Zweidrittelmehrheit", "2/3", ""},
           {"mehr als die Hälfte der Stimmen", "1/2", ""},
           {"more than half of the members", "1/2", ""},
           {"one quarter of the votes", "1/4", ""},
           {"thirty (30) days before", "", "30 days"},
           {"a 14-day notice", "", "14 days"},
           {"ten business days, or 3 working days", "", "10 business days, 3 business days"},
           {"innerhalb von dreißig Tagen", "", "30 days"},
           {"mit einer Frist von sechs Wochen", "", "6 weeks"},
           {"zehn Werktage", "", "10 business days"},
           {"See [[two-thirds.of-30-days]].", "", ""},
           {"once a year, in every month", "", ""},
           {"the 2030. Days later", "", ""},
       }) {
    SCOPED_TRACE(c.text);
    const auto numbers = numbers_in(c.text);
    EXPECT_EQ(fractions_of(numbers), c.fractions);
    EXPECT_EQ(durations_of(numbers), c.durations);
  }
}

TEST(TextNumbers, AreUncertainWhereTheyMayMeanSomethingElse) {
  for (const Mention& c : {
           Mention{"a third party", "?", ""},
           {"half of it", "?", ""},
           {"by simple majority", "?", ""},
           {"the last quarter", "?", ""},
           {"the dispute of 12/10", "?", ""},
           {"7 to 14 days", "", "?"},
           {"7–14 days", "", "?"},
           {"seven or fourteen days", "", "?"},
           {"one hundred and twenty days", "?", "?"},
           {"1,000 days", "", "?"},
           {"who is 16 years old", "", "?"},
           {"sixteen years of age", "", "?"},
           {"several weeks", "", "?"},
       }) {
    SCOPED_TRACE(c.text);
    const auto numbers = numbers_in(c.text);
    EXPECT_EQ(fractions_of(numbers), c.fractions);
    EXPECT_EQ(durations_of(numbers), c.durations);
  }
}

}  // namespace
}  // namespace charter
