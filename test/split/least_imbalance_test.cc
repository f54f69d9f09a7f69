// SPDX-License-Identifier: Apache-2.0
#include "split/least_imbalance.h"

#include "split/canonical.h"
#include "split/tie_break.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace charter {
namespace {

const Sha256 kSeed = sha256("a seed");

Instance instance_of(const std::vector<Integer>& shares, const std::vector<Integer>& worths) {
  const Integer total = std::accumulate(shares.begin(), shares.end(), Integer(0));
  Instance instance;
  for (std::size_t i = 0; i < shares.size(); ++i)
    instance.parties.push_back({"p" + std::to_string(i), Fraction(shares[i], total)});
  for (std::size_t i = 0; i < worths.size(); ++i)
    instance.items.push_back({"i" + std::to_string(i), worths[i], std::nullopt, {}});
  return instance;
}

// Every allocation there is, compared as the header says and in no other way.
struct Truth {
  Imbalance imbalance;
  Owners owners;
  std::uint64_t optima = 0;
};

std::vector<std::size_t> by_key(const std::vector<std::string>& ids, TieAmong among) {
  std::vector<std::size_t> order(ids.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return order_key(kSeed, among, ids[i]); });
  return order;
}

std::vector<std::size_t> canonical_owners(const Instance& instance, const Owners& owners) {
  std::vector<std::string> items, parties;
  for (const Item& item : instance.items) items.push_back(item.id);
  for (const Party& party : instance.parties) parties.push_back(party.id);
  const auto order = by_key(parties, TieAmong::Parties);
  std::vector<std::size_t> result;
  for (const std::size_t i : by_key(items, TieAmong::Items))
    result.push_back(static_cast<std::size_t>(std::ranges::find(order, owners[i]) - order.begin()));
  return result;
}

bool respects_pins(const Instance& instance, const Owners& owners) {
  for (std::size_t i = 0; i < owners.size(); ++i)
    if (instance.items[i].pinned && *instance.items[i].pinned != owners[i]) return false;
  return true;
}

Truth brute_force(const Instance& instance) {
  Truth best;
  Owners owners(instance.items.size(), 0);
  for (bool more = true; more;) {
    if (respects_pins(instance, owners)) {
      const Imbalance here = imbalance_of(instance, owners);
      const auto cost = [](const Imbalance& i) { return std::tie(i.outside, i.moved); };
      const auto rank = [&](const Imbalance& i, const Owners& o) {
        return std::tuple(i, canonical_owners(instance, o));
      };
      if (best.optima == 0 || cost(here) < cost(best.imbalance)) {
        best = {here, owners, 1};
      } else if (cost(here) == cost(best.imbalance)) {
        ++best.optima;
        if (rank(here, owners) < rank(best.imbalance, best.owners)) {
          best.imbalance = here;
          best.owners = owners;
        }
      }
    }
    more = false;
    for (std::size_t i = 0; i < owners.size() && !more; ++i) {
      owners[i] = owners[i] + 1 == instance.parties.size() ? 0 : owners[i] + 1;
      more = owners[i] != 0;
    }
  }
  return best;
}

// As method.h does it: parties and items put in the order of their keys, and the owners back in theirs.
LeastImbalance by_keys(const Instance& instance) {
  std::vector<std::string> items, parties;
  for (const Item& item : instance.items) items.push_back(item.id);
  for (const Party& party : instance.parties) parties.push_back(party.id);
  const auto party_at = by_key(parties, TieAmong::Parties), item_at = by_key(items, TieAmong::Items);
  std::vector<std::size_t> place_of(parties.size());
  Instance ordered = instance;
  for (std::size_t place = 0; place < party_at.size(); ++place) {
    place_of[party_at[place]] = place;
    ordered.parties[place] = instance.parties[party_at[place]];
  }
  for (std::size_t place = 0; place < item_at.size(); ++place) {
    Item& item = ordered.items[place] = instance.items[item_at[place]];
    if (item.pinned) item.pinned = place_of[*item.pinned];
    for (std::size_t& holder : item.held_by) holder = place_of[holder];
    std::ranges::sort(item.held_by);
  }
  LeastImbalance found = least_imbalance(ordered);
  const Owners owners = found.owners;
  for (std::size_t place = 0; place < item_at.size(); ++place)
    found.owners[item_at[place]] = party_at[owners[place]];
  return found;
}

TEST(LeastImbalance, FindsThePerfectSplitThatGreedyMisses) {
  const Instance instance = instance_of({1, 1}, {4, 5, 6, 7, 8});
  const LeastImbalance found = by_keys(instance);
  EXPECT_EQ(found.imbalance, (Imbalance{Fraction(0), Fraction(0), 0}));
  EXPECT_EQ(found.optima, 2U);
  EXPECT_TRUE(found.proven);
  const Integer first = worth_owned(instance, found.owners)[0];
  EXPECT_EQ(first, 15);
}

TEST(LeastImbalance, SaysWhatMoneyIsMissingForOneHouse) {
  const LeastImbalance found = by_keys(instance_of({1, 1}, {300000}));
  EXPECT_EQ(found.imbalance.outside, Fraction(150000));
  EXPECT_EQ(found.imbalance.moved, Fraction(150000));
  EXPECT_EQ(found.optima, 2U);
}

