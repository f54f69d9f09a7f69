// SPDX-License-Identifier: Apache-2.0
#include "repo/clean_folders.h"

#include "git_folder.h"
#include "repo/work_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace charter {
namespace {

using test::Folder;
using test::staged_tree;
using test::tree_by_git;

// More files than one thread looks at, in folders of folders; written long before the index.
void fill_many(const Folder& folder) {
  folder.init();
  test::shell("cd '" + folder.path().string() +
              "' && for a in a b c; do for b in 0 1 2 3; do mkdir -p $a/$b; for i in $(seq 60); do echo $a$b$i > $a/$b/$i.csv; done; done; "
              "echo top > $a/top; done; echo x > root; find . -path ./.git -prune -o -type f -exec touch -d 2001-01-01 {} +");
  folder.commit("First");
}

struct FolderCase {
  std::string name;
  std::string change;              // a line of shell
  std::vector<std::string> other;  // the folders that are not clean afterwards
};

const std::vector<FolderCase> folder_cases = {
    {"nothing", "true", {}},
    {"changed", "echo x >> b/2/7.csv", {"", "b", "b/2"}},
    {"two changed", "echo x >> b/2/7.csv && echo y >> c/top", {"", "b", "b/2", "c"}},
    {"new", "echo x > a/0/new", {"", "a", "a/0"}},
    {"new and removed", "mv a/0/1.csv a/0/new", {"", "a", "a/0"}},
    {"new in the middle", "echo x > a/new", {"", "a"}},
    {"new at the top", "echo x > new", {""}},
    {"empty folder", "mkdir c/3/empty", {"", "c", "c/3"}},
    {"removed", "rm c/3/60.csv", {"", "c", "c/3"}},
    {"folder removed", "rm -r c/3", {"", "c", "c/3"}},
    {"folder became link", "mv c/3 elsewhere && ln -s ../elsewhere c/3", {"", "c", "c/3"}},
    {"file became folder", "rm c/top && mkdir c/top", {"", "c"}},
    {"made executable", "chmod +x a/1/1.csv", {"", "a", "a/1"}},
    {"added to the index", "echo x > a/1/new && git add a/1/new && rm a/1/new", {"", "a", "a/1"}},
};

const CachedTree* folder_of(const CachedTree& root, const std::string& path) {
  const CachedTree* at = &root;
  for (std::size_t begin = 0; at != nullptr && begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    at = at->folder(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return at;
}

// As it was after fill_many(), index and times included.
void restore(const Folder& folder) {
  folder.git("reset -q --hard && git clean -qfdx");
  test::shell("cd '" + folder.path().string() +
              "' && find . -path ./.git -prune -o -type f -newermt 2010-01-01 -exec touch -d 2001-01-01 {} +");
  folder.git("update-index -q --refresh");
}

std::vector<std::string> not_clean(const Folder& folder) {
  const std::vector<std::string> all = {"", "a", "a/0", "a/1", "a/2", "a/3", "b", "b/0", "b/1", "b/2", "b/3", "c", "c/0", "c/1", "c/2", "c/3"};
  const Index index = read_index(folder.path() / ".git/index");
  const CleanFolders clean(folder.path(), index);
  std::vector<std::string> other;
  for (const std::string& path : all) {
    const CachedTree* tree = folder_of(index.tree, path);
    if (tree == nullptr || !clean.contains(*tree)) other.push_back(path);
  }
  return other;
}

TEST(CleanFolders, AreThoseInWhichAndBelowWhichNothingDiffers) {
  const Folder folder;
  fill_many(folder);
  for (const FolderCase& c : folder_cases) {
    SCOPED_TRACE(c.name);
    test::shell("cd '" + folder.path().string() + "' && " + c.change);
    EXPECT_EQ(not_clean(folder), c.other);
    const std::string tree = staged_tree(folder);
    EXPECT_EQ(tree, tree_by_git(folder));
    restore(folder);
  }
}

}  // namespace
}  // namespace charter
