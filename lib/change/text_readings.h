// SPDX-License-Identifier: Apache-2.0
#pragma once

// What became of the words of each amended text, found once for all who show or weigh it: of ten thousand
// rewritten clauses nothing else takes as long.

#include "change/meaning.h"

#include <map>

namespace charter {

struct TextReading {
  std::vector<WordEdit> redline;
  std::vector<Finding> turns;  // turns_of(redline)
};

TextReading reading_of(const std::string& before, const std::string& after);

class TextReadings {
 public:
  // Of every text that was there and is there, on several threads. The changes outlive it and stay where they are.
  explicit TextReadings(const std::vector<ClauseChange>& changes);

  // nullptr for any other, one that is equal but stands elsewhere among them.
  const TextReading* find(const ClauseAmended& change) const;

 private:
  std::map<const ClauseAmended*, TextReading> readings_;
};

// Of a text that was there and is there: as it was found, or else found now.
TextReading reading_of(const ClauseAmended& change, const TextReadings* known);

}  // namespace charter