TEST(LeastImbalance, WeighsABundleWithAPinAndMoneyAndADebt) {
  // House with its mortgage 120000, van 18000, domain 12000 that stays; cash 25000, debt 10000;
  // 3:2.
  Instance instance = instance_of({3, 2}, {120000, 18000, 12000});
  instance.items[2].pinned = 0;
  instance.money = 25000;
  instance.debt = 10000;
  const LeastImbalance found = by_keys(instance);
  EXPECT_EQ(found.owners, (Owners{0, 1, 0}));
  EXPECT_EQ(found.imbalance.outside, Fraction(23000));
  EXPECT_EQ(found.optima, 1U);
}

TEST(LeastImbalance, LeavesThingsWithThoseWhoUseThemAtATie) {
  for (const std::size_t holder : {0U, 1U}) {
    Instance instance = instance_of({1, 1}, {10, 10});
    instance.items[0].held_by = {holder};
    const LeastImbalance found = by_keys(instance);
    EXPECT_EQ(found.owners[0], holder);
    EXPECT_EQ(found.imbalance.custody_changes, 0U);
  }
}

TEST(LeastImbalance, PrefersAnAllocationThatTheMoneyAtHandCanMakeGood) {
  // Giving the house to the smaller party moves 30; to the larger one moves 32. Only the larger
  // party has enough money to pay with.
  Instance instance = instance_of({9, 1}, {100});
  instance.money = 50;
  const LeastImbalance found = by_keys(instance);
  EXPECT_EQ(found.owners, (Owners{0}));
  EXPECT_EQ(found.imbalance.outside, Fraction(0));
}

TEST(LeastImbalance, HandlesFortyFourItemsExactly) {
  std::vector<Integer> worths;
  std::uint64_t state = 7;
  for (int i = 0; i < 44; ++i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    worths.push_back(state >> 40U);
  }
  const LeastImbalance found = by_keys(instance_of({472, 374}, worths));
  EXPECT_EQ(found.search, Search::MeetInTheMiddle);
  EXPECT_TRUE(found.proven);
  EXPECT_LT(found.imbalance.moved, Fraction(1));
}

TEST(LeastImbalance, HandlesFortyFourEqualItemsAtOnce) {
  const LeastImbalance found =
      by_keys(instance_of({1, 1}, std::vector<Integer>(44, 500)));
  EXPECT_EQ(found.imbalance.moved, Fraction(0));
  EXPECT_EQ(found.optima, 65535U);
}

TEST(LeastImbalance, GivesIdenticalItemsAsLargestRemainderWould) {
  for (const auto& [shares, expected] :
       std::vector<std::pair<std::vector<Integer>, std::vector<int>>>{
           {{5117, 4400, 162, 161, 160}, {9, 8, 0, 0, 0}},
           {{7, 2, 1}, {12, 3, 2}},
       }) {
    const Instance instance = instance_of(shares, std::vector<Integer>(17, 1000));
    const LeastImbalance found = by_keys(instance);
    EXPECT_EQ(found.search, Search::BranchAndBound);
    for (std::size_t p = 0; p < shares.size(); ++p)
      EXPECT_EQ(std::ranges::count(found.owners, p), expected[p]) << p;
  }
}

TEST(LeastImbalance, WorksInCoinsOfEighteenDecimals) {
  const Integer coin = power_of_ten(18);
  const LeastImbalance found = by_keys(instance_of({2, 1}, {coin * 3 + 1, coin * 2 + 2, coin + 5, coin * 5 + 7, -coin}));
  EXPECT_TRUE(found.proven);
  EXPECT_EQ(
      found.imbalance,
      brute_force(instance_of({2, 1}, {coin * 3 + 1, coin * 2 + 2, coin + 5, coin * 5 + 7, -coin}))
          .imbalance);
}

TEST(LeastImbalance, StatesABoundBeyondWhatItProves) {
  std::vector<Integer> worths;
  for (int i = 0; i < 60; ++i) worths.push_back(10 * (i % 13 + 1));
  const LeastImbalance found = by_keys(instance_of({1, 2}, worths));
  EXPECT_EQ(found.search, Search::LargestFirst);
  EXPECT_LE(found.bound, found.imbalance.moved);
  EXPECT_EQ(found.proven, found.bound == found.imbalance.moved);
}

TEST(LeastImbalance, ChoosesTheSearchByCountsAlone) {
  for (const auto& [parties, items] : std::vector<std::pair<std::size_t, std::size_t>>{
           {2, 44}, {3, 22}, {4, 20}, {5, 18}, {6, 14}, {8, 12}, {9, 8}}) {
    EXPECT_EQ(exact_up_to(parties), items) << parties;
  }
  EXPECT_EQ(
      name_of(by_keys(instance_of({1, 1}, std::vector<Integer>(45, 1))).search),
      "largest-first");
}

