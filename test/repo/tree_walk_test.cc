// SPDX-License-Identifier: Apache-2.0
#include "repo/tree_walk.h"

#include "diag/failure.h"
#include "git_folder.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace charter {
namespace {

using Files = std::map<std::string, std::string>;

class TreeWalk : public testing::Test {
 protected:
  TreeWalk() : store((folder.init(), folder.path() / ".git/objects")) {}

  Edits edits_of(const Files& files) {
    Edits edits;
    for (const auto& [path, text] : files) edits[path] = Content{EntryKind::File, store.stage_blob(text)};
    return edits;
  }
  ObjectId tree_of(const Files& files) { return edit_tree(store, std::nullopt, edits_of(files)); }

  std::vector<std::string> differences(const ObjectId& a, const ObjectId& b, std::string_view within = {}) {
    std::vector<std::string> lines;
    for_each_difference(store, a, b, within, [&lines](const Difference& difference) {
      lines.push_back((difference.before ? difference.after ? "M " : "D " : "A ") + difference.path);
    });
    return lines;
  }
  Files files_of(const ObjectId& tree, std::string_view within = {}) {
    Files files;
    for_each_file(store, tree, within, [&](const std::string& path, const Content& content) { files[path] = store.blob(content.id); });
    return files;
  }

  test::Folder folder;
  ObjectStore store;
};

using Lines = std::vector<std::string>;

// Walks go down by calls, and a stack has an end.
TEST_F(TreeWalk, FoldersInFoldersWithoutEndAreAFailure) {
  ObjectId tree = tree_of({{"a", "1"}});
  for (int i = 0; i < 60000; ++i) tree = store.stage_tree({{"d", EntryKind::Tree, tree}});
  try {
    files_of(tree);
    FAIL() << "it was walked";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), "tree-corrupt");
  }
  std::string path = "a";
  for (int i = 0; i < 60000; ++i) path.insert(0, "d/");
  EXPECT_THROW(tree_of({{path, "1"}}), Failure);
  EXPECT_EQ(files_of(tree_of({{"d/d/d/d/a", "1"}})).size(), 1U);
}

TEST_F(TreeWalk, TellsWhatDiffers) {
  const ObjectId a = tree_of({{"a", "1"}, {"b/x", "1"}, {"b/y", "1"}, {"c", "1"}});
  const ObjectId b = tree_of({{"a", "1"}, {"b/x", "2"}, {"b/y", "1"}, {"d/e/f", "1"}});
  EXPECT_EQ(differences(a, b), (Lines{"M b/x", "D c", "A d/e/f"}));
  EXPECT_EQ(differences(b, a), (Lines{"M b/x", "A c", "D d/e/f"}));
  EXPECT_EQ(differences(a, a), Lines());
  EXPECT_EQ(differences(a, b, "b"), (Lines{"M b/x"}));
  EXPECT_EQ(differences(a, b, "d/e/f"), (Lines{"A d/e/f"}));
  EXPECT_EQ(differences(a, b, "nowhere"), Lines());
}

TEST_F(TreeWalk, FileThatBecameAFolderIsRemovedAndItsFilesAreAdded) {
  const ObjectId a = tree_of({{"a", "1"}, {"a.b", "1"}});
  const ObjectId b = tree_of({{"a/x", "1"}, {"a.b", "2"}});
  EXPECT_EQ(differences(a, b), (Lines{"D a", "M a.b", "A a/x"}));
  EXPECT_EQ(differences(a, b, "a"), (Lines{"D a", "A a/x"}));
  EXPECT_EQ(differences(b, a, "a"), (Lines{"A a", "D a/x"}));
}

TEST_F(TreeWalk, NeverOpensEqualTrees) {
  const ObjectId lost = object_id(ObjectKind::Tree, "not in the repository");
  const ObjectId file = store.stage_blob("1");
  const ObjectId a = store.stage_tree({{"lost", EntryKind::Tree, lost}});
  const ObjectId b = store.stage_tree({{"lost", EntryKind::Tree, lost}, {"new", EntryKind::File, file}});
  EXPECT_EQ(differences(a, b), (Lines{"A new"}));
  EXPECT_THROW(files_of(a), Failure);
}

TEST_F(TreeWalk, ModeAloneIsADifference) {
  const ObjectId file = store.stage_blob("1");
  const ObjectId a = store.stage_tree({{"run", EntryKind::File, file}});
  const ObjectId b = store.stage_tree({{"run", EntryKind::Executable, file}});
  EXPECT_EQ(differences(a, b), (Lines{"M run"}));
}

