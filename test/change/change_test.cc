// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"

#include "change/order.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

Clause clause(const char* id, std::vector<Clause> within = {}) {
  return {*ClauseId::parse(id), {}, {}, {}, {}, std::move(within)};
}

Article article(const char* id, std::vector<Clause> clauses) {
  return {*ArticleId::parse(id), {}, {}, std::move(clauses), {}};
}

Snapshot with(std::vector<Article> articles) {
  Snapshot snapshot;
  snapshot.charter.articles = std::move(articles);
  return snapshot;
}

ClausePosition at(const char* in, const char* under, std::size_t index) {
  return {*ArticleId::parse(in), ClauseId::parse(under).value_or(ClauseId()), index};
}

ClauseId id(const char* text) { return *ClauseId::parse(text); }

TEST(Staying, LeavesTheFewestToMove) {
  EXPECT_EQ(staying({}), std::vector<bool>{});
  EXPECT_EQ(staying({0, 1, 2}), (std::vector<bool>{true, true, true}));
  EXPECT_EQ(staying({3, 0, 1, 2}), (std::vector<bool>{false, true, true, true}));
  EXPECT_EQ(staying({1, 2, 3, 0}), (std::vector<bool>{true, true, true, false}));
  EXPECT_EQ(staying({2, 1, 0}), (std::vector<bool>{false, false, true}));
}

struct MoveCase {
  const char* name;
  std::vector<Article> before, after;
  std::vector<ClauseChange> changes;
};

std::vector<MoveCase> move_cases() {
  return {
      {"the last clause comes first: one move",
       {article("a", {clause("x"), clause("y"), clause("z")})},
       {article("a", {clause("z"), clause("x"), clause("y")})},
       {ClauseMoved{id("z"), at("a", "", 2), at("a", "", 0)}}},
      {"an insertion moves nothing",
       {article("a", {clause("x"), clause("y")})},
       {article("a", {clause("n"), clause("x"), clause("y")})},
       {ClauseAdded{clause("n"), at("a", "", 0)}}},
      {"a subtree moves as one",
       {article("a", {clause("x", {clause("x.1")})}), article("b", {})},
       {article("a", {}), article("b", {clause("x", {clause("x.1")})})},
       {ClauseMoved{id("x"), at("a", "", 0), at("b", "", 0)}}},
      {"parent and child swap",
       {article("a", {clause("x", {clause("y")})})},
       {article("a", {clause("y", {clause("x")})})},
       {ClauseMoved{id("y"), at("a", "x", 0), at("a", "", 0)},
        ClauseMoved{id("x"), at("a", "", 0), at("a", "y", 0)}}},
      {"a clause goes and what stood in it stays",
       {article("a", {clause("x", {clause("y")})})},
       {article("a", {clause("y")})},
       {ClauseRemoved{clause("x"), at("a", "", 0)},
        ClauseMoved{id("y"), at("a", "x", 0), at("a", "", 0)}}},
      {"a subtree moves under a new clause",
       {article("a", {clause("x", {clause("y")})})},
       {article("a", {clause("n", {clause("x", {clause("y")})})})},
       {ClauseAdded{clause("n"), at("a", "", 0)},
        ClauseMoved{id("x"), at("a", "", 0), at("a", "n", 0)}}},
  };
}

TEST(Diff, SaysWhichClausesMoved) {
  for (const MoveCase& c : move_cases()) {
    SCOPED_TRACE(c.name);
    const Snapshot before = with(c.before), after = with(c.after);
    const Changes changes = diff(before, after);
    EXPECT_EQ(changes.clauses, c.changes);
    EXPECT_TRUE(changes.articles.empty());
    const auto there = apply(before, changes), back = apply(after, invert(changes));
    ASSERT_TRUE(there && back);
    EXPECT_EQ(*there, after);
    EXPECT_EQ(*back, before);
  }
}

