// SPDX-License-Identifier: Apache-2.0
#include "split/check_division.h"

#include "split/largest_remainder.h"
#include "split/least_imbalance.h"
#include "split/tie_break.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace charter {
namespace {

// Two parties, 1:1, with items of 4 and 1, and money 3.
Instance two_items() {
  return {{{"anna", {1, 2}}, {"bo", {1, 2}}},
          {{"house", 4, std::nullopt, {}}, {"boat", 1, std::nullopt, {}}},
          3,
          0};
}

const Criterion& named(const std::vector<Criterion>& criteria, const std::string& name) {
  const auto found = std::ranges::find(criteria, name, &Criterion::name);
  EXPECT_NE(found, criteria.end()) << name;
  return *found;
}

struct Case {
  const char* name;
  Owners owners;
  std::vector<Integer> money;
  std::vector<std::string> failing;
};

TEST(CheckDivision, SaysWhichCriteriaFail) {
  for (const Case& c : std::vector<Case>{
           {"equal", {0, 1}, {0, 3}, {}},
           {"money lost", {0, 1}, {0, 2}, {"sums"}},
           {"money made", {0, 1}, {1, 3}, {"sums"}},
           {"not made good", {0, 1}, {3, 0}, {"wprop", "wef"}},
           {"all to one", {0, 0}, {0, 3}, {"wprop", "wef", "wef(1/2,1/2)"}},
           {"all and the money to one", {0, 0}, {3, 0}, {"wprop", "wef", "wef(1/2,1/2)"}},
       }) {
    SCOPED_TRACE(c.name);
    std::vector<std::string> failing;
    for (const Criterion& criterion : check_division(two_items(), c.owners, c.money))
      if (!criterion.holds) failing.push_back(criterion.name);
    EXPECT_EQ(failing, c.failing);
  }
}

TEST(CheckDivision, AllowsLessThanOneSmallestPart) {
  Instance instance = two_items();
  instance.money = 4;
  for (const std::vector<Integer>& money : {std::vector<Integer>{0, 4}, std::vector<Integer>{1, 3}})
    EXPECT_TRUE(named(check_division(instance, {0, 1}, money), "wprop").holds);
  EXPECT_FALSE(named(check_division(instance, {0, 1}, {2, 2}), "wprop").holds);
}

TEST(CheckDivision, NamesTheWitnessOfAShortfall) {
  const auto criteria = check_division(two_items(), {0, 1}, {0, 3});
  EXPECT_EQ(named(criteria, "wprop1"),
            (Criterion{"wprop1", true, {{"bo", "lacks 3/2, no more than house"}}}));
  EXPECT_EQ(named(criteria, "wprop").evidence,
            (std::map<std::string, std::string>{{"anna", "4 of 4"}, {"bo", "4 of 4"}}));
}

TEST(CheckDivision, FindsAPinThatWasNotKept) {
  Instance instance = two_items();
  instance.items[0].pinned = 1;
  EXPECT_EQ(named(check_division(instance, {0, 1}, {0, 3}), "pins"),
            (Criterion{"pins", false, {{"house", "anna"}}}));
}

TEST(CheckDivision, RefusesWhatIsNoDivision) {
  EXPECT_FALSE(check_division(two_items(), {0}, {0, 3}).front().holds);
  EXPECT_FALSE(check_division(two_items(), {0, 2}, {0, 3}).front().holds);
  EXPECT_FALSE(check_division(two_items(), {0, 1}, {3}).front().holds);
}

TEST(CheckDivision, SeesThatALargePartyWasDeniedItsThings) {
  // Four equal things at shares 98:1:1, divided as plain Nash welfare would.
  const Instance instance{{{"a", {98, 100}}, {"b", {1, 100}}, {"c", {1, 100}}},
                          {{"1", 10, std::nullopt, {}},
                           {"2", 10, std::nullopt, {}},
                           {"3", 10, std::nullopt, {}},
                           {"4", 10, std::nullopt, {}}},
                          0,
                          0};
  const auto criteria = check_division(instance, {0, 0, 1, 2}, {0, 0, 0});
  EXPECT_FALSE(named(criteria, "wprop1").holds);
  EXPECT_FALSE(named(criteria, "wef(1/2,1/2)").holds);
  EXPECT_TRUE(named(check_division(instance, {0, 0, 0, 0}, {0, 0, 0}), "wprop1").holds);
}

RC_GTEST_PROP(CheckDivision, HoldsOfEveryLeastImbalanceThatMoneyMadeGood, ()) {
  const Sha256 seed = sha256("seed");
  const int a = *rc::gen::inRange(1, 50), b = *rc::gen::inRange(1, 50);
  Instance instance{{{"a", {a, a + b}}, {"b", {b, a + b}}}, {}, 1'000'000, 0};
  const auto worths = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
  for (std::size_t i = 0; i < std::min<std::size_t>(worths.size(), 20); ++i)
    instance.items.push_back({std::to_string(i), worths[i], std::nullopt, {}});
  const LeastImbalance found = least_imbalance(instance, seed);
  const auto owned = worth_owned(instance, found.owners);
  const auto due = largest_remainder(
      worth_of_items(instance) + instance.money, {a, b},
      {order_key(seed, TieAmong::Parties, "a"), order_key(seed, TieAmong::Parties, "b")});
  const auto criteria = check_division(instance, found.owners,
                                       {Integer(due[0] - owned[0]), Integer(due[1] - owned[1])});
  for (const Criterion& criterion : criteria) RC_ASSERT(criterion.holds);
}

}  // namespace
}  // namespace charter