TEST_F(TreeWalk, FindsFilesAndTrees) {
  const ObjectId tree = tree_of({{"a/b/c", "1"}});
  EXPECT_EQ(find(store, tree, "a/b/c"), (Content{EntryKind::File, store.stage_blob("1")}));
  EXPECT_EQ(find(store, tree, "a/b")->kind, EntryKind::Tree);
  EXPECT_EQ(find(store, tree, "")->id, tree);
  EXPECT_EQ(find(store, tree, "a/c"), std::nullopt);
  EXPECT_EQ(find(store, tree, "a/b/c/d"), std::nullopt);
}

TEST_F(TreeWalk, EditsHandleClashesAndEmptyFolders) {
  struct Case {
    std::string name;
    Files before;
    Edits edits;
    Files after;
  };
  const Content one{EntryKind::File, store.stage_blob("1")};
  const std::vector<Case> cases = {
      {"change", {{"a", "0"}, {"b", "0"}}, {{"a", one}}, {{"a", "1"}, {"b", "0"}}},
      {"remove the last file of a folder", {{"a/b/c", "0"}, {"d", "0"}}, {{"a/b/c", std::nullopt}}, {{"d", "0"}}},
      {"remove everything", {{"a", "0"}}, {{"a", std::nullopt}}, {}},
      {"remove what is not there", {{"a", "0"}}, {{"b/c", std::nullopt}, {"a/b", std::nullopt}}, {{"a", "0"}}},
      {"a file replaces a folder", {{"a/b", "0"}, {"a/c", "0"}}, {{"a", one}}, {{"a", "1"}}},
      {"a folder replaces a file", {{"a", "0"}}, {{"a/b", one}}, {{"a/b", "1"}}},
      {"a file is removed to make room", {{"a", "0"}}, {{"a", std::nullopt}, {"a-b", one}, {"a/b", one}}, {{"a-b", "1"}, {"a/b", "1"}}},
      {"a folder is removed to make room", {{"a/b", "0"}}, {{"a", one}, {"a/b", std::nullopt}}, {{"a", "1"}}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(files_of(edit_tree(store, tree_of(c.before), c.edits)), c.after);
  }
}

TEST_F(TreeWalk, EditsReadAndStageOnlyWhatTheyTouch) {
  const ObjectId lost = object_id(ObjectKind::Tree, "not in the repository");
  const ObjectId tree = store.stage_tree({{"lost", EntryKind::Tree, lost}, {"a", EntryKind::Tree, tree_of({{"b", "0"}})}});
  const std::size_t staged = store.staged_count();
  const ObjectId edited = edit_tree(store, tree, {{"a/c", Content{EntryKind::File, store.stage_blob("0")}}});
  EXPECT_EQ(store.staged_count(), staged + 2);
  EXPECT_EQ(find(store, edited, "lost")->id, lost);
}

TEST_F(TreeWalk, EditsRefusePathsThatLeaveTheFolder) {
  for (const std::string path : {"../a", "/a", "a//b", "a/./b", ".git/config", "a/.GIT/hooks", "git~1/x", ".git./x", "", "a/"}) {
    SCOPED_TRACE(path);
    EXPECT_THROW(edit_tree(store, std::nullopt, {{path, Content{}}}), Failure);
  }
}

// Which of some paths exist, and with which of two texts.
Files arbitrary_files() {
  static const std::vector<std::string> paths = {"a.b", "a-b", "a/x", "b/a", "b/c", "b/d/e", "b/d/f", "c/a", "d", "e/f/g"};
  Files files;
  for (const std::string& path : paths) {
    const int choice = *rc::gen::inRange(0, 3);
    if (choice > 0) files[path] = std::to_string(choice);
  }
  // Sometimes a file where there is a folder otherwise.
  if (!files.contains("a/x")) files["a"] = "1";
  return files;
}

TEST_F(TreeWalk, EditsByTheDifferencesLeadFromOneTreeToTheOther) {
  const bool holds = rc::check([this] {
    const ObjectId a = tree_of(arbitrary_files());
    const ObjectId b = tree_of(arbitrary_files());
    Edits edits;
    for_each_difference(store, a, b, {}, [&edits](const Difference& difference) { edits[difference.path] = difference.after; });
    RC_ASSERT(edit_tree(store, a, edits) == b);
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace charter