TEST(Apply, RenamesClausesAndArticlesAndBack) {
  Snapshot before = with({article("a", {clause("x", {clause("y")}), clause("gone")})});
  Changes changes;
  changes.articles = {ArticleRenamed{*ArticleId::parse("a"), *ArticleId::parse("b")}};
  changes.clauses = {ClauseRemoved{clause("gone"), at("a", "", 1)}, ClauseRenamed{id("x"), id("y")},
                     ClauseRenamed{id("y"), id("gone")},
                     ClauseMoved{id("gone"), at("a", "x", 0), at("b", "", 0)},
                     ClauseAmended{id("y"), "title", {std::nullopt, "Was x"}}};
  const auto after = apply(before, changes);
  ASSERT_TRUE(after);
  Clause was_x = clause("y");
  was_x.title = "Was x";
  EXPECT_EQ(*after, with({article("b", {clause("gone"), was_x})}));
  const auto back = apply(*after, invert(changes));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, before);
}

struct Misfit {
  Changes changes;
  const char* message;
};

Changes of(ClauseChange change) {
  Changes changes;
  changes.clauses.push_back(std::move(change));
  return changes;
}

Changes of(MemberChange change) {
  Changes changes;
  changes.members.push_back(std::move(change));
  return changes;
}

Changes of(AssetChange change) {
  Changes changes;
  changes.assets.push_back(std::move(change));
  return changes;
}

Changes of(ShareChange change) {
  Changes changes;
  changes.shares.push_back(std::move(change));
  return changes;
}

Changes of(CommunityChange change) {
  Changes changes;
  changes.community.push_back(std::move(change));
  return changes;
}

Snapshot small() {
  Snapshot snapshot = with({article("a", {clause("x", {clause("y")})})});
  Member ana;
  ana.id = *MemberId::parse("ana");
  snapshot.members = {ana};
  snapshot.shares = {{ana.id, *PoolId::parse("commons"), 5}};
  Asset account;
  account.id = *AssetId::parse("account");
  account.quantity = Quantity{10000, {*UnitCode::parse("EUR"), 2}};
  snapshot.assets = {account};
  return snapshot;
}

TEST(Apply, SaysWhyAChangeDoesNotFit) {
  const MemberId ana = *MemberId::parse("ana");
  const PoolId commons = *PoolId::parse("commons");
  const Unit eur{*UnitCode::parse("EUR"), 2};
  for (const Misfit& c : std::vector<Misfit>{
           {of(ClauseAmended{id("z"), "title", {std::nullopt, "T"}}),
            "clause `z` is to be amended and is not there"},
           {of(ClauseAmended{id("x"), "title", {"Old", "T"}}),
            "clause `x` cannot be amended: `title` is not there"},
           {of(ClauseAmended{id("x"), "colour", {std::nullopt, "red"}}),
            "clause `x` cannot be amended: it has no `colour`"},
           {of(ClauseRemoved{clause("x"), at("a", "", 0)}),
            "clause `y` would stand nowhere: what it stands in is gone"},
           {of(ClauseMoved{id("x"), at("a", "", 0), at("a", "y", 0)}),
            "clause `x` would stand nowhere: what it stands in is gone"},
           {of(ClauseMoved{id("y"), at("a", "x", 0), at("a", "", 7)}),
            "clause `y` or one that goes with it has no place to stand at"},
           {of(ClauseAdded{clause("n"), at("b", "x", 0)}),
            "clause `n` would stand at another place than is said"},
           {of(ClauseAdded{clause("y"), at("a", "", 0)}),
            "clause `y` is to be added and is there already"},
           {of(ParameterAmended{id("x"), "amend", "ratio", {}}),
            "clause `x` has no rule of the kind `amend`"},
           {of(MemberChanged{ana, "email", {std::nullopt, "a@example.org"}}),
            "member `ana` would have fields of no column"},
           {of(MemberChanged{*MemberId::parse("bo"), "name", {std::nullopt, "Bo"}}),
            "member `bo` is to be changed and is not there"},
           {of(ShareChange{ana, commons, -6}),
            "the share of `ana` in `commons` is less than what is to be cancelled"},
           {of(ShareChange{*MemberId::parse("bo"), commons, -1}),
            "the share of `bo` in `commons` is less than what is to be cancelled"},
           {of(ShareChange{ana, commons, 0}),
            "the share of `ana` in `commons` is to change by nothing"},
           {of(AssetQuantity{*AssetId::parse("account"), eur, 1, 9999}),
            "asset `account` is not of 99.99 EUR"},
           {of(AssetChanged{*AssetId::parse("account"), "nature", {"divisible", "shared"}}),
            "asset `account` would not be an asset any more"},
           {of(CommunityChange{"name", {"Northwood", "Southwood"}}),
            "the community: `name` is not there"},
           {of(CommunityChange{"pools.commons.title", {std::nullopt, "All"}}),
            "the community would not be one any more"},
           {of(CommunityChange{"format", {"1", "01"}}), "the community would not be one any more"},
       }) {
    SCOPED_TRACE(c.message);
    const auto after = apply(small(), c.changes);
    ASSERT_FALSE(after);
    EXPECT_EQ(after.faults().front().message, c.message);
    EXPECT_EQ(after.faults().front().code, "change-does-not-fit");
    EXPECT_EQ(after.faults().front().help,
              "the change was made from another state of the community");
  }
}

