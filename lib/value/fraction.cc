// SPDX-License-Identifier: Apache-2.0
#include "value/fraction.h"

#include <cassert>
#include <utility>

namespace charter {

namespace {

std::strong_ordering order(const Integer& a, const Integer& b) {
  const int sign = a.compare(b);
  return sign <=> 0;
}

std::optional<Fraction> parse_decimal(std::string_view text) {
  const auto point = text.find('.');
  if (point == std::string_view::npos) {
    const auto whole = parse_integer(text);
    return whole ? std::optional<Fraction>(Fraction(*whole)) : std::nullopt;
  }
  const std::string_view decimals = text.substr(point + 1);
  if (point == 0 || text.substr(0, point) == "-" || decimals.empty() || decimals.front() == '-')
    return std::nullopt;
  const auto digits = parse_integer(std::string(text.substr(0, point)).append(decimals));
  if (!digits) return std::nullopt;
  return Fraction(*digits, power_of_ten(static_cast<int>(decimals.size())));
}

std::optional<std::pair<Integer, Integer>> parse_two(std::string_view text, char separator) {
  const auto at = text.find(separator);
  const auto first = parse_integer(text.substr(0, at));
  const auto second = parse_integer(text.substr(at + 1));
  if (!first || !second || *second < 0) return std::nullopt;
  return std::pair{*first, *second};
}

}  // namespace

Fraction::Fraction(Integer numerator, Integer denominator)
    : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {
  assert(denominator_ != 0 && "a fraction has a denominator");
  if (denominator_ < 0) {
    numerator_ = -numerator_;
    denominator_ = -denominator_;
  }
  const Integer divisor = boost::multiprecision::gcd(numerator_, denominator_);
  numerator_ /= divisor;
  denominator_ /= divisor;
}

std::optional<Fraction> Fraction::parse(std::string_view text) {
  if (text.ends_with('%')) {
    const auto percent = parse_decimal(text.substr(0, text.size() - 1));
    return percent ? std::optional(divide(*percent, Fraction(100))) : std::nullopt;
  }
  if (text.find('/') != std::string_view::npos) {
    const auto parts = parse_two(text, '/');
    if (!parts || parts->second == 0) return std::nullopt;
    return Fraction(parts->first, parts->second);
  }
  if (text.find(':') != std::string_view::npos) {
    const auto parts = parse_two(text, ':');
    if (!parts || parts->first < 0) return std::nullopt;
    const Integer both = parts->first + parts->second;
    if (both == 0) return std::nullopt;
    return Fraction(parts->first, both);
  }
  return parse_decimal(text);
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  return order(a.numerator_ * b.denominator_, b.numerator_ * a.denominator_);
}

Fraction add(const Fraction& a, const Fraction& b) {
  return {a.numerator() * b.denominator() + b.numerator() * a.denominator(),
          a.denominator() * b.denominator()};
}

Fraction subtract(const Fraction& a, const Fraction& b) {
  return {a.numerator() * b.denominator() - b.numerator() * a.denominator(),
          a.denominator() * b.denominator()};
}

Fraction multiply(const Fraction& a, const Fraction& b) {
  return {a.numerator() * b.numerator(), a.denominator() * b.denominator()};
}

Fraction divide(const Fraction& a, const Fraction& b) {
  return {a.numerator() * b.denominator(), a.denominator() * b.numerator()};
}

Integer floor(const Fraction& fraction) {
  return floor_divide(fraction.numerator(), fraction.denominator());
}

std::string to_string(const Fraction& fraction) {
  if (fraction.denominator() == 1) return to_string(fraction.numerator());
  return to_string(fraction.numerator()) + "/" + to_string(fraction.denominator());
}

std::string as_share(const Fraction& fraction) {
  const Fraction hundredths = multiply(fraction, Fraction(10000));
  if (hundredths.denominator() != 1) return to_string(fraction);
  const Integer& number = hundredths.numerator();
  const Integer magnitude = number < 0 ? Integer(-number) : number;
  std::string decimals = to_string(Integer(magnitude % 100));
  if (decimals.size() == 1) decimals.insert(0, "0");
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return (number < 0 ? "-" : "") + to_string(Integer(magnitude / 100)) +
         (decimals.empty() ? "" : "." + decimals) + "%";
}

}  // namespace charter
