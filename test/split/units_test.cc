// SPDX-License-Identifier: Apache-2.0
#include "split/units.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace charter {
namespace {

Problem counted(const Integer& count, const std::vector<Integer>& weights, const Integer& minimum) {
  const Integer total = std::accumulate(weights.begin(), weights.end(), Integer(0));
  Problem problem;
  for (std::size_t p = 0; p < weights.size(); ++p)
    problem.parties.push_back({"p" + std::to_string(p), Fraction(weights[p], total)});
  problem.items.push_back({.id = "seat", .count = count, .pinned = {}, .held_by = {}});
  problem.worths.assign(weights.size(), {Integer(1)});
  problem.minimum = minimum;
  return problem;
}

std::vector<Integer> units_of(const Division& division, const Integer& count) {
  std::vector<Integer> units;
  for (const Fraction& share : division.shares[0]) units.push_back(multiply(share, count).numerator());
  return units;
}

std::vector<Integer> by_hamilton(const Integer& count, const std::vector<Integer>& weights, const Integer& minimum) {
  return units_of(hamilton(counted(count, weights, minimum), {}), count);
}

// By definition: whole parts, at least the minimum; then unit by unit to whoever lacks most, or from whoever
// has most beyond its share.
std::vector<Integer> hamilton_unit_by_unit(int count, const std::vector<Integer>& weights, int minimum) {
  const Integer total = std::accumulate(weights.begin(), weights.end(), Integer(0));
  std::vector<Integer> units;
  for (const Integer& weight : weights)
    units.push_back(std::max(Integer(minimum), floor_divide(weight * count, total)));
  const auto lacks = [&](std::size_t p) { return Integer(weights[p] * count - units[p] * total); };
  for (;;) {
    const Integer left = count - std::accumulate(units.begin(), units.end(), Integer(0));
    if (left == 0) return units;
    std::optional<std::size_t> chosen;
    for (std::size_t p = 0; p < units.size(); ++p) {
      if (left < 0 && units[p] <= minimum) continue;
      if (!chosen || (left > 0 ? lacks(p) > lacks(*chosen) : lacks(p) <= lacks(*chosen))) chosen = p;
    }
    units[*chosen] += left > 0 ? 1 : -1;
  }
}

// Everybody's minimum, then each unit to the largest weight / (units + 1 - x), an earlier party winning a tie.
std::vector<Integer> divisors_unit_by_unit(int count, const std::vector<Integer>& weights, const Fraction& x,
                                           int minimum) {
  std::vector<Integer> units(weights.size(), Integer(minimum));
  const auto wait = [&](std::size_t p) { return subtract(Fraction(units[p] + 1), x); };
  for (int given = minimum * static_cast<int>(weights.size()); given < count; ++given) {
    std::size_t next = 0;
    for (std::size_t p = 1; p < units.size(); ++p) {
      const Fraction here = multiply(wait(next), weights[p]), there = multiply(wait(p), weights[next]);
      const bool both_at_once = wait(p) == Fraction(0) && wait(next) == Fraction(0);
      if (both_at_once ? weights[p] > weights[next] : here > there) next = p;
    }
    units[next] += 1;
  }
  return units;
}

std::size_t upto(std::size_t last) { return *rc::gen::inRange<std::size_t>(0, last + 1); }

struct Few {
  int count = 0;
  int minimum = 0;
  std::vector<Integer> weights;
};

Few some() {
  Few few;
  const std::size_t parties = 2 + upto(4);
  for (std::size_t p = 0; p < parties; ++p) few.weights.emplace_back(1 + upto(upto(2) == 0 ? 200 : 6));
  few.minimum = static_cast<int>(upto(8));
  few.count = few.minimum * static_cast<int>(parties) + static_cast<int>(upto(60));
  if (few.count == 0) few.count = 1;
  return few;
}

RC_GTEST_PROP(Units, HamiltonIsWhatItIsUnitByUnit, ()) {
  const Few few = some();
  RC_ASSERT(by_hamilton(few.count, few.weights, few.minimum) ==
            hamilton_unit_by_unit(few.count, few.weights, few.minimum));
}

RC_GTEST_PROP(Units, DivisorMethodsAreWhatTheyAreUnitByUnit, ()) {
  const Few few = some();
  for (const Fraction& x : {Fraction(0), Fraction(Integer(1), Integer(2)), Fraction(1)})
    RC_ASSERT(divisor_method(few.count, few.weights, x, few.minimum) ==
              divisors_unit_by_unit(few.count, few.weights, x, few.minimum));
}

TEST(Units, TakeNoLongerHoweverManyThereAre) {
  const Integer count = boost::multiprecision::pow(Integer(10), 30), minimum = count / 4;
  const std::vector<Integer> weights{1, 2, 1000, 5};
  for (const std::vector<Integer>& units :
       {by_hamilton(count, weights, minimum),
        divisor_method(count, weights, Fraction(Integer(1), Integer(2)), minimum)})
    EXPECT_EQ(units, std::vector<Integer>(4, minimum));
  const std::vector<Integer> above = by_hamilton(count, weights, count / 5);
  EXPECT_EQ(above, (std::vector<Integer>{count / 5, count / 5, count / 5 * 2, count / 5}));
  EXPECT_EQ(divisor_method(count, weights, Fraction(0), count / 5), above);
}

}  // namespace
}  // namespace charter
