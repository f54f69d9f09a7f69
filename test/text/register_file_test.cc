// SPDX-License-Identifier: Apache-2.0
#include "text/register_file.h"

#include "generators.h"
#include "shown.h"
#include "text/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

const std::string kHeader = "id,name,class,node,joined,guardian\n";

struct Row {
  std::string name;
  std::string row;
  std::string faults;
};

TEST(RegisterOfMembers, SaysWhatIsWrongWithARow) {
  const std::string columns = "a row has the columns `id,name,class,node,joined,guardian`\n";
  const std::vector<Row> cases{
      {"too few columns", "ana,Ana\n",
       "members.csv:2:8+1 too-few-columns: the row has 2 columns instead of 6; " + columns},
      {"too many columns", "ana,Ana,,,,,x,y\n",
       "members.csv:2:13+3 too-many-columns: the row has 8 columns instead of 6; " + columns},
      {"empty line", "\n",
       "members.csv:2:1+1 too-few-columns: the row has 1 column instead of 6; " + columns},
      {"formula", "ana,\"=HYPERLINK(\"\"http://x\"\")\",,,,\n",
       "members.csv:2:5+26 formula: a spreadsheet would run this field as a formula; "
       "write it without the leading `=`\n"},
      {"formula behind a sign", "ana,+SUM(A1),,,,\n",
       "members.csv:2:5+8 formula: a spreadsheet would run this field as a formula; "
       "write it without the leading `+`\n"},
      {"id", "Ana María,Ana,,,,\n",
       "members.csv:2:1+9 bad-id: `Ana María` is not an id; did you mean `ana-maria`?\n"},
      {"no id", ",Ana,,,,\n",
       "members.csv:2:1+1 missing-id: the row has no id here; fill it in, or remove the row\n"},
      {"date", "ana,Ana,,,2026-02-30,\n",
       "members.csv:2:11+10 bad-date: `2026-02-30` is not a date; write it as 2026-05-01\n"},
      {"open quote", "ana,\"Ana,,,,\n",
       "members.csv:2:5+1 bad-quoting: a quote is opened here and never closed on its line; "
       "a quoted field begins and ends with a quote, and a quote within it is doubled\n"},
      {"open quote at the end", "ana,\"Ana\"\"\n",
       "members.csv:2:5+1 bad-quoting: a quote is opened here and never closed on its line; "
       "a quoted field begins and ends with a quote, and a quote within it is doubled\n"},
      {"quote within", "ana,A\"na,,,,\n",
       "members.csv:2:6+1 bad-quoting: a quote stands within a field that is not quoted; "
       "a quoted field begins and ends with a quote, and a quote within it is doubled\n"},
      {"text after a quote", "ana,\"A\"na,,,,\n",
       "members.csv:2:8+1 bad-quoting: text follows the closing quote of a field; "
       "a quoted field begins and ends with a quote, and a quote within it is doubled\n"},
      {"escape", "ana,\x1b[31mAna,,,,\n",
       "members.csv:2:5+1 control-character: a control character U+001B stands in the text; "
       "remove it\n"},
      {"tab", "ana,A\tna,,,,\n",
       "members.csv:2:6+1 control-character: a tab stands in the text; use spaces\n"},
      {"bidirectional override", "ana,A\u202ena,,,,\n",
       "members.csv:2:6+1 bidirectional-character: a character that turns the direction of text, "
       "U+202E; remove it: it can make a text read differently from what it says\n"},
      {"CR LF", "ana,Ana,,,,\r\n",
       "members.csv:2:12+1 carriage-return: the line ends in a carriage return (CR); save the file "
       "with LF line ends\n"},
      {"not UTF-8", "ana,A\xffna,,,,\n",
       "members.csv:2:6+1 not-utf8: the text is not UTF-8 (byte 0xFF); save the file as UTF-8\n"},
      {"cut off", "ana,Ana,,,,",
       "members.csv:2:12+1 missing-line-end: the last line does not end in a line feed; "
       "end it with a line feed: the file may have been cut off\n"},
  };
  for (const Row& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(shown(read_members("members.csv", kHeader + c.row, {}).faults), c.faults);
  }
}

