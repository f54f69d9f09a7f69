// SPDX-License-Identifier: Apache-2.0
#include "split/nash.h"

#include "value/logarithm.h"

#include <algorithm>

namespace charter {

namespace {

// A product of powers; the exponents may be negative.
struct Power {
  Integer base;
  Integer exponent;
};

Log2 logarithm(const std::vector<Power>& powers, unsigned digits) {
  Log2 sum;
  for (const auto& [base, exponent] : powers) {
    const Log2 one = log2_of(base, digits);
    sum.low += exponent * (exponent > 0 ? one.low : one.high);
    sum.high += exponent * (exponent > 0 ? one.high : one.low);
  }
  return sum;
}

// Whether the product is one. Bases are divided by their common divisors until no two have any;
// then each exponent must be zero.
bool is_one(std::vector<Power> powers) {
  for (std::size_t i = 0; i < powers.size(); ++i) {
    for (std::size_t j = 0; j < i && powers[i].base != 1; ++j) {
      const Integer common = boost::multiprecision::gcd(powers[i].base, powers[j].base);
      if (common == 1) continue;
      powers[i].base /= common;
      powers[j].base /= common;
      powers.push_back({common, powers[i].exponent + powers[j].exponent});
    }
  }
  // Splitting one pair can leave common divisors with what stood before: go on until there are
  // none.
  std::erase_if(powers, [](const Power& power) { return power.base == 1 || power.exponent == 0; });
  for (std::size_t i = 0; i < powers.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (boost::multiprecision::gcd(powers[i].base, powers[j].base) != 1)
        return is_one(std::move(powers));
  return powers.empty();
}

void add_powers(const std::vector<Fraction>& has, const std::vector<Integer>& weights, int sign,
                std::vector<Power>& powers) {
  for (std::size_t p = 0; p < has.size(); ++p) {
    if (has[p] == Fraction(0)) continue;
    powers.push_back({has[p].numerator(), weights[p] * sign});
    powers.push_back({has[p].denominator(), weights[p] * -sign});
  }
}

std::size_t positive(const std::vector<Fraction>& has) {
  return has.size() - static_cast<std::size_t>(std::ranges::count(has, Fraction(0)));
}

constexpr unsigned kFirstDigits = 48;
constexpr unsigned kMostDigits = 664;  // binary, of a product written out: 200 decimal ones
constexpr unsigned kTextDigits = 40;

}  // namespace

std::strong_ordering compare_nash(const std::vector<Fraction>& a, const std::vector<Fraction>& b,
                                  const std::vector<Integer>& weights) {
  if (a == b) return std::strong_ordering::equal;
  if (positive(a) != positive(b)) return positive(a) <=> positive(b);
  std::vector<Power> powers;
  add_powers(a, weights, 1, powers);
  add_powers(b, weights, -1, powers);
  for (unsigned digits = kFirstDigits;; digits *= 2) {
    const Log2 ratio = logarithm(powers, digits);
    if (ratio.low > 0) return std::strong_ordering::greater;
    if (ratio.high < 0) return std::strong_ordering::less;
    if (digits == kFirstDigits && is_one(powers)) return std::strong_ordering::equal;
  }
}

std::string nash_text(const std::vector<Fraction>& has, const std::vector<Integer>& weights) {
  std::vector<Power> powers;
  add_powers(has, weights, 1, powers);
  Integer digits = 0;
  for (const auto& [base, exponent] : powers)
    digits += boost::multiprecision::abs(exponent) * (boost::multiprecision::msb(base) + 1);
  if (digits > kMostDigits)
    return "log2 " +
           to_string(Fraction(logarithm(powers, kTextDigits).low, Integer(1) << kTextDigits));
  Integer above = 1, below = 1;
  for (const auto& [base, exponent] : powers) {
    const auto power = boost::multiprecision::pow(
        base, static_cast<unsigned>(boost::multiprecision::abs(exponent)));
    (exponent > 0 ? above : below) *= power;
  }
  return to_string(Fraction(above, below));
}

}  // namespace charter
