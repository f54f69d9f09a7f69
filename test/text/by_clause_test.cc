// SPDX-License-Identifier: Apache-2.0
#include "text/by_clause.h"

#include "text/sentence_lines.h"

#include <gtest/gtest.h>

namespace charter {
namespace {

TEST(ByClause, ShowsAnArticle) {
  EXPECT_EQ(by_clause("# comment\n"
                      "article: exit\n"
                      "title: Leaving\n"
                      "level: core\n"
                      "clauses:\n"
                      "  - id: exit.fork\n"
                      "    title: Right to fork\n"
                      "    text: |\n"
                      "      Any group may leave together. They take a copy\n"
                      "      of these rules. See [[exit.notice]].\n"
                      "    rule:\n"
                      "      kind: fork\n"
                      "      notice: '30 days'\n"
                      "      stays: [a, b]\n"
                      "    clauses:\n"
                      "      - id: exit.notice\n"
                      "        text: Say so.\n"
                      "        unknown: {x: 1}\n",
                      ClauseNumbers::None),
            "article exit: Leaving\n"
            "level: core\n"
            "\n"
            "clause exit.fork: Right to fork\n"
            "    Any group may leave together.\n"
            "    They take a copy of these rules.\n"
            "    See [[exit.notice]].\n"
            "    rule fork\n"
            "        notice: 30 days\n"
            "        stays:\n"
            "            - a\n"
            "            - b\n"
            "\n"
            "clause exit.notice\n"
            "    within exit.fork\n"
            "    Say so.\n"
            "    unknown:\n"
            "        x: 1\n");
}

TEST(ByClause, NumbersClausesWithinTheArticleWhenAsked) {
  EXPECT_EQ(by_clause("article: a\nclauses:\n  - id: x\n    clauses: [{id: y}]\n  - id: z\n", ClauseNumbers::Shown),
            "article a\n\nclause 1 x\n\nclause 1.1 y\n    within x\n\nclause 2 z\n");
}

TEST(ByClause, IsTheSameHoweverTheFileIsSet) {
  EXPECT_EQ(by_clause("article: a\nclauses:\n- {id: x, text: \"One two. Three.\"}\n", ClauseNumbers::None),
            by_clause("article: 'a'\nclauses:\n  - id: x\n    text: |\n      One\n      two. Three.\n", ClauseNumbers::None));
}

TEST(ByClause, ShowsAssetsAndTheCommunity) {
  EXPECT_EQ(by_clause("- id: cash\n  title: Cash\n  quantity: 1.00\n- id: van\n  appraised: {on: 2026-05-01}\n",
                      ClauseNumbers::None),
            "asset cash: Cash\n    quantity: 1.00\n\nasset van\n    appraised:\n        on: 2026-05-01\n");
  EXPECT_EQ(by_clause("format: 1\nid: c-1\npools: {commons: {title: All}}\n", ClauseNumbers::None),
            "format: 1\nid: c-1\npools:\n    commons:\n        title: All\n");
}

TEST(ByClause, GivesNothingForWhatIsNoneOfThese) {
  for (const char* bytes : {"", "just text", "a: [1", "x: 1\n", "- 1\n- 2\n", "article: [a]\n", "\xff\xfe",
                            "article: a\narticle: b\n", "a: &a [*a]\n", "[]\n",
                            "article: a\ntitle: \"x\\u202ey\"\n", "article: a\ntitle: x\033[2J\n"}) {
    SCOPED_TRACE(bytes);
    EXPECT_EQ(by_clause(bytes, ClauseNumbers::None), std::nullopt);
  }
}

TEST(ByClause, HidesNothingOfOddShapes) {
  const auto lines = by_clause(
      "article: a\ntitle: [t1]\nclauses:\n  - id: x\n    text: [t2]\n    rule: [t3]\n    clauses: t4\n", ClauseNumbers::None);
  ASSERT_TRUE(lines);
  for (const char* said : {"t1", "t2", "t3", "t4"}) EXPECT_NE(lines->find(said), std::string::npos) << said << "\n" << *lines;
}

TEST(SentenceLines, BreakAfterSentencesAndBeforeItems) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(sentence_lines("One.\nTwo goes\non! (Three?) Four"), (Lines{"One.", "Two goes on!", "(Three?)", "Four"}));
  EXPECT_EQ(sentence_lines("See No. 4 of 12. May, e.g. here."), (Lines{"See No. 4 of 12. May, e.g. here."}));
  EXPECT_EQ(sentence_lines("Either:\n- one\n  more\n- two\n\n\nEnd."), (Lines{"Either:", "- one more", "- two", "", "End."}));
  EXPECT_EQ(sentence_lines(""), Lines{});
  EXPECT_EQ(sentence_lines("\n \n"), Lines{});
}

}  // namespace
}  // namespace charter
