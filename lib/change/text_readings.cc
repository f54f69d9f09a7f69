// SPDX-License-Identifier: Apache-2.0
#include "change/text_readings.h"

#include "change/concurrently.h"

namespace charter {

TextReading reading_of(const std::string& before, const std::string& after) {
  TextReading reading;
  reading.redline = redline(before, after);
  reading.turns = turns_of(reading.redline);
  return reading;
}

TextReadings::TextReadings(const std::vector<ClauseChange>& changes) {
  std::vector<std::pair<const ClauseAmended*, TextReading*>> texts;
  for (const ClauseChange& change : changes)
    if (const auto* c = std::get_if<ClauseAmended>(&change); c && c->field == "text" && c->value.before && c->value.after)
      texts.emplace_back(c, &readings_[c]);
  concurrently(texts.size(), [&](std::size_t i) {
    const auto& [change, reading] = texts[i];
    *reading = reading_of(*change->value.before, *change->value.after);
  });
}

const TextReading* TextReadings::find(const ClauseAmended& change) const {
  const auto found = readings_.find(&change);
  return found == readings_.end() ? nullptr : &found->second;
}

TextReading reading_of(const ClauseAmended& change, const TextReadings* known) {
  const TextReading* reading = known ? known->find(change) : nullptr;
  return reading ? *reading : reading_of(change.value.before.value_or(""), change.value.after.value_or(""));
}

}  // namespace charter
