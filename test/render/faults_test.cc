// SPDX-License-Identifier: Apache-2.0
#include "render/faults_json.h"
#include "render/faults_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace charter {
namespace {

Fault above_all_votes() {
  return {.code = "rule-out-of-bounds",
          .message = "quorum is above all votes",
          .label = "at most 100%",
          .help = "did you mean 20%?",
          .place = Place{"charter/03-amendments.yaml", 14, 15, 4, "      quorum: 120%"}};
}

Fault at(Place place) {
  return {.code = "some-code",
          .message = "something is wrong",
          .label = "here",
          .place = std::move(place)};
}

struct ShownFault {
  std::string name;
  Fault fault;
  std::string expected;
};

TEST(FaultsText, ShowPlaceLineCaretsAndHelp) {
  const std::string hundred(100, 'x');
  const std::vector<ShownFault> cases{
      {"as docs/commands.md has it", above_all_votes(),
       "error: quorum is above all votes [rule-out-of-bounds]\n"
       "  --> charter/03-amendments.yaml:14:15\n"
       "   |\n"
       "14 |       quorum: 120%\n"
       "   |               ^^^^ at most 100%\n"
       "help: did you mean 20%?\n"
       "      charter explain rule-out-of-bounds\n"},
      {"a line number of one digit, no help", at({"a.yaml", 3, 1, 2, "ab"}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:1\n"
       "  |\n"
       "3 | ab\n"
       "  | ^^ here\n"
       "help: charter explain some-code\n"},
      {"two carets under each wide character", at({"a.yaml", 3, 3, 2, "漢字漢字x"}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:3\n"
       "  |\n"
       "3 | 漢字漢字x\n"
       "  |     ^^^^ here\n"
       "help: charter explain some-code\n"},
      {"a combining mark takes no column", at({"a.yaml", 3, 3, 1, "e\u0301x"}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:3\n"
       "  |\n"
       "3 | e\u0301x\n"
       "  |  ^ here\n"
       "help: charter explain some-code\n"},
      {"a tab is four columns", at({"a.yaml", 3, 2, 1, "\tx"}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:2\n"
       "  |\n"
       "3 |     x\n"
       "  |     ^ here\n"
       "help: charter explain some-code\n"},
      {"what a terminal would obey is made visible",
       at({"a\x1b[2J.yaml", 3, 2, 1, "a\x1b]0;x\x07 \u202e"}),
       "error: something is wrong [some-code]\n"
       " --> a<U+001B>[2J.yaml:3:2\n"
       "  |\n"
       "3 | a<U+001B>]0;x<U+0007> <U+202E>\n"
       "  |  ^^^^^^^^ here\n"
       "help: charter explain some-code\n"},
      {"bytes that are not UTF-8",
       at({"a.yaml", 3, 2, 1,
           "a\xff"
           "b"}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:2\n"
       "  |\n"
       "3 | a<0xFF>b\n"
       "  |  ^^^^^^ here\n"
       "help: charter explain some-code\n"},
      {"a place behind the end of the line", at({"a.yaml", 3, 5, 1, "ab"}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:5\n"
       "  |\n"
       "3 | ab\n"
       "  |     ^ here\n"
       "help: charter explain some-code\n"},
      {"a long line, carets at its start", at({"a.yaml", 3, 1, 200, hundred + hundred}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:1\n"
       "  |\n"
       "3 | " +
           hundred +
           "…\n"
           "  | " +
           std::string(100, '^') +
           " here\n"
           "help: charter explain some-code\n"},
      {"a long line, carets in its middle", at({"a.yaml", 3, 101, 2, hundred + "yy" + hundred}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:101\n"
       "  |\n"
       "3 | …" +
           std::string(40, 'x') + "yy" + std::string(58, 'x') +
           "…\n"
           "  | " +
           std::string(41, ' ') +
           "^^ here\n"
           "help: charter explain some-code\n"},
      {"an empty line", at({"a.yaml", 3, 1, 1, ""}),
       "error: something is wrong [some-code]\n"
       " --> a.yaml:3:1\n"
       "  = here\n"
       "help: charter explain some-code\n"},
      {"a warning without a place",
       {.severity = Severity::Warning, .code = "some-code", .message = "odd", .help = "look"},
       "warning: odd [some-code]\n"
       "help: look\n"
       "      charter explain some-code\n"},
  };
  for (const ShownFault& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(plain(as_text(c.fault)), c.expected);
  }
}

TEST(FaultsText, ShowAtMostTwentyErrorsFirst) {
  Faults faults(21, Fault{.severity = Severity::Warning, .code = "w", .message = "odd"});
  faults.push_back({.code = "e", .message = "wrong"});
  const std::string shown = plain(as_text(faults));
  EXPECT_TRUE(shown.starts_with("error: wrong [e]\nhelp: charter explain e\n\nwarning: odd [w]\n"));
  EXPECT_TRUE(shown.ends_with("\n\nand 2 more, 1 error and 21 warnings in all\n"));
  std::size_t headings = 0;
  for (std::size_t i = shown.find("odd [w]"); i != std::string::npos;
       i = shown.find("odd [w]", i + 1))
    ++headings;
  EXPECT_EQ(headings, 19u);
}

TEST(FaultsText, AreCountedBySeverity) {
  EXPECT_EQ(count_of({}), "no faults");
  EXPECT_EQ(count_of({{.severity = Severity::Note}}), "1 note");
  EXPECT_EQ(count_of({{}, {}, {.severity = Severity::Warning}, {.severity = Severity::Note}}),
            "2 errors, 1 warning and 1 note");
}

TEST(FaultsText, OfAFailureAreOneErrorWithHelp) {
  EXPECT_EQ(plain(as_text(Failure{Exit::Disk, "disk", "cannot write `a\x1b`", "make room"})),
            "error: cannot write `a<U+001B>` [disk]\nhelp: make room\n");
}

TEST(FaultsJson, ListsEveryFaultWithItsPlace) {
  const Fault without_place{.severity = Severity::Warning, .code = "w", .message = "odd \u202e"};
  EXPECT_EQ(to_json({above_all_votes(), without_place}), R"({
  "schema": "charter.faults/1",
  "faults": [
    {
      "code": "rule-out-of-bounds",
      "severity": "error",
      "path": "charter/03-amendments.yaml",
      "line": 14,
      "column": 15,
      "message": "quorum is above all votes",
      "help": "did you mean 20%?"
    },
    {
      "code": "w",
      "severity": "warning",
      "path": null,
      "line": null,
      "column": null,
      "message": "odd \u202e",
      "help": ""
    }
  ],
  "errors": 1,
  "warnings": 1
}
)");
}

TEST(FaultsJson, ReplacesBytesThatAreNotUtf8) {
  const auto document = nlohmann::json::parse(to_json(Failure{Exit::Refused, "c", "a\xff"}));
  EXPECT_EQ(document["error"]["message"], "a\ufffd");
  EXPECT_EQ(document["exit"], 8);
}

}  // namespace
}  // namespace charter
