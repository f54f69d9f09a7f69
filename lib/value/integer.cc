// SPDX-License-Identifier: Apache-2.0
#include "value/integer.h"

#include <algorithm>
#include <cassert>

namespace charter {

namespace {
constexpr std::size_t kMostDigits = 100;
}

std::optional<Integer> parse_integer(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || text.size() > kMostDigits || !std::ranges::all_of(text, is_digit))
    return std::nullopt;
  // cpp_int reads a leading zero as octal.
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size() - 1));
  Integer number{std::string(text)};
  if (negative) number = -number;
  return number;
}

std::string to_string(const Integer& number) { return number.str(); }

Integer floor_divide(const Integer& number, const Integer& divisor) {
  assert(divisor > 0 && "the divisor of a floor division is positive");
  Integer quotient, remainder;
  boost::multiprecision::divide_qr(number, divisor, quotient, remainder);
  if (remainder < 0) --quotient;
  return quotient;
}

Integer floor_remainder(const Integer& number, const Integer& divisor) {
  assert(divisor > 0 && "the divisor of a floor division is positive");
  Integer remainder = number % divisor;
  if (remainder < 0) remainder += divisor;
  return remainder;
}

Integer power_of_ten(int exponent) {
  assert(exponent >= 0 && "a power of ten is whole");
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

}  // namespace charter
