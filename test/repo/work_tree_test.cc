// SPDX-License-Identifier: Apache-2.0
#include "repo/work_tree.h"

#include "diag/failure.h"
#include "git_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace charter {
namespace {

using test::Folder;
using test::staged_tree;
using test::tree_by_git;

void fill(const Folder& folder) {
  folder.init();
  folder.write("community.yaml", "id: orchard\n");
  folder.write("members.csv", "id,name\n");
  folder.write("charter/01.yaml", "a\n");
  folder.write("charter/02.yaml", "b\n");
  folder.write("charter-old/x", "c\n");
  folder.commit("First");
}

TEST(WorkTree, IsTheTreeThatGitMakes) {
  struct Case {
    std::string name;
    std::string change;  // a line of shell
  };
  const std::vector<Case> cases = {
      {"nothing", "true"},
      {"changed", "echo x >> charter/01.yaml"},
      {"same length", "printf 'id: orchrad\\n' > community.yaml"},
      {"touched", "touch -d '2001-01-01' members.csv"},
      {"new in a new folder", "mkdir -p assets/deep && echo x > assets/deep/a && echo y > charter/00"},
      {"removed", "rm charter/01.yaml"},
      {"folder removed", "rm -r charter"},
      {"everything removed", "rm -r charter charter-old members.csv community.yaml"},
      {"made executable", "chmod +x members.csv"},
      {"file became folder", "rm members.csv && mkdir members.csv && echo x > members.csv/0"},
      {"folder became file", "rm -r charter && echo x > charter"},
      {"file became link", "rm members.csv && ln -s /etc/passwd members.csv"},
      {"folder became link", "mv charter elsewhere && ln -s elsewhere charter"},
      {"ignored", "printf '*.tmp\\nbuild/\\n' > .gitignore && echo x > a.tmp && mkdir build && echo x > build/b && echo y > charter/b.tmp"},
      {"ignored in a folder", "echo z > charter/.gitignore && echo x > charter/z && echo x > z"},
      {"ignored by the clone", "echo z > .git/info/exclude && echo x > z"},
      {"tracked though ignored", "echo '*.csv' > .gitignore && echo x >> members.csv"},
      {"already added", "echo x > new && git add new && echo y >> new"},
      {"added and removed", "echo x > new && git add new && rm new"},
      {"empty folder", "mkdir empty"},
      {"pipe", "mkfifo pipe"},
      {"index version four", "git update-index --index-version 4 && echo x > charter/03"},
      {"no index", "rm .git/index"},
      {"intended", "echo x > new && git add -N new"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const Folder folder;
    fill(folder);
    test::shell("cd '" + folder.path().string() + "' && " + c.change);
    const std::string tree = staged_tree(folder);
    EXPECT_EQ(tree, tree_by_git(folder));
  }
}

TEST(WorkTree, LeavesOtherRepositoriesInsideAlone) {
  const Folder folder;
  fill(folder);
  const std::string before = staged_tree(folder);
  test::shell("cd '" + folder.path().string() + "' && git init -q other && echo x > other/file");
  EXPECT_EQ(staged_tree(folder), before);
}

TEST(WorkTree, UnchangedNeedsNoReadingAndNothingIsStaged) {
  const Folder folder;
  fill(folder);
  folder.git("update-index -q --refresh");
  test::shell("touch -d '2001-01-01' '" + folder.path().string() + "'/* '" + folder.path().string() + "'/*/*");
  folder.git("status");
  Repository repository = Repository::open(folder.path());
  WorkTree tree(repository);
  const ObjectId root = tree.stage_tree();
  EXPECT_EQ(to_string(root), folder.id("HEAD^{tree}"));
  EXPECT_EQ(repository.objects().staged_count(), 0U);
  EXPECT_FALSE(tree.index_is_stale(root));
}

TEST(WorkTree, WhatWasOnlyTouchedIsReadOnce) {
  const Folder folder;
  fill(folder);
  test::shell("touch -d '2001-01-01' '" + folder.path().string() + "'/*.yaml");
  Repository repository = Repository::open(folder.path());
  WorkTree tree(repository);
  const ObjectId root = tree.stage_tree();
  ASSERT_TRUE(tree.index_is_stale(root));
  const Lock lock(repository);
  IndexLock index(repository, lock);
  tree.save_index(root, index);
  EXPECT_EQ(folder.git("diff-files"), "");
  test::shell("touch -d '2002-01-01' '" + folder.path().string() + "'/*.yaml && cd '" + folder.path().string() +
              "' && echo x > new && git add new");
  WorkTree with_staged(repository);
  with_staged.stage_tree();
  EXPECT_FALSE(with_staged.index_is_stale(root)) << "what was put into the index is not thrown out of it";
}

// Commits what is in the folder the way our commit does.
void commit(Repository& repository) {
  WorkTree tree(repository);
  const Lock lock(repository);
  const ObjectId root = tree.stage_tree();
  const Signature ana{.who = {"Ana", "ana@example.org"}, .seconds = 1777600000};
  const Head head = repository.head();
  CommitDraft draft{.tree = root, .parents = {}, .author = ana, .committer = ana, .message = "Change\n"};
  if (head.commit) draft.parents.push_back(*head.commit);
  const ObjectId id = repository.objects().stage_commit(draft);
  repository.objects().flush();
  repository.update({{.name = "refs/heads/" + head.branch, .before = head.commit, .after = id}}, std::nullopt, {.who = ana, .reason = "commit: Change"});
  IndexLock index(repository, lock);
  tree.save_index(root, index);
}

TEST(WorkTree, GitFindsNothingToDoAfterwards) {
  const Folder folder;
  fill(folder);
  test::shell("cd '" + folder.path().string() + "' && echo x >> members.csv && rm -r charter-old && mkdir assets && echo y > assets/a && ln -s a assets/l && chmod +x community.yaml");
  Repository repository = Repository::open(folder.path());
  commit(repository);
  EXPECT_EQ(folder.git("diff-index --cached HEAD"), "");
  EXPECT_EQ(folder.git("diff-files"), "");
  EXPECT_EQ(folder.git("status --porcelain"), "");
  EXPECT_EQ(folder.git("fsck --full --strict 2>&1"), "");
  EXPECT_EQ(folder.git("reflog -1 --format=%gs"), "commit: Change\n");
  EXPECT_EQ(folder.git("write-tree"), folder.git("rev-parse HEAD^{tree}"));
}

TEST(WorkTree, FirstCommitOfAnUnbornBranchLeavesACleanFolder) {
  const Folder folder;
  Repository repository = Repository::init(folder.path());
  folder.write("a/b/c", "1");
  folder.write("a-b", "2");
  commit(repository);
  EXPECT_EQ(folder.git("status --porcelain --branch"), "## main\n");
  EXPECT_EQ(folder.git("ls-tree -r --name-only HEAD"), "a-b\na/b/c\n");
}

TEST(WorkTree, ChangesInTheInstantOfTheCommitAreSeen) {
  const Folder folder;
  Repository repository = Repository::init(folder.path());
  for (int i = 0; i < 20; ++i) {
    const std::string text = std::to_string(i % 10);
    folder.write("a", text);
    commit(repository);
    EXPECT_EQ(folder.git("cat-file -p HEAD:a"), text);
    folder.write("a", std::to_string((i + 5) % 10));
    EXPECT_EQ(folder.git("status --porcelain"), " M a\n");
  }
}

class WriteFiles : public testing::Test {
 protected:
  WriteFiles() : repository((fill(folder), Repository::open(folder.path()))), lock(repository) {}
  Content text(const std::string& bytes) { return {EntryKind::File, repository.objects().stage_blob(bytes)}; }
  std::string refusal(const Edits& files) {
    try {
      WorkTree(repository).write_files(files, lock);
    } catch (const Failure& failure) {
      return failure.code() + ": " + failure.what();
    }
    return "written";
  }

  Folder folder;
  Repository repository;
  Lock lock;
};

TEST_F(WriteFiles, MakesReplacesAndRemoves) {
  EXPECT_EQ(refusal({{"charter", text("now a file")},
                     {"charter/01.yaml", std::nullopt},
                     {"charter/02.yaml", std::nullopt},
                     {"members.csv", std::nullopt},
                     {"members.csv/0.csv", text("row")},
                     {"new/deep/x", text("x")},
                     {"charter-old/x", std::nullopt},
                     {"run", Content{EntryKind::Executable, text("sh").id}},
                     {"link", Content{EntryKind::Symlink, text("new").id}}}),
            "written");
  EXPECT_EQ(folder.read("charter"), "now a file");
  EXPECT_EQ(folder.read("members.csv/0.csv"), "row");
  EXPECT_EQ(folder.read("new/deep/x"), "x");
  EXPECT_FALSE(folder.has("charter-old"));
  EXPECT_EQ(std::filesystem::read_symlink(folder.path() / "link"), "new");
  EXPECT_EQ(std::filesystem::status(folder.path() / "run").permissions() & std::filesystem::perms::owner_exec, std::filesystem::perms::owner_exec);
}

TEST_F(WriteFiles, NeverThroughASymbolicLink) {
  const Folder outside;
  std::filesystem::remove_all(folder.path() / "charter");
  std::filesystem::create_directory_symlink(outside.path(), folder.path() / "charter");
  EXPECT_EQ(refusal({{"charter/evil", text("x")}}), "path-blocked: `charter` is not a folder, and files are to be written below it");
  EXPECT_FALSE(outside.has("evil"));
  outside.write("kept", "1");
  EXPECT_EQ(refusal({{"charter/kept", std::nullopt}}), "written");
  EXPECT_TRUE(outside.has("kept"));
}

TEST_F(WriteFiles, ReplacesALinkAndNotWhatItPointsAt) {
  const Folder outside;
  outside.write("target", "theirs");
  std::filesystem::remove(folder.path() / "members.csv");
  std::filesystem::create_symlink(outside.path() / "target", folder.path() / "members.csv");
  EXPECT_EQ(refusal({{"members.csv", text("ours")}}), "written");
  EXPECT_EQ(outside.read("target"), "theirs");
  EXPECT_FALSE(std::filesystem::is_symlink(folder.path() / "members.csv"));
}

TEST_F(WriteFiles, RefusesPathsThatLeaveTheFolderOrAreGits) {
  for (const std::string path : {"../a", "/tmp/a", ".git/config", "a/.Git/hooks/x", "a/../../b", "."}) {
    SCOPED_TRACE(path);
    EXPECT_EQ(refusal({{"good", text("x")}, {path, text("x")}}), "path-unsafe: `" + path + "` cannot be written: it leaves the folder or is git's own");
    EXPECT_FALSE(folder.has("good"));
  }
}

TEST_F(WriteFiles, KeepsAFolderThatHoldsSomethingElse) {
  folder.write("new/precious", "1");
  EXPECT_EQ(refusal({{"new", text("x")}}).substr(0, 12), "disk-failed:");
  EXPECT_EQ(folder.read("new/precious"), "1");
}

TEST(Index, ThatGitHoldsIsNotTaken) {
  const Folder folder;
  fill(folder);
  folder.write(".git/index.lock", "");
  Repository repository = Repository::open(folder.path());
  const Lock lock(repository);
  try {
    const IndexLock index(repository, lock);
    FAIL() << "the lock was taken";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), "repository-locked");
  }
  EXPECT_TRUE(folder.has(".git/index.lock"));
  EXPECT_FALSE(IndexLock::may_be_left_behind(repository));
}

TEST(Index, ThatADeadProcessOfOursHeldIsTaken) {
  const Folder folder;
  fill(folder);
  Repository repository = Repository::open(folder.path());
  const Lock lock(repository);
  folder.write(".git/charter/index.new", "DIRC");
  std::filesystem::create_hard_link(folder.path() / ".git/charter/index.new", folder.path() / ".git/index.lock");
  EXPECT_TRUE(IndexLock::may_be_left_behind(repository));
  const std::string before = folder.read(".git/index");
  { const IndexLock index(repository, lock); }
  EXPECT_FALSE(folder.has(".git/index.lock"));
  EXPECT_EQ(folder.read(".git/index"), before);
}

}  // namespace
}  // namespace charter
