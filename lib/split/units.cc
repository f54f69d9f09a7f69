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
  for (Integer left = count - sum_of(units); left != 0; left += left > 0 ? -1 : 1) {
    const bool gives = left > 0;
    std::size_t chosen = weights.size();
    for (std::size_t p = 0; p < weights.size(); ++p) {
      if (!gives && units[p] <= minimum) continue;
      const bool better = chosen == weights.size() || (gives ? remainders[p] > remainders[chosen]
                                                             : remainders[p] <= remainders[chosen]);
      if (better) chosen = p;
    }
    units[chosen] += gives ? 1 : -1;
    remainders[chosen] += gives ? Integer(-total) : total;
  }
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

}  // namespace

std::vector<Integer> divisor_method(const Integer& count, const std::vector<Integer>& weights,
                                    const Fraction& x, const Integer& minimum) {
  const Integer total = sum_of(weights);
  std::vector<Integer> units;
  for (const Integer& weight : weights)
    units.push_back(std::max(minimum, floor(add(Fraction(weight * count, total), x))));
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