rc::Gen<Instance> arbitrary_instance(std::size_t most_parties, std::size_t most_items) {
  return rc::gen::exec([=] {
    const auto parties = *rc::gen::inRange<std::size_t>(2, most_parties + 1);
    const auto count = *rc::gen::inRange<std::size_t>(0, most_items + 1);
    const auto shares = *rc::gen::container<std::vector<int>>(parties, rc::gen::inRange(1, 9));
    const auto worths = *rc::gen::container<std::vector<int>>(
        count, rc::gen::oneOf(rc::gen::inRange(-9, 30), rc::gen::inRange(0, 4)));
    Instance instance = instance_of({shares.begin(), shares.end()}, {worths.begin(), worths.end()});
    for (Item& item : instance.items) {
      const int how = *rc::gen::inRange(0, 4);
      const auto who = *rc::gen::inRange<std::size_t>(0, parties);
      if (how == 0) item.pinned = who;
      if (how == 1) item.held_by = {who};
    }
    instance.money = *rc::gen::inRange(0, 40);
    instance.debt = *rc::gen::inRange(0, 20);
    return instance;
  });
}

RC_GTEST_PROP(LeastImbalance, IsWhatComparingEveryAllocationGives, ()) {
  const Instance instance = *rc::gen::scale(1.0, arbitrary_instance(4, 6));
  const LeastImbalance found = by_keys(instance);
  const Truth truth = brute_force(instance);
  RC_ASSERT(found.imbalance == truth.imbalance);
  RC_ASSERT(found.owners == truth.owners);
  RC_ASSERT(found.proven);
  if (found.optima) RC_ASSERT(*found.optima == truth.optima);
}

RC_GTEST_PROP(LeastImbalance, DoesNotDependOnTheOrderGiven, ()) {
  const Instance instance = *arbitrary_instance(4, 8);
  const std::size_t last = instance.parties.size() - 1;
  Instance turned = instance;
  std::ranges::reverse(turned.parties);
  std::ranges::reverse(turned.items);
  for (Item& item : turned.items) {
    if (item.pinned) item.pinned = last - *item.pinned;
    for (std::size_t& holder : item.held_by) holder = last - holder;
  }
  Owners owners = by_keys(turned).owners;
  std::ranges::reverse(owners);
  for (std::size_t& owner : owners) owner = last - owner;
  RC_ASSERT(by_keys(instance).owners == owners);
}

RC_GTEST_PROP(LeastImbalance, NeverClaimsABoundAboveTheTruth, ()) {
  // Blown up by worthless items, so that the search that proves nothing is used.
  Instance instance = *arbitrary_instance(3, 6);
  const Truth truth = brute_force(instance);
  for (int i = 0; i < 45; ++i)
    instance.items.push_back({"w" + std::to_string(i), 0, std::nullopt, {}});
  const LeastImbalance found = by_keys(instance);
  RC_ASSERT(found.search == Search::LargestFirst);
  RC_ASSERT(found.bound <= truth.imbalance.moved);
  RC_ASSERT(std::tie(truth.imbalance.outside, truth.imbalance.moved) <=
            std::tie(found.imbalance.outside, found.imbalance.moved));
  if (found.proven) RC_ASSERT(found.imbalance.moved == truth.imbalance.moved);
}

// However many parties: it ends after a number of steps that follows from the counts alone, and says how far
// from the best it can be.
TEST(LeastImbalance, OfManyPartiesEndsAndStatesItsGap) {
  for (const auto& [parties, items] : std::vector<std::pair<std::size_t, std::size_t>>{
           {9, 8}, {40, 8}, {300, 8}, {12, 200}, {60, 60}}) {
    SCOPED_TRACE(std::to_string(parties) + " x " + std::to_string(items));
    std::vector<Integer> shares, worths;
    for (std::size_t p = 0; p < parties; ++p) shares.emplace_back(1 + p * p % 7);
    for (std::size_t i = 0; i < items; ++i) worths.emplace_back(100'003 + i * i * 7'919 % 100'000);
    const Instance instance = instance_of(shares, worths);
    const LeastImbalance found = by_keys(instance);
    EXPECT_LE(found.nodes, 20'000'000 / parties + items * parties);
    EXPECT_LE(found.bound, found.imbalance.moved);
    EXPECT_EQ(found.proven, found.bound == found.imbalance.moved);
    EXPECT_EQ(imbalance_of(instance, found.owners), found.imbalance);
  }
}

// Moving worth from one party to another changes the cost as working it out anew would.
RC_GTEST_PROP(RunningCost, IsTheCostOfWhatIsOwnedNow, (const std::vector<short>& moves)) {
  Instance instance = instance_of({1, 2, 4}, {30, -20, 50, 7});
  instance.money = 11;
  instance.debt = 5;
  const Canonical problem = canonical(instance);
  RunningCost running(problem, {problem.worth, 0, 0});
  std::vector<Integer> owned = running.owned();
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const std::size_t party = i % 3;
    running.add(party, Integer(moves[i]));
    owned[party] += moves[i];
    RC_ASSERT(running.owned() == owned);
    RC_ASSERT(running.cost() == cost_of(problem, owned));
  }
}

}  // namespace
}  // namespace charter
