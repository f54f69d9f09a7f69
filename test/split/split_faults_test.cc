// SPDX-License-Identifier: Apache-2.0
#include "split/method.h"

#include <gtest/gtest.h>

#include <functional>

namespace charter {
namespace {

Problem small() {
  Problem problem;
  const Fraction half{Integer(1), Integer(2)};
  problem.parties = {{"ana", half}, {"ben", half}};
  problem.items = {{.id = "house"}, {.id = "van"}};
  problem.worths = {{60, 40}, {30, 70}};
  return problem;
}

struct SpoiledCase {
  const char* name;
  const char* method;
  std::function<void(Problem&)> spoil;
  const char* code;
  const char* message;
};

TEST(BadInput, IsOneClearFaultEach) {
  const Integer huge("1000000000000000000000000000000");
  const std::vector<SpoiledCase> cases = {
      {"negative points", "ceei", [](Problem& p) { p.worths[1][0] = -3; }, "split-negative",
       "`ben` values `house` at -3"},
      {"values nothing", "nash",
       [](Problem& p) {
         p.worths[0] = {0, 0};
       },
       "split-values-nothing", "`ana` values nothing at all"},
      {"another total", "adjusted-winner",
       [](Problem& p) {
         p.total = 100;
         p.worths[1][1] = 60;
       },
       "split-total", "the points of `ben` add up to 90"},
      {"worths that differ", "least-imbalance", [](Problem&) {}, "split-common-worths",
       "`ana` and `ben` see different worths"},
      {"no entitlement", "knaster",
       [](Problem& p) {
         p.parties[0].entitlement = Fraction(Integer(1));
         p.parties[1].entitlement = Fraction();
       },
       "split-entitlement", "`ben` is entitled to nothing"},
      {"too few parties", "knaster",
       [](Problem& p) {
         p.parties.pop_back();
         p.worths.pop_back();
         p.parties[0].entitlement = Fraction(Integer(1));
       },
       "split-parties", "something is divided between two parties or more"},
      {"a row too short", "knaster", [](Problem& p) { p.worths[0].pop_back(); }, "split-worths",
       "there are 2 items, and `ana` values 1"},
      {"a name twice", "knaster", [](Problem& p) { p.items[1].id = "house"; }, "split-twice",
       "two items are called `house`"},
      {"too many units", "picking", [&](Problem& p) { p.items[0].count = huge; }, "split-too-many",
       "there are 1000000000000000000000000000001 units to divide"},
      {"no units", "picking", [](Problem& p) { p.items[0].count = 0; }, "split-count",
       "there are 0 of `house`"},
      {"money in points", "ceei", [](Problem& p) { p.money = 5; }, "split-money",
       "money has no worth in points"},
      {"an x beyond one", "picking", [](Problem& p) { p.x = Fraction(Integer(3), Integer(2)); },
       "split-x", "x is 3/2"},
      {"a minimum that is not there", "hamilton", [](Problem& p) { p.minimum = 1; },
       "split-minimum", "there are not 1 of `house` for each party"},
  };
  for (const SpoiledCase& c : cases) {
    SCOPED_TRACE(c.name);
    Problem problem = small();
    c.spoil(problem);
    const auto found = divide(problem, *find_method(c.method));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.faults()[0].code, c.code);
    EXPECT_EQ(found.faults()[0].message, c.message);
  }
}

TEST(HugeNumbers, AreNoDifferent) {
  const Integer huge("1000000000000000000000000000000");
  for (const Method& method : methods()) {
    SCOPED_TRACE(method.name);
    Problem problem = small();
    if (method.worths == Worths::Common) problem.worths[1] = problem.worths[0];
    const auto before = divide(problem, method);
    for (auto& row : problem.worths)
      for (Integer& worth : row) worth *= huge;
    if (method.worths == Worths::None) problem.items[0].count = huge;
    const auto after = divide(problem, method);
    ASSERT_TRUE(before && after);
    if (method.worths != Worths::None && method.name != "least-imbalance") {
      EXPECT_EQ(before->division.shares, after->division.shares);
    }
  }
}

}  // namespace
}  // namespace charter
