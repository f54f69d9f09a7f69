// SPDX-License-Identifier: Apache-2.0
#include "repo/disk.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace charter {
namespace {

namespace fs = std::filesystem;

class FileToReplaceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/charter-disk-XXXXXX";
    folder_ = ::mkdtemp(name);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
};

TEST_F(FileToReplaceTest, TakesThePlaceOfAFileWhenItIsDoneAndNotBefore) {
  replace_file(folder_ / "a", "before");
  FileToReplace file(folder_ / "a");
  file.write(std::string(3'000'000, 'x'));
  EXPECT_EQ(read_file(folder_ / "a"), "before");
  file.write("end");
  file.done(Flush::ToDisk);
  EXPECT_EQ(read_file(folder_ / "a")->size(), 3'000'003U);
  EXPECT_FALSE(fs::exists(folder_ / "a.new"));
}

TEST_F(FileToReplaceTest, LeavesNothingBehindWhenItIsNeverDone) {
  { FileToReplace(folder_ / "a").write("half"); }
  EXPECT_TRUE(fs::is_empty(folder_));
}

TEST_F(FileToReplaceTest, LeavesAFileOfTheUserAlone) {
  replace_file(folder_ / "a.new", "theirs");
  replace_file(folder_ / "a", "ours");
  EXPECT_EQ(read_file(folder_ / "a"), "ours");
  EXPECT_EQ(read_file(folder_ / "a.new"), "theirs");
}

TEST_F(FileToReplaceTest, DoesNotWriteThroughALink) {
  replace_file(folder_ / "theirs", "theirs");
  fs::create_symlink(folder_ / "theirs", folder_ / "a");
  fs::create_symlink(folder_ / "theirs", folder_ / "a.new");
  replace_file(folder_ / "a", "ours");
  EXPECT_EQ(read_file(folder_ / "theirs"), "theirs");
  EXPECT_EQ(read_file(folder_ / "a"), "ours");
}

}  // namespace
}  // namespace charter
