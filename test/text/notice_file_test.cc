// SPDX-License-Identifier: Apache-2.0
#include "text/notice_file.h"

#include "shown.h"
#include "text/consent_file.h"
#include "text/register_file.h"
#include "text/seal_file.h"
#include "text/source.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

const PartyId kWeir = PartyId::parse("weir").value();

std::string faults_of_members(const std::string& rows) {
  return shown(read_notice_members("m.csv", "member\n" + rows).faults);
}

TEST(ReadNotice, RefusesAnotherFormatAndSaysNothingElse) {
  const std::string rest = "community: nonsense!\ngroup: Weir\n";
  EXPECT_EQ(shown(read_notice("n.yaml", "format: 2\n" + rest, kWeir).faults),
            "n.yaml:1:9+1 unknown-format: this is a notice of format `2`; "
            "this version of charter reads format 1; a newer one may read it\n");
  EXPECT_EQ(shown(read_notice("n.yaml", "community: c-1\ngroup: Weir\n", kWeir).faults),
            "n.yaml:1:1+9 missing-key: a notice needs `format`; add `format:`\n");
}

TEST(ReadConsent, RefusesAnotherFormat) {
  const auto read = read_consent("ana.yaml", "format: 3\nmember: ana\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(shown(read.faults()),
            "ana.yaml:1:9+1 unknown-format: this is a consent of format `3`; "
            "this version of charter reads format 1; a newer one may read it\n");
}

TEST(ReadSeal, TellsWhatIsNoSealOfThisGroup) {
  const Seal seal{CommunityId::parse("c-5f0c2a9be1d44c70").value(), kWeir, std::string(64, 'a')};
  const auto read = read_seal("s.yaml", write_seal(seal), kWeir);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->community, seal.community);
  EXPECT_EQ(read->commitment, seal.commitment);
  const auto faults = [](const std::string& bytes) {
    const auto wrong = read_seal("s.yaml", bytes, kWeir);
    return wrong ? std::string() : shown(wrong.faults());
  };
  const std::string digits(64, 'a');
  EXPECT_EQ(faults("format: 2\n"),
            "s.yaml:1:9+1 unknown-format: this is a seal of format `2`; "
            "this version of charter reads format 1; a newer one may read it\n");
  EXPECT_EQ(faults("format: 1\ncommunity: c-1\ngroup: mill\ncommitment: " + digits + "\n"),
            "s.yaml:3:8+4 bad-seal: the seal in the folder `weir` is of another group; "
            "each group seals in the folder that bears its id, with `charter fork bid --seal`\n");
  EXPECT_EQ(faults("format: 1\ncommunity: c-1\ngroup: weir\ncommitment: abc\n"),
            "s.yaml:4:13+3 bad-seal: the seal commits to nothing; "
            "a commitment is 64 hexadecimal digits; seal anew with `charter fork bid --seal`\n");
}

TEST(ReadNoticeMembers, ReadsThemInTheOrderOfTheirIds) {
  const auto read = read_notice_members("m.csv", "member\nbo\nana\n");
  EXPECT_TRUE(read.faults.empty());
  EXPECT_EQ(read.value, (std::vector<MemberId>{MemberId::parse("ana").value(), MemberId::parse("bo").value()}));
}

TEST(ReadNoticeMembers, SaysEveryMistakeAtItsLine) {
  EXPECT_EQ(faults_of_members("bo\nana\nJürgen\nbo\nana\nbo\n"),
            "m.csv:4:1+6 bad-id: this is not the id of a member; one id a line, such as `ana-reis`\n"
            "m.csv:5:1+2 notice-member-twice: `bo` is named twice in a notice; name every member once\n"
            "m.csv:6:1+3 notice-member-twice: `ana` is named twice in a notice; name every member once\n"
            "m.csv:7:1+2 notice-member-twice: `bo` is named twice in a notice; name every member once\n");
}

TEST(ReadNoticeMembers, KeepsFaultsSmallAndFew) {
  const auto one = read_notice_members("m.csv", "member\n" + std::string(1'000'000, 'X') + "\n");
  ASSERT_EQ(one.faults.size(), 1U);
  EXPECT_LT(one.faults[0].place->excerpt.size(), 2 * kLongestExcerpt);
  std::string rows;
  for (std::size_t i = 0; i < 3 * kMostRowFaults; ++i) rows += "NOT AN ID\n";
  const auto many = read_notice_members("m.csv", "member\n" + rows);
  ASSERT_EQ(many.faults.size(), kMostRowFaults + 1);
  EXPECT_EQ(many.faults.back().code, "more-faults");
  rows.clear();
  for (std::size_t i = 0; i < 3 * kMostRowFaults; ++i) rows += "ana\n";
  EXPECT_EQ(read_notice_members("m.csv", "member\n" + rows).faults.size(), kMostRowFaults + 1);
}

}  // namespace
}  // namespace charter
