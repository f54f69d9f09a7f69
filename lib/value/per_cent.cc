// SPDX-License-Identifier: Apache-2.0
#include "value/per_cent.h"

namespace charter {

namespace {

// Hundredths of a per cent in the whole.
constexpr int kWhole = 10000;
constexpr int kLargestPlainDenominator = 100;

}  // namespace

std::string in_per_cent(const Fraction& part) {
  const Fraction hundredths = multiply(part, Fraction(Integer(kWhole)));
  if (hundredths.denominator() == 1) return as_share(part);
  const Integer rounded = floor(add(hundredths, Fraction(1, 2)));
  if (rounded == 0) return "less than 0.01%";
  if (rounded == kWhole) return "more than 99.99%";
  return "about " + as_share(Fraction(rounded, Integer(kWhole)));
}

std::string as_share_in_per_cent(const Fraction& part) {
  const std::string share = as_share(part);
  const bool is_plain = share.ends_with('%') || part.denominator() <= kLargestPlainDenominator;
  return is_plain ? share : share + ", " + in_per_cent(part);
}

}  // namespace charter
