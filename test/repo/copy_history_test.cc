// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_history.h"

#include "git_folder.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using test::Folder;

// Two commits on main, and beside them what is nobody else's affair: `private_commit`.
class CopiedHistory : public ::testing::Test {
 protected:
  CopiedHistory() {
    folder.init();
    folder.write("members.csv", "ana\n");
    folder.commit("First");
    folder.write("members.csv", "ana\nbo\n");
    folder.commit("Second");
    folder.git("switch -q -c private");
    folder.write("draft.txt", "secret\n");
    folder.commit("Draft");
    private_commit = folder.id("private");
    draft = folder.id("private:draft.txt");
    folder.git("switch -q main");
  }

  // Copies main to `target`, which then must be whole, and have nothing of what is private.
  void copy() {
    Repository repository = Repository::open(folder.path());
    ASSERT_TRUE(owns_its_objects(repository));
    Repository other = Repository::init(target.path());
    copy_history(repository, other, *repository.resolve("main"));
    target.git("update-ref refs/heads/main " + folder.id("main"));
    EXPECT_EQ(target.git("fsck --full --strict 2>&1"), "");
    EXPECT_EQ(target.git("log --format=%s main"), "Second\nFirst\n");
    EXPECT_EQ(objects_of(target), 6);  // two commits, two trees, two files
    for (const std::string& id : {private_commit, draft})
      EXPECT_NE(test::shell("git -C '" + target.path().string() + "' cat-file -e " + id).status, 0);
  }

  static int objects_of(const Folder& where) {
    return std::stoi(where.git("cat-file --batch-all-objects --batch-check | wc -l"));
  }

  Folder folder, target;
  std::string private_commit, draft;
};

TEST_F(CopiedHistory, LeavesOutAnotherBranch) { copy(); }

TEST_F(CopiedHistory, LeavesOutWhatNothingRefersToAnyMore) {
  folder.git("branch -q -D private");
  copy();
}

TEST_F(CopiedHistory, LeavesOutWhatIsPackedWithTheRest) {
  folder.git("gc -q");
  folder.git("branch -q -D private");
  copy();
}

TEST_F(CopiedHistory, PacksMuchWithoutLookingForDifferences) {
  std::string much;
  for (std::int64_t row = 0; much.size() < (std::size_t{20} << 20); ++row) much += std::to_string(row * 7919 % 1000003) + "\n";
  folder.git("reset -q --hard HEAD^");
  folder.write("members.csv", much);
  folder.commit("Second");
  folder.git("gc -q");
  folder.git("branch -q -D private");
  copy();
  EXPECT_EQ(target.git("cat-file -s main:members.csv"), std::to_string(much.size()) + "\n");
}

TEST_F(CopiedHistory, LeavesOutWhatWasOnlyStaged) {
  folder.git("gc -q");
  folder.write("staged.txt", "not committed\n");
  folder.git("add staged.txt");
  copy();
}

TEST_F(CopiedHistory, SharesFilesThatHoldNothingElse) {
  folder.git("branch -q -D private");
  folder.git("reflog expire --expire=now --all");
  folder.git("gc -q --prune=now");
  copy();
  EXPECT_EQ(test::shell("stat -c %h '" + target.path().string() + "'/.git/objects/pack/*.pack").text, "2\n");
}

TEST_F(CopiedHistory, SharesLooseFiles) {
  copy();
  const std::string first = folder.id("main");
  EXPECT_EQ(test::shell("stat -c %h '" + target.path().string() + "'/.git/objects/" + first.substr(0, 2) + "/" + first.substr(2)).text, "2\n");
}

TEST_F(CopiedHistory, NeedsAllThatThereIs) {
  folder.write(".git/objects/info/alternates", "/nowhere\n");
  EXPECT_FALSE(owns_its_objects(Repository::open(folder.path())));
}

}  // namespace
}  // namespace charter
