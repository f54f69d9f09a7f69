// SPDX-License-Identifier: Apache-2.0
#include "split/largest_remainder.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace charter {

std::vector<Integer> largest_remainder(const Integer& amount, const std::vector<Integer>& weights,
                                       const std::vector<Sha256>& keys) {
  assert(keys.size() == weights.size() && "each weight has a key for ties");
  assert(std::ranges::all_of(weights, [](const Integer& w) { return w >= 0; }) &&
         "weights are not negative");
  const Integer total = std::accumulate(weights.begin(), weights.end(), Integer(0));
  assert(total > 0 && "an amount is divided among parties that hold something");

  const bool negative = amount < 0;
  const Integer size = negative ? Integer(-amount) : amount;
  std::vector<Integer> parts, remainders;
  Integer left = size;
  for (const Integer& weight : weights) {
    parts.push_back(floor_divide(size * weight, total));
    remainders.push_back(floor_remainder(size * weight, total));
    left -= parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : keys[a] < keys[b];
  });
  // Fewer parts are left over than there are parties with a remainder.
  for (const std::size_t party : order) {
    if (left == 0) break;
    ++parts[party];
    --left;
  }
  if (negative)
    for (Integer& part : parts) part = -part;
  return parts;
}

std::vector<Integer> rounded(std::vector<Fraction> exact, const std::vector<Sha256>& keys) {
  assert(keys.size() == exact.size() && "each amount has a key for ties");
  Fraction sum;
  for (const Fraction& amount : exact) sum = add(sum, amount);
  assert(sum.denominator() == 1 && "what is rounded adds up to a whole number");
  const bool negative = sum < Fraction(0);
  Integer left = negative ? Integer(-sum.numerator()) : sum.numerator();
  std::vector<Integer> parts;
  for (Fraction& amount : exact) {
    if (negative) amount = subtract(Fraction(0), amount);
    parts.push_back(floor(amount));
    amount = subtract(amount, parts.back());
    left -= parts.back();
  }
  std::vector<std::size_t> order(exact.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return exact[a] != exact[b] ? exact[a] > exact[b] : keys[a] < keys[b];
  });
  for (const std::size_t party : order) {
    if (left == 0) break;
    ++parts[party];
    --left;
  }
  if (negative)
    for (Integer& part : parts) part = -part;
  return parts;
}

}  // namespace charter
