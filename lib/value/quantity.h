// SPDX-License-Identifier: Apache-2.0
#pragma once

// Amounts of something that is counted in a unit: money, coins, hours, kilograms.

#include "value/id.h"
#include "value/integer.h"

#include <optional>
#include <string>
#include <string_view>

namespace charter {

// A unit and how many decimals its amounts have: EUR has 2, so its smallest part is a cent. The
// decimals are at most 36.
struct Unit {
  UnitCode code;
  int decimals = 2;
  friend auto operator<=>(const Unit&, const Unit&) = default;
};

inline constexpr int kMostDecimals = 36;

// `parts` counts the unit's smallest part: 250.00 EUR is 25000 parts. Negative where something is owed.
struct Quantity {
  Integer parts = 0;
  Unit unit;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// Money is a quantity that worths and payments are stated in.
using Money = Quantity;

// Digits with at most `decimals` of them after a point, and an optional leading minus: "84000.00",
// "84000". No thousands marks, no exponent, no more decimals than the unit has (they are never rounded
// away).
std::optional<Integer> parse_parts(std::string_view text, int decimals);

// All the decimals of the unit: "84000.00".
std::string format_parts(const Integer& parts, int decimals);

// "84000.00 EUR"
std::string to_string(const Quantity& quantity);

}  // namespace charter
