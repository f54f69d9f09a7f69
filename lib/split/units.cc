// SPDX-License-Identifier: Apache-2.0
#include "split/units.h"

#include "split/owners.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace charter {

namespace {

Integer sum_of(const std::vector<Integer>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), Integer(0));
}

// One unit each to the largest remainders, an earlier party winning a tie. Fewer units than parties.
void give_rest(Integer rest, const std::vector<Integer>& remainders, std::vector<Integer>& units) {
  std::vector<std::size_t> order(units.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t p) { return remainders[p]; });
  for (std::size_t p = 0; rest > 0; --rest, ++p) units[order[p]] += 1;
}

// Takes from who is most above its share, a later party first at a tie: round after round one from everybody
// who has more than the minimum, in the same order every time, so whole rounds are taken at once. Each time
// somebody reaches the minimum, or it is the last round.
void take_rest(Integer rest, const Integer& minimum, const std::vector<Integer>& remainders,
               std::vector<Integer>& units) {
  std::vector<std::size_t> giving;
  for (std::size_t p = units.size(); p-- > 0;)
    if (units[p] > minimum) giving.push_back(p);
  std::ranges::stable_sort(giving, {}, [&](std::size_t p) { return remainders[p]; });
  while (rest > 0) {
    Integer rounds = rest / giving.size();
    for (const std::size_t p : giving) rounds = std::min(rounds, Integer(units[p] - minimum));
    for (const std::size_t p : giving) units[p] -= rounds;
    rest -= rounds * giving.size();
    std::erase_if(giving, [&](std::size_t p) { return units[p] == minimum; });
    if (rest >= giving.size()) continue;
    for (std::size_t next = 0; rest > 0; --rest, ++next) units[giving[next]] -= 1;
  }
}

// Whole parts of the exact shares, at least the minimum each; what is left goes to the largest
// remainders. Where minima take more than there is, they are taken from who is most above its
// share.
std::vector<Integer> largest_remainders(const Integer& count, const std::vector<Integer>& weights,
                                        const Integer& minimum) {
  const Integer total = sum_of(weights);
  std::vector<Integer> units, remainders;
  for (const Integer& weight : weights) {
    units.push_back(std::max(minimum, floor_divide(weight * count, total)));
    remainders.push_back(weight * count - units.back() * total);
  }
  const Integer left = count - sum_of(units);
  if (left > 0) give_rest(left, remainders, units);
  if (left < 0) take_rest(-left, minimum, remainders, units);
  return units;
}

using Divide = std::function<std::vector<Integer>(const Integer&, const std::vector<Integer>&)>;

Division by_item(const Problem& problem, const Divide& units_of) {
  const std::vector<Integer> weights = coprime_weights(problem);
  Division division;
  for (const WantedItem& item : problem.items) {
    std::vector<Fraction> shares;
    for (const Integer& units : units_of(item.count, weights))
      shares.emplace_back(units, item.count);
    division.shares.push_back(std::move(shares));
  }
  return division;
}

// Everybody's units but for as many as there are parties: whoever would have less than the minimum by
// proportion gets it, and the rest is proportioned anew among the others until that holds for all.
std::vector<Integer> nearly(const Integer& count, const std::vector<Integer>& weights, const Fraction& x,
                            const Integer& minimum) {
  std::vector<Integer> units(weights.size(), minimum);
  std::vector<std::size_t> above(weights.size());
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (;;) {
    const Integer rest = count - minimum * (weights.size() - above.size());
    Integer total = 0;
    for (const std::size_t p : above) total += weights[p];
    const auto is_below = [&](std::size_t p) { return weights[p] * rest < minimum * total; };
    if (std::erase_if(above, is_below) > 0) continue;
    for (const std::size_t p : above) units[p] = floor(add(Fraction(weights[p] * rest, total), x));
    return units;
  }
}

}  // namespace

std::vector<Integer> divisor_method(const Integer& count, const std::vector<Integer>& weights,
                                    const Fraction& x, const Integer& minimum) {
  std::vector<Integer> units = nearly(count, weights, x, minimum);
  // Whether one more than `t` units for a are due before one more than `u` units for b.
  const auto before = [&](std::size_t a, const Integer& t, std::size_t b, const Integer& u) {
    const Fraction wait_a = subtract(Integer(t + 1), x), wait_b = subtract(Integer(u + 1), x);
    if (wait_a == Fraction(0) && wait_b == Fraction(0)) return weights[a] > weights[b];
    return multiply(weights[a], wait_b) > multiply(weights[b], wait_a);
  };
  for (Integer left = count - sum_of(units); left > 0; --left) {
    std::size_t next = 0;
    for (std::size_t p = 1; p < units.size(); ++p)
      if (before(p, units[p], next, units[next])) next = p;
    units[next] += 1;
  }
  for (Integer over = sum_of(units) - count; over > 0; --over) {
    std::size_t last = units.size();
    for (std::size_t p = 0; p < units.size(); ++p) {
      if (units[p] <= minimum) continue;
      if (last == units.size() || !before(p, units[p] - 1, last, units[last] - 1)) last = p;
    }
    units[last] -= 1;
  }
  return units;
}

Division hamilton(const Problem& problem, const Sha256&) {
  return by_item(problem, [&](const Integer& count, const std::vector<Integer>& weights) {
    return largest_remainders(count, weights, problem.minimum);
  });
}

Division webster(const Problem& problem, const Sha256&) {
  return by_item(problem, [&](const Integer& count, const std::vector<Integer>& weights) {
    return divisor_method(count, weights, Fraction(Integer(1), Integer(2)), problem.minimum);
  });
}

}  // namespace charter
