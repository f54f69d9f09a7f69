// SPDX-License-Identifier: Apache-2.0
#include "merge/merge.h"
#include "merge/united.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace charter {
namespace {

template <class AnId>
AnId named(const char* text) {
  return AnId::parse(text).value();
}

Member person(const char* id, const char* name) {
  Member row;
  row.id = named<MemberId>(id);
  row.name = name;
  return row;
}

Asset thing(const char* id, Nature nature, std::optional<int> cents = {}) {
  Asset asset;
  asset.id = named<AssetId>(id);
  asset.nature = nature;
  asset.pool = named<PoolId>("commons");
  if (cents) asset.quantity = Quantity{*cents, {named<UnitCode>("EUR"), 2}};
  return asset;
}

Snapshot community_of(const char* id, std::vector<Member> members, std::vector<Asset> assets) {
  Snapshot snapshot;
  snapshot.community.id = named<CommunityId>(id);
  snapshot.community.name = id;
  snapshot.community.pools = {{named<PoolId>("commons"), "All", ""}};
  snapshot.members = std::move(members);
  snapshot.assets = std::move(assets);
  return snapshot;
}

// Two that never were one.
Uniting two(Snapshot a, Snapshot b) {
  return {.sides = {std::move(a), std::move(b)}, .commons = {std::nullopt}, .same = {}, .shares = {}};
}

std::string refused(Uniting uniting) {
  const auto united = unite(std::move(uniting));
  std::string codes;
  if (!united)
    for (const Fault& fault : united.faults()) codes += (codes.empty() ? "" : " ") + fault.code;
  return codes;
}

MergeOutcome merged(Uniting uniting) {
  const auto united = unite(std::move(uniting));
  EXPECT_TRUE(united);
  return merge(united->bases.front(), united->sides.front(), united->sides.back());
}

TEST(United, EverybodyIsThereOnceAndNobodyIsAskedAbout) {
  const MergeOutcome one = merged(two(community_of("c-a", {person("ana", "Ana"), person("cy", "Cy")}, {}),
                                      community_of("c-b", {person("bo", "Bo")}, {})));
  EXPECT_TRUE(one.conflicts.empty());
  ASSERT_EQ(one.merged.members.size(), 3u);
  EXPECT_EQ(one.merged.members[1].name, "Bo");
  EXPECT_EQ(one.merged.community.id.text(), "c-a");
}

TEST(United, OneIdIsTwoPeopleUnlessItIsSaidThatItIsOne) {
  Uniting uniting = two(community_of("c-a", {person("ana", "Ana")}, {}), community_of("c-b", {person("ana", "Ana")}, {}));
  EXPECT_EQ(refused(uniting), "merge-member-twice");
  uniting.same = {named<MemberId>("ana")};
  EXPECT_EQ(merged(uniting).merged.members.size(), 1u);
}

TEST(United, WhatIsSaidOfOnePersonInTwoWaysIsAsked) {
  Uniting uniting = two(community_of("c-a", {person("ana", "Ana")}, {}), community_of("c-b", {person("ana", "Anna")}, {}));
  uniting.same = {named<MemberId>("ana")};
  const MergeOutcome one = merged(uniting);
  ASSERT_EQ(one.conflicts.size(), 1u);
  EXPECT_EQ(one.conflicts.front().subject, (Subject{"member", "ana", "name"}));
}

TEST(United, ColumnsOfAllStandSideBySide) {
  Snapshot a = community_of("c-a", {person("ana", "Ana")}, {}), b = community_of("c-b", {person("bo", "Bo")}, {});
  a.community.member_fields = {"email"};
  a.members.front().fields = {"ana@example.org"};
  b.community.member_fields = {"phone"};
  b.members.front().fields = {"12 34"};
  const MergeOutcome one = merged(two(a, b));
  EXPECT_EQ(one.merged.community.member_fields, (std::vector<std::string>{"email", "phone"}));
  EXPECT_EQ(one.merged.members[0].fields, (std::vector<std::string>{"ana@example.org", ""}));
  EXPECT_EQ(one.merged.members[1].fields, (std::vector<std::string>{"", "12 34"}));
}

TEST(United, AmountsAddUpAndCopiesAreOne) {
  const MergeOutcome one = merged(two(
      community_of("c-a", {}, {thing("cash", Nature::Divisible, 101), thing("handbook", Nature::Copyable)}),
      community_of("c-b", {}, {thing("cash", Nature::Divisible, 202), thing("handbook", Nature::Copyable)})));
  EXPECT_TRUE(one.conflicts.empty());
  ASSERT_EQ(one.merged.assets.size(), 2u);
  EXPECT_EQ(one.merged.assets.front().quantity->parts, 303);
}

TEST(United, WhatOneOwesTheOtherIsGone) {
  const MergeOutcome one = merged(two(community_of("c-a", {}, {thing("loan", Nature::Divisible, 500)}),
                                      community_of("c-b", {}, {thing("loan", Nature::Divisible, -500)})));
  EXPECT_TRUE(one.merged.assets.empty());
}

TEST(United, ThingsThatCannotBeOneAreRefused) {
  const auto with = [](Asset a, Asset b) {
    return refused(two(community_of("c-a", {}, {std::move(a)}), community_of("c-b", {}, {std::move(b)})));
  };
  EXPECT_EQ(with(thing("van", Nature::Indivisible), thing("van", Nature::Indivisible)), "merge-asset-twice");
  EXPECT_EQ(with(thing("van", Nature::Divisible, 1), thing("van", Nature::Copyable)), "merge-asset-twice");
  Asset elsewhere = thing("cash", Nature::Divisible, 1), in_dollars = thing("cash", Nature::Divisible, 1);
  elsewhere.pool = named<PoolId>("housing");
  in_dollars.quantity->unit.code = named<UnitCode>("USD");
  EXPECT_EQ(with(thing("cash", Nature::Divisible, 1), elsewhere), "merge-asset-otherwise");
  EXPECT_EQ(with(thing("cash", Nature::Divisible, 1), in_dollars), "merge-asset-otherwise");
  Asset here = thing("van", Nature::Indivisible), there = thing("house", Nature::Indivisible);
  here.bundle = there.bundle = named<BundleId>("lane");
  EXPECT_EQ(with(here, there), "merge-bundle-twice");
}

TEST(United, ThreeAreOneInWhateverOrderTheOthersStand) {
  const auto one_of = [](bool is_swapped) {
    Snapshot a = community_of("c-a", {person("ana", "Ana")}, {thing("cash", Nature::Divisible, 1)}),
             b = community_of("c-b", {person("bo", "Bo")}, {thing("cash", Nature::Divisible, 2)}),
             c = community_of("c-c", {person("cy", "Cy")}, {thing("cash", Nature::Divisible, 4)});
    if (is_swapped) std::swap(b, c);
    const auto united = unite({.sides = {a, b, c}, .commons = {std::nullopt, std::nullopt}, .same = {}, .shares = {}});
    const MergeOutcome first = merge(united->bases[0], united->sides[0], united->sides[1]);
    return merge(united->bases[1], first.merged, united->sides[2]).merged;
  };
  EXPECT_EQ(one_of(false), one_of(true));
  EXPECT_EQ(one_of(false).members.size(), 3u);
  EXPECT_EQ(one_of(false).assets.front().quantity->parts, 7);
}

}  // namespace
}  // namespace charter
