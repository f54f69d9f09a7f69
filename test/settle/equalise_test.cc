// SPDX-License-Identifier: Apache-2.0
#include "settle/equalise.h"

#include "settle/ratio_sum.h"
#include "value/fraction.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

Integer sum(const std::vector<Integer>& row) {
  Integer all = 0;
  for (const Integer& part : row) all += part;
  return all;
}

// 4,000 accounts and as many debts of six parties. The first has nothing and owes nothing; the second has all the
// money, and the third owes everything.
std::vector<std::vector<Integer>> many_accounts() {
  std::vector<std::vector<Integer>> parts;
  for (int i = 0; i < 4000; ++i) parts.push_back({0, 10, 0, 0, 0, 0});
  for (int i = 0; i < 4000; ++i) parts.push_back({0, 0, -10, 0, 0, 0});
  return parts;
}

void expect_conserved(const std::vector<std::vector<Integer>>& before, const Equalised& after) {
  ASSERT_EQ(after.parts.size(), before.size());
  for (std::size_t asset = 0; asset < before.size(); ++asset)
    ASSERT_EQ(sum(after.parts[asset]), sum(before[asset])) << asset;
}

TEST(Equalise, StopsWhereNothingIsBeyond) {
  const auto parts = many_accounts();
  const Equalised even = equalise(parts, {0, 0, 0, 0, 0, 0});
  EXPECT_TRUE(even.transfers.empty());
  EXPECT_EQ(even.parts, parts);
}

// The first has a thing that is worth more than it is due, and neither money nor anybody's debts to take over from
// the fourth, who is short. What cannot be moved is missing, and found out soon.
TEST(Equalise, LooksThroughManyAccountsAndDebtsSoon) {
  const auto parts = many_accounts();
  const Equalised found = equalise(parts, {100, 0, 0, -100, 0, 0});
  expect_conserved(parts, found);
  EXPECT_EQ(found.missing, 100);
}

TEST(Equalise, PassesThroughWhoHasMoneyAndDebts) {
  const std::vector<std::vector<Integer>> parts{{0, 50, 0}, {0, -50, 0}};
  const Equalised found = equalise(parts, {30, 0, -30});
  EXPECT_EQ(found.missing, 0);
  EXPECT_EQ(found.parts, (std::vector<std::vector<Integer>>{{0, 20, 30}, {-30, -20, 0}}));
}

RC_GTEST_PROP(RatioSum, IsTheSumOfFractions, ()) {
  const auto numbers = *rc::gen::container<std::vector<std::pair<int, unsigned char>>>(
      rc::gen::pair(rc::gen::arbitrary<int>(), rc::gen::arbitrary<unsigned char>()));
  Fraction expected;
  std::vector<Ratio> ratios;
  for (const auto& [above, below] : numbers) {
    ratios.push_back({above, Integer(below) + 1});
    expected = add(expected, Fraction(Integer(above), Integer(below) + 1));
  }
  const Ratio sum = sum_of(std::move(ratios));
  RC_ASSERT(Fraction(sum.above, sum.below) == expected);
}

}  // namespace
}  // namespace charter
