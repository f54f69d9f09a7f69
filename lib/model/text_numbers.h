// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fractions, durations and amounts of money that a text mentions, in digits or words, in English or German: "two thirds",
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

// Amounts of one unit, before or after its code or sign: "250 EUR", "€1,200.50", "EUR 250", "250 euros". What
// may be another amount ("100 to 200 EUR", "1.200 EUR", "two thousand euros") makes the answer uncertain.
struct AmountMentioned {
  Fraction value;
  std::string written;  // without the unit
};

struct AmountsMentioned {
  std::vector<AmountMentioned> amounts;
  bool uncertain = false;
};

// `unit` is the code as the charter writes it.
AmountsMentioned amounts_in(const std::string& text, const std::string& unit);

}  // namespace charter
