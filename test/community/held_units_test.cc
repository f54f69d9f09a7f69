// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/arbitrary.h"
#include "trees.h"

#include "community/held_units.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace charter {
namespace {

using Holdings = std::map<std::string, int>;

// Enough members that registers are split into parts, some of which differ.
ObjectId staged(ObjectStore& store, const Holdings& holdings) {
  RollPart shares;
  std::string text = shares_header();
  for (const auto& [member, units] : holdings)
    text += row_of(Share{MemberId::parse(member).value(), PoolId::parse("commons").value(), units});
  EXPECT_TRUE(add_shares(shares, {{"shares.csv", text}}).empty());
  std::map<std::string, std::string> files;
  for (auto& file : lay_out(RegisterKind::Shares, shares_header(), shares.rows))
    files[file.path] = file.bytes;
  return stage_files(store, files);
}

Holdings some_holdings(int members) {
  Holdings holdings;
  for (int m = 0; m < members; ++m)
    if (const int units = *rc::gen::inRange(0, 4); units > 0) holdings[fmt::format("m{}", m)] = units;
  return holdings;
}

// Some rows change from one state to the next; most stay.
Holdings changed(Holdings holdings, int members) {
  for (int change = *rc::gen::inRange(0, 6); change > 0; --change) {
    const std::string member = fmt::format("m{}", *rc::gen::inRange(0, members));
    const int units = *rc::gen::inRange(0, 6);
    if (units == 0)
      holdings.erase(member);
    else
      holdings[member] = units;
  }
  return holdings;
}

int held_in(const Holdings& holdings, const std::string& member) {
  const auto found = holdings.find(member);
  return found == holdings.end() ? 0 : found->second;
}

RC_GTEST_PROP(HeldUnits, TheLeastHeldInAnyStateCounts, ()) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const int members = *rc::gen::element(3, 20, 2000);
  std::vector<Holdings> states{some_holdings(members)};
  for (int more = *rc::gen::inRange(1, 4); more > 0; --more) states.push_back(changed(states.back(), members));
  // The first is the newest, as on the line.
  std::vector<ObjectId> trees;
  for (const Holdings& state : states) trees.push_back(staged(store, state));
  HeldUnits held(store);
  for (std::size_t i = 0; i + 1 < trees.size(); ++i) held.compare(trees[i], trees[i + 1]);
  for (const auto& [member, units] : states.front()) {
    int least = units;
    for (const Holdings& state : states) least = std::min(least, held_in(state, member));
    const Share share{MemberId::parse(member).value(), PoolId::parse("commons").value(), units};
    RC_ASSERT(held.counted(share) == least);
  }
}

TEST(HeldUnits, WhatIsTheSameInBothIsNotBounded) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId tree = staged(store, {{"ana", 3}, {"bo", 1}});
  HeldUnits held(store);
  held.compare(tree, tree);
  EXPECT_TRUE(held.bounds_nobody());
}

TEST(HeldUnits, AStateThatCannotBeReadIsNoEvidence) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId now = staged(store, {{"ana", 3}, {"bo", 3}}), first = staged(store, {{"ana", 1}, {"bo", 3}});
  const ObjectId broken = stage_files(store, {{"shares.csv", "member,pool,units\nAna,commons,3\nbo,commons,3\n"}});
  HeldUnits held(store);
  EXPECT_FALSE(held.compare(now, broken));
  EXPECT_TRUE(held.bounds_nobody());
  EXPECT_TRUE(held.compare(now, first));
  const Share ana{MemberId::parse("ana").value(), PoolId::parse("commons").value(), 3};
  EXPECT_EQ(held.counted(ana), 1);
}

}  // namespace
}  // namespace charter
