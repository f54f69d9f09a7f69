// SPDX-License-Identifier: Apache-2.0
#include "split/largest_remainder.h"

#include "split/tie_break.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace charter {
namespace {

std::vector<Sha256> keys_for(std::size_t count) {
  std::vector<Sha256> keys;
  for (std::size_t i = 0; i < count; ++i)
    keys.push_back(order_key(sha256("seed"), TieAmong::Parties, std::to_string(i)));
  return keys;
}

struct RemainderCase {
  const char* name;
  Integer amount;
  std::vector<Integer> weights;
  std::vector<Integer> parts;
};

TEST(LargestRemainder, GivesThePublishedSeats) {
  for (const RemainderCase& c : std::vector<RemainderCase>{
           {"Balinski and Young, example 1", 100, {5117, 4400, 162, 161, 160}, {51, 44, 2, 2, 1}},
           {"weak proportionality", 12, {14, 28, 7, 35}, {2, 4, 1, 5}},
           {"Czechoslovakia, 7 units", 7, {2, 1}, {5, 2}},
           {"Czechoslovakia, 100 units", 100, {2, 1}, {67, 33}},
           {"a debt", -100, {2, 1}, {-67, -33}},
           {"nothing", 0, {2, 1}, {0, 0}},
           {"a party without weight", 10, {0, 3}, {0, 10}},
       }) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(largest_remainder(c.amount, c.weights, keys_for(c.weights.size())), c.parts);
  }
}

TEST(LargestRemainder, DividesATreasuryToTheLastWei) {
  const Integer treasury("30034800000000000000000");
  const auto parts = largest_remainder(treasury, {374, 472}, keys_for(2));
  // 30034.8 x 472/846 ends in 10/47 of a wei, and 30034.8 x 374/846 in 37/47: that one is rounded
  // up.
  EXPECT_EQ(parts[1], Integer("16757004255319148936170"));
  EXPECT_EQ(parts[0], Integer("13277795744680851063830"));
}

TEST(LargestRemainder, ServesTheSmallerKeyFirstAtATie) {
  const auto keys = keys_for(2);
  const std::size_t first = keys[0] < keys[1] ? 0 : 1;
  const auto parts = largest_remainder(3, {1, 1}, keys);
  EXPECT_EQ(parts[first], 2);
  EXPECT_EQ(parts[1 - first], 1);
}

RC_GTEST_PROP(LargestRemainder, IsWithinLessThanAPartOfTheExactShare, ()) {
  const auto amount = *rc::gen::arbitrary<int>();
  const auto small =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000)));
  std::vector<Integer> weights(small.begin(), small.end());
  const Integer total = std::accumulate(weights.begin(), weights.end(), Integer(0));
  RC_PRE(total > 0);
  const auto parts = largest_remainder(amount, weights, keys_for(weights.size()));
  RC_ASSERT(std::accumulate(parts.begin(), parts.end(), Integer(0)) == amount);
  for (std::size_t i = 0; i < parts.size(); ++i)
    RC_ASSERT(boost::multiprecision::abs(Integer(parts[i] * total - weights[i] * amount)) < total);
}

RC_GTEST_PROP(LargestRemainder, DoesNotDependOnTheOrderOfParties, (int amount)) {
  const auto small = *rc::gen::container<std::vector<int>>(4, rc::gen::inRange(1, 5));
  std::vector<Integer> weights(small.begin(), small.end());
  auto keys = keys_for(4);
  auto parts = largest_remainder(amount, weights, keys);
  std::ranges::reverse(weights);
  std::ranges::reverse(keys);
  std::ranges::reverse(parts);
  RC_ASSERT(largest_remainder(amount, weights, keys) == parts);
}

}  // namespace
}  // namespace charter