TEST(RegisterOfMembers, ReadsOnAfterAMistake) {
  const auto read = read_members("members.csv", kHeader + "ana,,,,,\nbo\ncy,,,,,\n", {});
  ASSERT_EQ(read.rows.size(), 2u);
  EXPECT_EQ(read.rows[1].id.text(), "cy");
  EXPECT_EQ(read.lines, (std::vector<std::uint32_t>{2, 4}));
  EXPECT_EQ(read.faults.size(), 1u);
}

TEST(RegisterOfMembers, AsksForItsHeader) {
  EXPECT_EQ(shown(read_members("members.csv", "id,name\nana,Ana\n", {"email"}).faults),
            "members.csv:1:1+7 bad-header: the register does not begin with its header; "
            "the first line is `id,name,class,node,joined,guardian,email`\n");
  EXPECT_EQ(shown(read_members("members.csv", "", {}).faults),
            "members.csv:1:1+1 empty-file: the register is empty; "
            "begin it with the line `id,name,class,node,joined,guardian`\n");
}

TEST(RegisterOfMembers, ListsNoMoreFaultsThanAnyoneReads) {
  std::string bytes = kHeader;
  for (int i = 0; i < 5000; ++i) bytes += "x\n";
  const auto read = read_members("members.csv", bytes, {});
  EXPECT_EQ(read.faults.size(), kMostRowFaults + 1);
  EXPECT_EQ(read.faults.back().code, "more-faults");
}

TEST(RegisterOfShares, SaysWhatIsWrongWithUnits) {
  for (const std::string units : {"-5", "0", "1.5", "ten", "", "1e3"}) {
    SCOPED_TRACE(units);
    EXPECT_EQ(
        shown(read_shares("shares.csv", "member,pool,units\nana,commons," + units + "\n").faults),
        fmt::format("shares.csv:2:13+{} bad-units: `{}` is not a positive whole number; a share is "
                    "one unit or more; to hold none, have no row\n",
                    std::max<std::size_t>(units.size(), 1), units));
  }
  EXPECT_EQ(shown(read_shares("shares.csv", "member,pool,units\nana,commons," + std::string(1000, '9') + "\n").faults),
            "shares.csv:2:13+1000 bad-units: a number of 1000 digits is more than can be counted; write at most "
            "100 digits\n");
}

TEST(RegisterOfShares, ReadsUnitsOfAnySize) {
  const auto read =
      read_shares("shares.csv", "member,pool,units\nana,c,123456789012345678901234567890\n");
  ASSERT_EQ(read.rows.size(), 1u);
  EXPECT_EQ(to_string(read.rows[0].units), "123456789012345678901234567890");
}

TEST(Csv, TakesNumbersAndTelephonesForNoFormulas) {
  for (const char* field : {"-5", "+351 912-345", "+1 (555) 0100", "", "a=b", "-1.50"})
    EXPECT_FALSE(is_formula(field)) << field;
  for (const char* field : {"=1", "@x", "+a", "-cmd|x", "-", "=", "+1+cmd"})
    EXPECT_TRUE(is_formula(field)) << field;
}

TEST(RegisterOfMembers, FindsTheFieldOfARow) {
  EXPECT_EQ(place_of_row("members.csv", 7, "bo,\"Bo, jr\",,lisbn,,\n", 3),
            (Place{"members.csv", 7, 14, 5, "bo,\"Bo, jr\",,lisbn,,"}));
}

RC_GTEST_PROP(RegisterOfMembers, ReadsWhatItWrote, ()) {
  std::vector<Member> members;
  for (int i = generate::number(5); i > 0; --i) {
    Member member;
    member.id = generate::id<MemberId>("m" + std::to_string(i));
    const auto free = [] {
      std::string text = *generate::line();
      return is_formula(text) ? "x" + text : text;
    };
    member.name = free() + (generate::coin() ? " " : "");
    if (generate::coin()) member.member_class = generate::id<MemberClassId>("full");
    if (generate::coin()) member.joined = "2026-05-01";
    member.fields = {free(), "+351 912"};
    members.push_back(std::move(member));
  }
  const std::vector<std::string> fields{"email", "phone"};
  const std::string bytes = write_members(members, fields);
  RC_LOG() << bytes;
  const auto read = read_members("members.csv", bytes, fields);
  RC_LOG() << shown(read.faults);
  RC_ASSERT(read.faults.empty());
  RC_ASSERT(read.rows == members);
  RC_ASSERT(write_members(read.rows, fields) == bytes);
}

}  // namespace
}  // namespace charter
