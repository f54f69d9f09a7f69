// SPDX-License-Identifier: Apache-2.0
#include "render/rule_table_text.h"

#include "render/cell_lines.h"
#include "value/safe_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

namespace charter {
namespace {

RuleCell said(const char* text) { return {Value{ValueType::Text, text, {}, {}, {}}, std::nullopt}; }
RuleCell assumed(const char* text) { return {std::nullopt, Value{ValueType::Text, text, {}, {}, {}}}; }
std::optional<RulePlace> place(const char* id, const char* number) { return RulePlace{*ClauseId::parse(id), number}; }

std::vector<ComparedRule> rules() {
  return {{"amend",
           {place("amend", "4.1"), place("changes.all", "9"), std::nullopt},
           {{"ratio", {said("1/2"), said("2/3"), {}}, true},
            {"quorum_base", {said("eligible"), assumed("eligible"), {}}, false},
            {"lockout", {said("28 days"), {}, {}}, true}},
           true},
          {"fork", {place("x", "1"), place("x", "1"), place("y", "2")}, {{"notice", {said("a"), said("a"), said("a")}, false}}, false}};
}

TEST(RuleTableText, HasParametersDownAndCommunitiesAcross) {
  EXPECT_EQ(plain(rule_table_text(rules(), 3, 80)),
            "≠ amend        A          B              C\n"
            "≠ clause       4.1 amend  9 changes.all  no such rule\n"
            "≠ ratio        1/2        2/3\n"
            "  quorum base  eligible   (eligible)\n"
            "≠ lockout      28 days    –\n"
            "\n"
            "  1 rule is the same in all (-v shows them)\n"
            "\n"
            "≠ differs; (…) is not said, and holds all the same; – is not said\n");
}

TEST(RuleTableText, HasABlockAParameterWhereColumnsDoNotFit) {
  EXPECT_EQ(plain(rule_table_text(rules(), 3, 40)),
            "≠ amend\n"
            "≠ clause:\n"
            "      A  4.1 amend\n"
            "      B  9 changes.all\n"
            "      C  no such rule\n"
            "≠ ratio:\n"
            "      A  1/2\n"
            "      B  2/3\n"
            "  quorum base:\n"
            "      A  eligible\n"
            "      B  (eligible)\n"
            "≠ lockout:\n"
            "      A  28 days\n"
            "      B  –\n"
            "\n"
            "  1 rule is the same in all (-v shows them)\n"
            "\n"
            "≠ differs; (…) is not said, and holds all the same; – is not said\n");
}

TEST(RuleTableText, ListsWhatOnlySomeState) {
  std::vector<ComparedRule> some{rules()[1]};
  some[0].places[0] = std::nullopt;
  some[0].rows[0].cells[0] = {};
  some[0].differs = true;
  EXPECT_EQ(plain(rule_table_text(some, 3, 80)), "≠ Only in B, C\n  fork  1 x\n\n≠ differs\n");
}

TEST(RuleTableText, ShowsWhatIsTheSameInFullWhenAsked) {
  const std::string text = plain(rule_table_text(rules(), 3, 80, SameRules::InFull));
  EXPECT_NE(text.find("  fork         A"), std::string::npos) << text;
  EXPECT_EQ(text.find("the same in all"), std::string::npos);
}

TEST(RuleTableText, BreaksLongCellsWithinTheirColumn) {
  const std::vector<ComparedRule> wide{
      {"define", {place("a", "1"), place("a", "1"), place("a", "1")},
       {{"value", {said("a long text that goes on and on until it is too wide for its column"), said("b"), said("c")}, true}}, true}};
  std::istringstream lines(plain(rule_table_text(wide, 3, 60)));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(display_width(line), 60) << line;
  EXPECT_GT(count, 4U);
}

TEST(SidesText, DrawsTheFamily) {
  Family family;
  const auto relative = [](const char* name, std::vector<std::size_t> sides, std::vector<std::size_t> descendants,
                           std::optional<OriginKind> kind) {
    Relative own{{}, name, std::nullopt, std::move(sides), std::move(descendants)};
    if (kind) own.origin = Origin{*kind, {}, {}, {}, {}, {}};
    return own;
  };
  family.relatives = {relative("Riverside", {0}, {1, 3}, {}), relative("Weir\x1b Lane", {1}, {2}, OriginKind::Forked),
                      relative("Mill", {2}, {}, OriginKind::Founded), relative("Ferry", {}, {}, OriginKind::Merged)};
  family.roots = {0};
  EXPECT_EQ(plain(sides_text({{"Riverside", "."}, {"Weir\x1b Lane", "../w"}, {"Mill", "../m"}}, family)),
            "A  Riverside          .\n"
            "B  Weir<U+001B> Lane  ../w\n"
            "C  Mill               ../m\n"
            "\n"
            "Family\n"
            "  Riverside (A)\n"
            "  ├─ left it: Weir<U+001B> Lane (B)\n"
            "  │  └─ founded from its rules: Mill (C)\n"
            "  └─ merged from it: Ferry (not compared here)\n");
}

TEST(SideLetter, GoesOnWithNumbers) {
  EXPECT_EQ(side_letter(0), "A");
  EXPECT_EQ(side_letter(25), "Z");
  EXPECT_EQ(side_letter(26), "27");
}

TEST(CellLines, BreakBetweenWordsAndInsideOnlyWhereNeeded) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(cell_lines("", 5), Lines{""});
  EXPECT_EQ(cell_lines("one two three", 8), (Lines{"one two", "three"}));
  EXPECT_EQ(cell_lines("abcdefgh ij", 3), (Lines{"abc", "def", "gh", "ij"}));
  EXPECT_EQ(cell_lines("1.4 purpose.words.brick", 18), (Lines{"1.4", "purpose.words.", "brick"}));
  EXPECT_EQ(cell_lines("日本語", 4), (Lines{"日本", "語"}));
}

RC_GTEST_PROP(CellLines, LoseNothingAndFit, (const std::vector<std::string>& words)) {
  std::string text;
  for (std::string word : words) {
    std::erase_if(word, [](char c) { return c <= ' ' || c > '~'; });
    if (!word.empty()) text += (text.empty() ? "" : " ") + word;
  }
  const int width = *rc::gen::inRange(1, 20);
  std::string kept;
  for (const std::string& line : cell_lines(text, width)) {
    RC_ASSERT(display_width(line) <= width);
    kept += line;
  }
  std::erase(kept, ' ');
  std::erase(text, ' ');
  RC_ASSERT(kept == text);
}

}  // namespace
}  // namespace charter
