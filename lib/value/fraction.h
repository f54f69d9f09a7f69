// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "value/integer.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// An exact ratio in lowest terms with a positive denominator. `50%`, `1/2` and `0.5` are one Fraction.
class Fraction {
 public:
  Fraction() = default;
  Fraction(const Integer& whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor)
  // The denominator must not be zero.
  Fraction(Integer numerator, Integer denominator);

  // `2/3`, `66.6%`, `0.5`, `3:1` (three of four, that is 3/4) and whole numbers; a leading minus is
  // read. A zero denominator, and `0:0`, are none.
  static std::optional<Fraction> parse(std::string_view text);

  const Integer& numerator() const { return numerator_; }
  const Integer& denominator() const { return denominator_; }

  friend bool operator==(const Fraction&, const Fraction&) = default;
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

 private:
  Integer numerator_ = 0;
  Integer denominator_ = 1;
};

Fraction add(const Fraction& a, const Fraction& b);
Fraction subtract(const Fraction& a, const Fraction& b);
Fraction multiply(const Fraction& a, const Fraction& b);
// `b` must not be zero.
Fraction divide(const Fraction& a, const Fraction& b);

// Rounded towards minus infinity.
Integer floor(const Fraction& fraction);

// `2/3`; a whole number without a denominator. Parses back to the same value.
std::string to_string(const Fraction& fraction);

// For people: `50%` and `12.5%` where at most two decimals of a percent say it exactly, else `2/3`.
std::string as_share(const Fraction& fraction);

}  // namespace charter
