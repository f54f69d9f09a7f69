// SPDX-License-Identifier: Apache-2.0
#pragma once

// Logarithms to the base of two between whole numbers that are certainly below and above. Made to
// compare products too large to be written out, without floating point.

#include "value/fraction.h"

namespace charter {

// In units of 2 to the power of minus `digits`, the binary digits asked for: low <= log2 x * 2^digits <= high, and
// high - low is at most 3 (of a fraction 6).
struct Log2 {
  Integer low = 0;
  Integer high = 0;
};

// The number is above zero. Digits are found one by one by squaring, rounded down for `low` and up
// for `high`.
Log2 log2_of(const Integer& number, unsigned digits);
Log2 log2_of(const Fraction& number, unsigned digits);

}  // namespace charter
