// SPDX-License-Identifier: Apache-2.0
#include "text/register_layout.h"

#include "generators.h"
#include "text/register_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace charter {
namespace {

// A register of shares: `each` rows for every one of `members`, which are named by their numbers.
struct Register {
  std::vector<Share> shares;
  std::vector<std::string> lines;

  Register(int members, int each) {
    for (int m = 0; m < members; ++m)
      for (int p = 0; p < each; ++p)
        shares.push_back({generate::id<MemberId>("m" + std::to_string(m)),
                          generate::id<PoolId>("p" + std::to_string(p)), p + 1});
    for (const Share& share : shares) lines.push_back(row_of(share));
  }

  std::vector<LayoutRow> rows() const {
    std::vector<LayoutRow> rows;
    for (std::size_t i = 0; i < shares.size(); ++i)
      rows.push_back({shares[i].member.text(), shares[i].pool.text(), lines[i]});
    return rows;
  }

  std::vector<LayoutFile> files() const {
    return lay_out(RegisterKind::Shares, shares_header(), rows());
  }
};

TEST(RegisterLayout, KeepsASmallRegisterInOneFile) {
  EXPECT_TRUE(Register(0, 1).files().empty());
  const auto files = Register(1024, 1).files();
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].path, "shares.csv");
  EXPECT_TRUE(files[0].bytes.starts_with("member,pool,units\nm0,p0,1\nm1,p0,1\nm10,p0,1\n"));
}

TEST(RegisterLayout, SplitsAboveItsBoundByTheHashOfTheMember) {
  const auto files = Register(1025, 1).files();
  ASSERT_EQ(files.size(), 16u);
  std::size_t rows = 0;
  for (const LayoutFile& file : files) {
    EXPECT_TRUE(is_register_path(RegisterKind::Shares, file.path));
    const auto read = read_shares(file.path, file.bytes);
    EXPECT_TRUE(read.faults.empty());
    EXPECT_TRUE(std::ranges::is_sorted(read.rows, {}, &Share::member));
    rows += read.rows.size();
    for (const Share& share : read.rows)
      EXPECT_TRUE(member_digits(share.member.text())
                      .starts_with(digits_of(RegisterKind::Shares, file.path)));
  }
  EXPECT_EQ(rows, 1025u);
}

TEST(RegisterLayout, SplitsAPartAgainOnlyWhereItIsTooLarge) {
  const auto files = Register(17000, 1).files();
  std::size_t shallow = 0, deep = 0;
  for (const LayoutFile& file : files) {
    const std::size_t rows = read_shares(file.path, file.bytes).rows.size();
    EXPECT_LE(rows, kMostRowsInFile);
    (digits_of(RegisterKind::Shares, file.path).size() == 1 ? shallow : deep) += rows;
  }
  EXPECT_EQ(shallow + deep, 17000u);
  EXPECT_GT(shallow, 0u);
  EXPECT_GT(deep, 0u);
  EXPECT_TRUE(std::ranges::is_sorted(files, {}, &LayoutFile::path));
}

TEST(RegisterLayout, NeverSplitsTheRowsOfOneMember) {
  const auto alone = Register(1, 2000).files();
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(alone[0].path, "shares.csv");
  const auto two = Register(2, 2000).files();
  ASSERT_EQ(two.size(), 2u);
  for (const LayoutFile& file : two)
    EXPECT_EQ(read_shares(file.path, file.bytes).rows.size(), 2000u);
}

TEST(RegisterLayout, KnowsItsPaths) {
  for (const char* path : {"members.csv", "members/3.csv", "members/3/a.csv"})
    EXPECT_TRUE(is_register_path(RegisterKind::Members, path)) << path;
  for (const char* path :
       {"members", "shares.csv", "members/g.csv", "members/3a.csv", "members/A.csv", "members/.csv",
        "members//.csv", "members/3/.csv", "memberscsv", "members/3"})
    EXPECT_FALSE(is_register_path(RegisterKind::Members, path)) << path;
  EXPECT_EQ(part_path(RegisterKind::Members, "3a"), "members/3/a.csv");
  EXPECT_EQ(digits_of(RegisterKind::Members, "members/3/a.csv"), "3a");
  EXPECT_EQ(digits_of(RegisterKind::Members, "members.csv"), "");
  EXPECT_EQ(member_digits("ana").substr(0, 3), "24d");
  EXPECT_EQ(paths_for(RegisterKind::Members, "ana", 2),
            (std::vector<std::string>{"members.csv", "members/2.csv", "members/2/4.csv"}));
}

TEST(RegisterLayout, FollowsFromTheRowsAndNotFromTheirOrder) {
  for (const auto& [members, each] : {std::pair(3, 2), {700, 1}, {700, 2}, {2100, 1}, {900, 3}}) {
    SCOPED_TRACE(members);
    const Register all(members, each);
    std::vector<LayoutRow> shuffled = all.rows();
    std::ranges::shuffle(shuffled, std::mt19937(1));
    const auto files = all.files();
    EXPECT_EQ(lay_out(RegisterKind::Shares, shares_header(), shuffled), files);
    std::vector<Share> read;
    for (const LayoutFile& file : files)
      for (Share& share : read_shares(file.path, file.bytes).rows) read.push_back(std::move(share));
    const auto order = [](const Share& s) { return std::pair(s.member, s.pool); };
    std::vector<Share> wanted = all.shares;
    std::ranges::sort(wanted, {}, order);
    std::ranges::sort(read, {}, order);
    EXPECT_EQ(read, wanted);
  }
}

}  // namespace
}  // namespace charter
