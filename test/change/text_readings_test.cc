// SPDX-License-Identifier: Apache-2.0
#include "change/text_readings.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(TextReadings, AreOfTheTextsThatWereAmendedAndWhereTheyStand) {
  const ClauseId id = ClauseId::parse("house.quiet").value();
  const std::vector<ClauseChange> changes{
      ClauseAmended{id, "text", {"They must go by two.", "They may go by three."}},
      ClauseAmended{id, "title", {"Going", "Staying"}},
      ClauseAmended{id, "text", {std::nullopt, "Nobody goes."}},
      RuleReplaced{id, {}},
  };
  const TextReadings readings(changes);
  const ClauseAmended& text = std::get<ClauseAmended>(changes[0]);
  const TextReading* reading = readings.find(text);
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->redline, redline(*text.value.before, *text.value.after));
  EXPECT_EQ(reading->turns, turns_of_text(*text.value.before, *text.value.after));
  EXPECT_EQ(reading->turns.size(), 1U);
  EXPECT_FALSE(readings.find(std::get<ClauseAmended>(changes[1])));
  EXPECT_FALSE(readings.find(std::get<ClauseAmended>(changes[2])));

  const ClauseAmended elsewhere = text;
  EXPECT_FALSE(readings.find(elsewhere));
  for (const TextReadings* known : {&readings, static_cast<const TextReadings*>(nullptr)}) {
    EXPECT_EQ(reading_of(elsewhere, known).redline, reading->redline);
    EXPECT_EQ(reading_of(text, known).turns, reading->turns);
  }
}

}  // namespace
}  // namespace charter