TEST(Apply, SaysEverythingThatDoesNotFit) {
  Changes changes = of(ShareChange{*MemberId::parse("ana"), *PoolId::parse("commons"), -6});
  changes.members.emplace_back(MemberLeft{{}});
  changes.clauses.emplace_back(ClauseAmended{id("z"), "title", {std::nullopt, "T"}});
  const auto after = apply(small(), changes);
  ASSERT_FALSE(after);
  EXPECT_EQ(after.faults().size(), 3U);
}

TEST(Diff, ComparesAssetsByQuantityAndByUnit) {
  Snapshot before = small(), after = small();
  after.assets[0].quantity->parts = 7500;
  const AssetId account = *AssetId::parse("account");
  const Unit eur{*UnitCode::parse("EUR"), 2};
  EXPECT_EQ(diff(before, after).assets,
            (std::vector<AssetChange>{AssetQuantity{account, eur, -2500, 10000}}));
  after.assets[0].quantity->unit.decimals = 3;
  EXPECT_EQ(
      diff(before, after).assets,
      (std::vector<AssetChange>{AssetChanged{account, "quantity", {"100.00 EUR", "7.500 EUR"}}}));
}

// What no change may leave unsaid: fields of the register's own columns, when the columns change.
TEST(Diff, SaysWhatAColumnThatGoesTakesWithIt) {
  Snapshot before = small(), after = small();
  before.community.member_fields = {"email", "room"};
  before.members[0].fields = {"a@example.org", "2"};
  after.community.member_fields = {"room"};
  after.members[0].fields = {"2"};
  const Changes changes = diff(before, after);
  EXPECT_EQ(changes.members, (std::vector<MemberChange>{MemberChanged{
                                 before.members[0].id, "email", {"a@example.org", std::nullopt}}}));
  ASSERT_TRUE(apply(before, changes));
  EXPECT_EQ(*apply(before, changes), after);
}

TEST(Diff, LeavesOutRowsThatBothLeaveOut) {
  Snapshot before = small(), after = small();
  after.members[0].name = "Ana";
  const Changes of_all = diff(before, after);
  Member bo;
  bo.id = *MemberId::parse("bo");
  before.members.push_back(bo);
  after.members.push_back(bo);
  EXPECT_EQ(diff(before, after), of_all);
}

TEST(Diff, OfDuplicateClausesDoesNotBreak) {
  const Snapshot before = with({article("a", {clause("x"), clause("x", {clause("y")})})});
  const Snapshot after = with({article("a", {clause("x")}), article("a", {clause("x")})});
  EXPECT_FALSE(is_empty(diff(before, after)));
  const auto applied = apply(before, diff(before, after));
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.faults().front().message, "clause `x` stands twice");
}

}  // namespace
}  // namespace charter
