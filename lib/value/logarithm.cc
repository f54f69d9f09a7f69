// SPDX-License-Identifier: Apache-2.0
#include "value/logarithm.h"

#include <cassert>

namespace charter {

namespace {

// More digits than asked for, so that rounding at every squaring stays below one unit.
constexpr unsigned kGuard = 8;

enum class Rounding { Down, Up };

Integer shifted_down(const Integer& number, unsigned bits, Rounding rounding) {
  Integer result = number >> bits;
  if (rounding == Rounding::Up && (result << bits) != number) ++result;
  return result;
}

Integer digits_of(const Integer& number, unsigned digits, Rounding rounding) {
  const unsigned whole = boost::multiprecision::msb(number);
  const unsigned scale = digits + kGuard;
  // The number as one and a part, in units of 2^-scale.
  Integer mantissa = number;
  if (whole > scale) {
    mantissa = shifted_down(number, whole - scale, rounding);
  } else {
    mantissa <<= scale - whole;
  }
  const Integer two = Integer(1) << (scale + 1);
  Integer result = whole;
  if (mantissa >= two) {
    mantissa = two >> 1;
    ++result;
  }
  for (unsigned digit = 0; digit < digits; ++digit) {
    mantissa = shifted_down(mantissa * mantissa, scale, rounding);
    result <<= 1;
    if (mantissa >= two) {
      ++result;
      mantissa = shifted_down(mantissa, 1, rounding);
    }
  }
  return result;
}

}  // namespace

Log2 log2_of(const Integer& number, unsigned digits) {
  assert(number > 0 && "only what is above zero has a logarithm");
  Log2 result{digits_of(number, digits, Rounding::Down), digits_of(number, digits, Rounding::Up)};
  // What comes after the last digit; a power of two has nothing after it.
  if ((number & (number - 1)) != 0) ++result.high;
  return result;
}

Log2 log2_of(const Fraction& number, unsigned digits) {
  const Log2 above = log2_of(number.numerator(), digits);
  const Log2 below = log2_of(number.denominator(), digits);
  return {above.low - below.high, above.high - below.low};
}

}  // namespace charter
