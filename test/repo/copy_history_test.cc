// SPDX-License-Identifier: Apache-2.0
#include "repo/copy_history.h"

#include "git_folder.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

using test::Folder;

std::size_t names_of_first_pack(const Folder& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder.path() / ".git/objects/pack"))
    if (entry.path().extension() == ".pack") return std::filesystem::hard_link_count(entry.path());
  return 0;
}

// Gives the history of main to a new repository, which git must find whole.
void copy_main(const Folder& from, const Folder& to) {
  const Repository source = Repository::open(from.path());
  const Repository target = Repository::init(to.path());
  copy_history(source, target, *source.reference("refs/heads/main"));
  to.git("update-ref refs/heads/main " + from.id("main"));
  EXPECT_EQ(to.git("fsck --full --strict 2>&1"), "");
  EXPECT_EQ(to.git("rev-list --objects main"), from.git("rev-list --objects main"));
}

void commit_twice(const Folder& folder) {
  folder.init();
  folder.write("a.txt", "first\n");
  folder.write("sub/b.txt", "same\n");
  folder.commit("First");
  folder.write("a.txt", "second\n");
  folder.commit("Second");
}

TEST(CopyHistory, WritesWhatLiesInNoPackAnew) {
  const Folder from, to;
  commit_twice(from);
  copy_main(from, to);
}

TEST(CopyHistory, SharesAPackThatHoldsNothingElse) {
  const Folder from, to;
  commit_twice(from);
  from.git("repack -adq");
  from.write("a.txt", "third\n");
  from.commit("Third");
  copy_main(from, to);
  EXPECT_EQ(names_of_first_pack(from), 2U);
}

TEST(CopyHistory, LeavesBehindWhatIsOnOtherBranches) {
  const Folder from, to;
  commit_twice(from);
  from.git("checkout -q -b private");
  from.write("secret.txt", "mine\n");
  from.commit("Private");
  from.git("repack -adq");
  copy_main(from, to);
  EXPECT_EQ(names_of_first_pack(from), 1U);
  EXPECT_EQ(test::shell("git -C " + to.path().string() + " cat-file -e " + from.id("private:secret.txt") + " 2>&1").status, 1);
}

TEST(CopyHistory, LeavesBehindWhatNoBranchHolds) {
  const Folder from, to;
  commit_twice(from);
  from.write("draft.txt", "put aside\n");
  const std::string draft = from.git("hash-object -w draft.txt");
  copy_main(from, to);
  EXPECT_EQ(test::shell("git -C " + to.path().string() + " cat-file -e " + draft.substr(0, 40) + " 2>&1").status, 1);
}

}  // namespace
}  // namespace charter
