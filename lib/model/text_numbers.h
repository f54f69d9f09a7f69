// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fractions and durations that a text mentions, in digits or words, in English or German: "two thirds",
// "75 percent", "drei Viertel", "Zweidrittelmehrheit", "thirty (30) days", "dreißig Tage".
//
// It is used to find contradictions, so it would rather say nothing than something wrong: what may or
// may not be a value ("half", "a third", "7 to 14 days", "a hundred days", "16 years of age") makes the
// answer uncertain.

#include "value/duration.h"
#include "value/fraction.h"

#include <string>
#include <vector>

namespace charter {

// `precision` is how far the value may be from what was meant: "66.6%" is within 0.1% of two thirds.
struct FractionMentioned {
  Fraction value;
  Fraction precision;
};

struct NumbersMentioned {
  std::vector<FractionMentioned> fractions;
  std::vector<Duration> durations;
  bool fractions_uncertain = false;
  bool durations_uncertain = false;
};

NumbersMentioned numbers_in(const std::string& text);

}  // namespace charter
