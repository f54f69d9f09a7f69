// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/chance.h"
#include "trees.h"

#include "community/compare.h"
#include "community/forking.h"
#include "community/merge_trees.h"
#include "community/merger.h"
#include "community/merger_trees.h"
#include "repo/journal.h"
#include "repo/tree_walk.h"
#include "settle/merger_receipt.h"
#include "split/method.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <memory>

namespace charter {
namespace {

using arbitrary::id;
using arbitrary::once_in;
using arbitrary::upto;

Quantity euros(Integer cents) { return {std::move(cents), {id<UnitCode>("EUR"), 2}}; }

Asset money(const std::string& name, Integer cents) {
  Asset asset;
  asset.id = id<AssetId>(name);
  asset.pool = id<PoolId>("commons");
  asset.quantity = euros(std::move(cents));
  return asset;
}

Clause fork_clause() {
  Clause clause;
  clause.id = id<ClauseId>("exit.fork");
  clause.title = "Leaving together";
  clause.rule = Rule{"fork", {}};
  if (once_in(2)) {
    Value charge;
    charge.type = ValueType::Fraction;
    charge.canonical = charge.written = "3/50";
    clause.rule->parameters["leaving_charge"] = charge;
  }
  return clause;
}

// Rich enough that most forks of it go through.
Snapshot any_community() {
  Snapshot snapshot;
  snapshot.community.id = id<CommunityId>("c-0000000000000001");
  snapshot.community.name = "Riverside";
  snapshot.community.pools = {{id<PoolId>("commons"), "", ""}};
  snapshot.charter.articles = {{id<ArticleId>("exit"), "Leaving", "", {fork_clause()}, "charter/01-exit.yaml"}};
  for (std::size_t m = 0; m < 4 + upto(3); ++m) {
    Member member;
    member.id = id<MemberId>("m" + std::to_string(m));
    snapshot.members.push_back(member);
    snapshot.shares.push_back({member.id, id<PoolId>("commons"), 1 + upto(20)});
  }
  snapshot.assets = {money("cash", 500'001 + 100 * upto(900'000)), money("loan", -static_cast<int>(upto(40'000)))};
  for (std::size_t t = 0; t < upto(4); ++t) {
    Asset thing = money("thing-" + std::to_string(t), 0);
    thing.nature = Nature::Indivisible;
    thing.value = euros(37 + 100 * upto(2'000));
    thing.quantity.reset();
    if (once_in(3)) thing.held_by = {snapshot.members[upto(3)].id};
    snapshot.assets.push_back(thing);
  }
  return snapshot;
}

// A community that was forked: its state before, and the two commits after.
class Forked {
 public:
  explicit Forked(const Snapshot& before)
      : repository_(std::make_unique<Repository>(Repository::init(folder_.path()))), before_(stage(store(), before)) {
    base_ = commit(before_, {});
    ForkOrder order{.groups = {{{{before.members[0].id, before.members[1].id}, {}, {}}, "North"}}, .date = *Date::parse("2026-11-23"), .choices = {}};
    order.choices.method = arbitrary::one_of(std::vector<std::string>{"", "nash", "leximin", "picking"});
    order.choices.shortfall = once_in(2) ? Shortfall::Booked : Shortfall::Left;
    const auto plan = plan_fork(store(), built_in_vocabulary(), base_, order);
    if (!plan || !plan->refused.empty()) return;
    for (std::size_t party = 0; party < 2; ++party) {
      trees.push_back(tree_of_party(store(), *plan, party, built_in_vocabulary()));
      commits.push_back(commit(trees.back(), {base_}));
    }
    const Lock lock(*repository_);
    Journal(*repository_, lock).apply({.references = {{std::string(kFirstBranch), std::nullopt, commits.front()}}, .log = {hand_, "test"}});
  }

  bool is_made() const { return trees.size() == 2; }
  ObjectStore& store() { return repository_->objects(); }
  const ObjectId& before() const { return before_; }

  ObjectId commit(const ObjectId& tree, std::vector<ObjectId> parents) {
    const ObjectId made = store().stage_commit({.tree = tree, .parents = std::move(parents), .author = hand_, .committer = hand_, .message = "test\n"});
    store().flush({made});
    return made;
  }

  // As if the side had gone on so.
  void go_on(std::size_t side, const std::function<void(Snapshot&)>& live) {
    const WrittenParts written = read_written_parts(store(), trees[side], built_in_vocabulary());
    Snapshot snapshot = written.snapshot;
    snapshot.members = all_members(store(), trees[side], snapshot.community);
    snapshot.shares = all_shares(store(), trees[side]);
    live(snapshot);
    trees[side] = rewritten(store(), built_in_vocabulary(), trees[side], written, snapshot);
    commits[side] = commit(trees[side], {commits[side]});
  }

  Workspace workspace() { return Workspace::open(folder_.path(), built_in_vocabulary()); }

  std::vector<ObjectId> trees, commits;

 private:
  ScratchFolder folder_;
  std::unique_ptr<Repository> repository_;
  ObjectId before_, base_;
  Signature hand_{{"Ana", "ana@example.org"}, 1777636800, 0};
};

std::vector<std::string> unlike(const ObjectStore& store, const ObjectId& a, const ObjectId& b) {
  std::vector<std::string> paths;
  for_each_difference(store, a, b, "", [&](const Difference& d) {
    if (!d.path.starts_with("settlements/")) paths.push_back(d.path);
  });
  return paths;
}

const MergerAsked kNothing{"2026-11-24", {}, {}, {}};

RC_GTEST_PROP(Reunion, TakesAForkBackExactly, ()) {
  Forked forked(any_community());
  RC_PRE(forked.is_made());
  const bool is_here = once_in(2);
  const NamedSide parent{"parent", forked.commits[0]}, child{"child", forked.commits[1]};
  Workspace workspace = forked.workspace();
  const auto merger = plan_merger(workspace, is_here ? std::vector{parent, child} : std::vector{child, parent}, kNothing, Relation::Related);
  RC_ASSERT(static_cast<bool>(merger));
  const auto merged = merge_trees(workspace.objects(), built_in_vocabulary(), merger->trees, {});
  RC_ASSERT(static_cast<bool>(merged));
  RC_ASSERT(merged->conflicts.empty());
  RC_ASSERT(unlike(workspace.objects(), forked.before(), merged->tree).empty());
}

// Somebody joins with units, something is bought, a debt is paid: or not.
void live_on(Snapshot& snapshot, const std::string& name) {
  const auto cash = std::ranges::find(snapshot.assets, id<AssetId>("cash"), &Asset::id);
  if (once_in(2)) {
    Member member;
    member.id = id<MemberId>(name);
    snapshot.members.push_back(member);
    snapshot.shares.push_back({member.id, id<PoolId>("commons"), 1 + upto(30)});
    if (cash != snapshot.assets.end()) cash->quantity->parts += 7 * upto(10'000);
  }
  if (once_in(2) && cash != snapshot.assets.end()) cash->quantity->parts -= upto(90'000);
  if (once_in(2)) {
    Asset house = money(name + "-house", 0);
    house.nature = Nature::Indivisible;
    house.quantity.reset();
    house.value = euros(1 + upto(90'000'000));
    snapshot.assets.push_back(house);
    std::ranges::sort(snapshot.assets, {}, &Asset::id);
  }
  if (once_in(3)) std::erase_if(snapshot.assets, [](const Asset& asset) { return asset.id.text() == "loan"; });
}

RC_GTEST_PROP(Reunion, KeepsEverybodysWorthAfterBothLivedOn, ()) {
  Forked forked(any_community());
  RC_PRE(forked.is_made());
  forked.go_on(0, [](Snapshot& snapshot) { live_on(snapshot, "x0"); });
  forked.go_on(1, [](Snapshot& snapshot) { live_on(snapshot, "y0"); });
  Workspace workspace = forked.workspace();
  const auto merger = plan_merger(workspace, {{"parent", forked.commits[0]}, {"child", forked.commits[1]}}, kNothing, Relation::Related);
  RC_PRE(static_cast<bool>(merger));
  RC_PRE(merger->inputs.reverses.empty());
  for_each_receipt(merger->inputs, merger->exchange, [](const MergerReceipt& receipt) {
    for (const MergerReceiptPool& pool : receipt.pools) {
      RC_ASSERT(pool.before.size() == 1u);
      const Fraction off = subtract(*pool.worth, *pool.before.front().worth);
      RC_ASSERT(off < Fraction(1));
      RC_ASSERT(off > Fraction(-1));
    }
  });
  const auto merged = merge_trees(workspace.objects(), built_in_vocabulary(), merger->trees, {});
  RC_ASSERT(static_cast<bool>(merged));
  RC_ASSERT(merged->conflicts.empty());
  RC_ASSERT(is_readable(workspace.objects(), merged->tree));
  RC_ASSERT(all_shares(workspace.objects(), merged->tree) == merger->exchange.shares);
  // Nothing is lost: what both brought is there, and no more.
  Integer brought = 0, there = 0;
  for (const MergerSide& side : merger->inputs.sides)
    for (const Asset& asset : side.assets)
      if (asset.quantity) brought += asset.quantity->parts;
  for (const Asset& asset : read_written_parts(workspace.objects(), merged->tree, built_in_vocabulary()).snapshot.assets)
    if (asset.quantity) there += asset.quantity->parts;
  RC_ASSERT(brought == there);
}

// Wherever it is made, the same comes of it.
RC_GTEST_PROP(Reunion, IsTheSameOnBothSides, ()) {
  Forked forked(any_community());
  RC_PRE(forked.is_made());
  forked.go_on(0, [](Snapshot& snapshot) { live_on(snapshot, "x0"); });
  const NamedSide parent{"parent", forked.commits[0]}, child{"child", forked.commits[1]};
  Workspace workspace = forked.workspace();
  const auto here = plan_merger(workspace, {parent, child}, kNothing, Relation::Related);
  RC_PRE(static_cast<bool>(here));
  const auto there = plan_merger(workspace, {child, parent}, kNothing, Relation::Related);
  RC_ASSERT(static_cast<bool>(there));
  RC_ASSERT(here->digest == there->digest);
  const auto one = merge_trees(workspace.objects(), built_in_vocabulary(), here->trees, {});
  const auto other = merge_trees(workspace.objects(), built_in_vocabulary(), there->trees, {});
  // But for the order in which a file has them.
  RC_ASSERT(is_empty(compare(workspace.objects(), one->tree, other->tree, built_in_vocabulary()).changes));
}

}  // namespace
}  // namespace charter
