// SPDX-License-Identifier: Apache-2.0
#include "community/registers.h"

#include "trees.h"

#include "community/compare.h"
#include "community/register_edit.h"
#include "community/relayout.h"
#include "community/tree_check.h"
#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace charter {
namespace {

MemberId id_of(int number) { return *MemberId::parse(fmt::format("m{:05}", number)); }
const PoolId kCommons = *PoolId::parse("commons");

// Large enough that both registers are split, and some parts of shares twice.
Snapshot large(int members) {
  Snapshot snapshot;
  snapshot.community = {.id = *CommunityId::parse("c-1"), .name = "Large", .pools = {{kCommons, "", ""}}};
  for (int i = 0; i < members; ++i) {
    snapshot.members.push_back({.id = id_of(i), .name = fmt::format("Number {}", i)});
    snapshot.shares.push_back({id_of(i), kCommons, i + 1});
  }
  return snapshot;
}

// A register reached by edits is the same git object as one written at once: the law of the layout.
RC_GTEST_PROP(Registers, ReachedByEditsAreThoseWrittenAtOnce, ()) {
  const int size = *rc::gen::element(0, 3, 1023, 1024, 1025, 1100, 2500);
  Snapshot snapshot = large(size);
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  ObjectId tree = stage(store, snapshot);
  const int steps = *rc::gen::inRange(1, 4);
  for (int step = 0; step < steps; ++step) {
    RegisterEdits edits;
    const int first = *rc::gen::inRange(0, size + 100), count = *rc::gen::inRange(1, 120);
    const bool removes = *rc::gen::arbitrary<bool>();
    for (int i = first; i < first + count; ++i) {
      edits.members[id_of(i)] = removes ? std::nullopt : std::optional(Member{.id = id_of(i), .name = "New"});
      edits.shares[{id_of(i), kCommons}] = removes ? 0 : 7;
    }
    const auto edited = with_register_edits(store, tree, snapshot.community, edits);
    RC_ASSERT(static_cast<bool>(edited));
    tree = *edited;
    for (const auto& [id, row] : edits.members) {
      std::erase_if(snapshot.members, [&](const Member& m) { return m.id == id; });
      std::erase_if(snapshot.shares, [&](const Share& s) { return s.member == id; });
      if (!row) continue;
      snapshot.members.push_back(*row);
      snapshot.shares.push_back({id, kCommons, 7});
    }
  }
  std::ranges::sort(snapshot.members, {}, &Member::id);
  std::ranges::sort(snapshot.shares, {}, &Share::member);
  RC_ASSERT(tree == stage(store, snapshot));
  RC_ASSERT(all_members(store, tree, snapshot.community) == snapshot.members);
  RC_ASSERT(all_shares(store, tree) == snapshot.shares);
}

// Rows that somebody wrote in an order and with quotes of their own are changed where they stand, and laid out anew.
TEST(Registers, EditedByHandAreEditedAllTheSame) {
  Snapshot snapshot = large(4);
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  std::map<std::string, std::string> files = files_of(snapshot);
  const auto id = [](int i) { return id_of(i).text(); };
  files["members.csv"] = "id,name,class,node,joined,guardian\n" + id(2) + ",Number 2,,,,\n\"" + id(0) + "\",Number 0,,,,\n" + id(3) +
                         ",\"Number 3\",,,,\n" + id(1) + ",Number 1,,,,\n";
  files["shares.csv"] = "member,pool,units\n" + id(3) + ",\"commons\",4\n" + id(1) + ",commons,2\n" + id(0) + ",commons,1\n" + id(2) + ",commons,3\n";
  RegisterEdits edits;
  edits.members[id_of(0)] = Member{.id = id_of(0), .name = "Zero"};
  edits.members[id_of(1)] = std::nullopt;
  edits.members[id_of(7)] = Member{.id = id_of(7), .name = "Seven"};
  edits.shares = {{{id_of(1), kCommons}, 0}, {{id_of(3), kCommons}, 9}, {{id_of(7), kCommons}, 7}};
  const auto edited = with_register_edits(store, stage_files(store, files), snapshot.community, edits);
  ASSERT_TRUE(edited);
  snapshot.members = {{.id = id_of(0), .name = "Zero"}, snapshot.members[2], snapshot.members[3], {.id = id_of(7), .name = "Seven"}};
  snapshot.shares = {snapshot.shares[0], snapshot.shares[2], {id_of(3), kCommons, 9}, {id_of(7), kCommons, 7}};
  EXPECT_EQ(*edited, stage(store, snapshot));
}

TEST(Registers, SplitByHandAreReadAllTheSameAndLaidOutByTheNextCommit) {
  const Snapshot snapshot = large(1500);
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId canonical = stage(store, snapshot);
  std::map<std::string, std::string> files = files_of(store, canonical);
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("members/"); });
  std::vector<Member> backwards(snapshot.members.rbegin(), snapshot.members.rend());
  files["members.csv"] = write_members(backwards, {});
  const ObjectId by_hand = stage_files(store, files);
  EXPECT_EQ(all_members(store, by_hand, snapshot.community), snapshot.members);
  const Faults faults = check_tree(store, by_hand, built_in_vocabulary());
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].code, "register-layout");
  const auto laid_out = with_canonical_registers(store, canonical, by_hand, snapshot.community);
  ASSERT_TRUE(laid_out);
  EXPECT_EQ(*laid_out, canonical);
}

TEST(Registers, FindSingleRowsInWhateverPartTheyStand) {
  const Snapshot snapshot = large(3000);
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId tree = stage(store, snapshot);
  RegisterLookup lookup(store, tree, snapshot.community);
  for (int i = 0; i < 3000; i += 37) {
    ASSERT_TRUE(lookup.member(id_of(i)));
    EXPECT_EQ(*lookup.member(id_of(i)), snapshot.members[static_cast<std::size_t>(i)]);
    EXPECT_EQ(lookup.shares(id_of(i)).size(), 1U);
  }
  EXPECT_FALSE(lookup.member(id_of(3000)));
}

TEST(Registers, ARowInTwoPlacesIsAFault) {
  const Snapshot snapshot = large(1500);
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  std::map<std::string, std::string> files = files_of(store, stage(store, snapshot));
  files["members.csv"] = write_members({snapshot.members[0]}, {});
  const Faults faults = check_tree(store, stage_files(store, files), built_in_vocabulary());
  EXPECT_TRUE(std::ranges::any_of(faults, [](const Fault& f) { return f.code == "member-twice" && f.place; }));
}

}  // namespace
}  // namespace charter
