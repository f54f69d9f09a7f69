// SPDX-License-Identifier: Apache-2.0
#include "community/file_merge.h"

#include "arbitrary/arbitrary.h"
#include "trees.h"

#include "community/merge_trees.h"
#include "repo/tree_walk.h"
#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace charter {
namespace {

constexpr const char* kCommunity =
    "format: 1\nid: c-0000000000000001\nname: Us\nformed: 2026-05-01\npools:\n  commons: {title: All}\n";
constexpr const char* kArticle =
    "article: house\ntitle: The house\nclauses:\n  - id: house.quiet\n    text: Music stops at ten in the evening.\n"
    "  - id: house.keys\n    text: Every member has a key.   # since May\n";

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

std::optional<FileMerge> merged(const std::string& path, const FileVersions& versions) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId tree = stage_files(store, {{"community.yaml", kCommunity}});
  return merge_file(store, built_in_vocabulary(), path, versions, {tree});
}

TEST(FileMerge, KeepsWordsOfBothSidesAndComments) {
  const std::string ours = with(kArticle, "Music", "All music"), theirs = with(kArticle, "evening", "night");
  const auto merge = merged("charter/01-house.yaml", {kArticle, ours, theirs});
  ASSERT_TRUE(merge);
  EXPECT_TRUE(is_clean(*merge));
  EXPECT_EQ(merge->bytes, with(ours, "evening", "night"));
}

TEST(FileMerge, AsksWhereBothSidesSayOtherwise) {
  const auto merge =
      merged("charter/01-house.yaml", {kArticle, with(kArticle, "at ten", "at nine"), with(kArticle, "at ten", "at eleven")});
  ASSERT_TRUE(merge);
  EXPECT_FALSE(is_clean(*merge));
  ASSERT_EQ(merge->conflicts.size(), 1U);
  EXPECT_EQ(merge->conflicts[0].subject, (Subject{"clause", "house.quiet", "text"}));
}

TEST(FileMerge, AddsAmountsUpWithinOneFileOfMany) {
  const std::string head = "member,pool,units\n";
  const auto merge = merged("shares/a.csv", {head + "ana,commons,30\nbo,commons,20\n", head + "ana,commons,40\nbo,commons,10\n",
                                             head + "ana,commons,25\nbo,commons,20\ncleo,commons,5\n"});
  ASSERT_TRUE(merge);
  EXPECT_TRUE(is_clean(*merge));
  EXPECT_EQ(merge->bytes, head + "ana,commons,35\nbo,commons,10\ncleo,commons,5\n");
}

TEST(FileMerge, TakesWhatIsNewOnBothSides) {
  const std::string head = "member,pool,units\n";
  const auto merge = merged("shares.csv", {"", head + "ana,commons,30\n", head + "bo,commons,20\n"});
  ASSERT_TRUE(merge);
  EXPECT_TRUE(is_clean(*merge));
  EXPECT_EQ(merge->bytes, head + "ana,commons,30\nbo,commons,20\n");
}

TEST(FileMerge, LeavesToOthersWhatItCannotRead) {
  EXPECT_FALSE(merged("charter/01-house.yaml", {kArticle, "article: [", kArticle}));
  EXPECT_FALSE(merged("notes.md", {"a\n", "b\n", "a\n"}));
  EXPECT_FALSE(merged("settlements/x/record.yaml", {"a: 1\n", "a: 2\n", "a: 3\n"}));
}

// What git asks a driver about, and what it does by itself.
std::optional<Content> merged_as_git_does(ObjectStore& store, const ThreeTrees& trees, const std::string& path, bool& is_clean_everywhere) {
  const auto base = find(store, trees.base, path), ours = find(store, trees.ours, path), theirs = find(store, trees.theirs, path);
  if (ours == theirs || theirs == base) return ours;
  if (ours == base) return theirs;
  if (ours && theirs) {
    const FileVersions versions{base ? store.blob(base->id) : "", store.blob(ours->id), store.blob(theirs->id)};
    const auto merge = merge_file(store, built_in_vocabulary(), path, versions, {trees.ours, trees.theirs, trees.base});
    RC_ASSERT(merge.has_value());
    if (is_clean(*merge)) return Content{EntryKind::File, store.stage_blob(merge->bytes)};
  }
  is_clean_everywhere = false;
  return ours;
}

// One article, so that nothing goes from file to file.
Snapshot with_one_article(Snapshot s) {
  s.charter.articles.resize(1);
  return s;
}

// A few things otherwise, as people leave them.
Snapshot changed_a_little(Snapshot s, const std::string& word) {
  const auto some = [](auto& list, const auto& change) {
    for (auto& one : list)
      if (*rc::gen::inRange(0, 4) == 0) change(one);
  };
  some(s.charter.articles[0].clauses, [&](Clause& clause) { clause.text = word + " " + clause.text; });
  some(s.charter.articles[0].clauses, [&](Clause& clause) { clause.title = word; });
  some(s.members, [&](Member& member) { member.name = word; });
  some(s.shares, [&](Share& share) { share.units += Integer(word.size()); });
  some(s.assets, [&](Asset& asset) { asset.title = word; });
  return s;
}

RC_GTEST_PROP(FileMerge, FileByFileIsTheMergeOfTheWhole, (const Snapshot& any)) {
  RC_PRE(!any.charter.articles.empty());
  const Snapshot b = with_one_article(any), x = changed_a_little(b, "one"), y = changed_a_little(b, "another");
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ThreeTrees trees{stage(store, b), stage(store, x), stage(store, y)};
  RC_PRE(is_readable(store, trees.base) && is_readable(store, trees.ours) && is_readable(store, trees.theirs));
  const auto whole = merge_trees(store, built_in_vocabulary(), trees, {});
  RC_PRE(static_cast<bool>(whole));
  std::set<std::string> paths;
  for (const ObjectId& side : {trees.ours, trees.theirs})
    for_each_difference(store, trees.base, side, "", [&paths](const Difference& d) { paths.insert(d.path); });
  Edits edits;
  bool is_clean_everywhere = true;
  for (const std::string& path : paths) edits[path] = merged_as_git_does(store, trees, path, is_clean_everywhere);
  RC_TAG(is_clean_everywhere ? "clean" : "asks");
  if (is_clean_everywhere && whole->conflicts.empty()) RC_ASSERT(edit_tree(store, trees.ours, edits) == whole->tree);
}

}  // namespace
}  // namespace charter
