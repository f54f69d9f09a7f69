// SPDX-License-Identifier: Apache-2.0
#include "render/explain.h"

#include "value/safe_text.h"
#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

namespace charter {
namespace {

using Names = std::vector<std::string>;

std::string page(std::string_view name) {
  const auto text = explain(built_in_vocabulary(), built_in_fault_catalogue(), name);
  return text ? plain(*text) : "nothing";
}

Names near(std::string_view name) {
  return explainable_near(built_in_vocabulary(), built_in_fault_catalogue(), name);
}

TEST(Explain, ShowsAParameterWithItsBoundsAndWhichWayItCuts) {
  EXPECT_EQ(page("fork.leaving_charge"),
            "fork.leaving_charge\n"
            "a parameter of fork: Leaving together with a fair share\n"
            "\n"
            "The part of their value that those who leave leave behind.\n"
            "written as: a fraction (2/3)\n"
            "at least: 0\n"
            "at most: 100%\n"
            "left out: 0%\n"
            "more: costs more to leave\n"
            "less: costs less to leave\n"
            "\n"
            "Example\n"
            "\n"
            "    rule:\n"
            "      kind: fork\n"
            "      minimum_members: 2\n"
            "      notice: 30 days\n"
            "      join_window: 14 days\n"
            "      record_date: notice\n"
            "      spending_freeze: yes\n"
            "      methods: [least-imbalance, adjusted-winner]\n"
            "      default_method: least-imbalance\n"
            "      stays: [mill-street-house]\n"
            "      stays_compensated: yes\n"
            "      leaving_charge: 0%\n");
}

TEST(Explain, ShowsAWholeKind) {
  EXPECT_EQ(page("spend.sign"),
            "spend.sign: Who signs\n"
            "\n"
            "States how many must sign before money moves or a contract binds.\n"
            "\n"
            "Example\n"
            "\n"
            "    rule:\n"
            "      kind: spend.sign\n"
            "      body: board\n"
            "      signatures: 2 of 5\n"
            "\n"
            "Parameters\n"
            "\n"
            "  body\n"
            "    Whose signatures count.\n"
            "    written as: a body, an office or a class\n"
            "\n"
            "  signatures\n"
            "    How many must sign.\n"
            "    written as: so many of a number (9 of 12), a whole number (7) or a fraction\n"
            "    (2/3)\n"
            "    must be given\n"
            "    at least: 0\n"
            "    at most: 100%\n"
            "    more: harder to move money\n"
            "    less: easier to move money\n");
}

TEST(Explain, ShowsAFaultWithItsExample) {
  EXPECT_EQ(page("rule-unknown-parameter"),
            "rule-unknown-parameter\n"
            "\n"
            "A rule of that kind has no parameter of that name.\n"
            "\n"
            "Example\n"
            "\n"
            "    rule: {kind: vote.rule, quorun: 1/2}\n"
            "\n"
            "What to do\n"
            "\n"
            "  Use the name that the message suggests; `charter explain KIND` lists them.\n");
}

TEST(Explain, KnowsWhereMapsListsAndChoicesAreTaken) {
  EXPECT_NE(page("vote.weight.weights").find("for each class: a whole number (7) or a fraction (2/3)"),
            std::string::npos);
  EXPECT_NE(page("amend.clauses").find("a clause (exit.fork); or a list of such"), std::string::npos);
  EXPECT_NE(page("amend.base").find("  eligible\n    counted of all who may vote"), std::string::npos);
}

TEST(Explain, HasAPageOfEveryNameAndNoLineThatIsTooWide) {
  const auto names = explainable_names(built_in_vocabulary(), built_in_fault_catalogue());
  EXPECT_GT(names.size(), 350u);
  for (const std::string& name : names) {
    std::istringstream lines(page(name));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("    ")) continue;  // examples stand as they would in a file
      EXPECT_LE(display_width(line), 80) << name << ": " << line;
    }
  }
}

TEST(Explain, SuggestsWhatWasMeant) {
  EXPECT_EQ(page("vote.rul"), "nothing");
  EXPECT_EQ(page("fork.quorum"), "nothing");
  EXPECT_EQ(near("vote.rul"), Names{"vote.rule"});
  EXPECT_EQ(near("rule-out-of-bound"), Names{"rule-out-of-bounds"});
  EXPECT_EQ(near("quorum"), (Names{"amend.quorum", "vote.rule.quorum"}));
  EXPECT_EQ(near("xyzzy"), Names{});
}

TEST(ExplainJson, SaysTheSame) {
  const auto document = [](std::string_view name) {
    return nlohmann::json::parse(
        explain_json(built_in_vocabulary(), built_in_fault_catalogue(), name).value_or("null"));
  };
  EXPECT_EQ(document("vote.rule")["schema"], "charter.explanation/1");
  EXPECT_EQ(document("vote.rule")["rule"]["parameters"][2]["name"], "ratio");
  EXPECT_EQ(document("vote.rule.quorum")["parameter"]["maximum"], "100%");
  EXPECT_EQ(document("duplicate-key")["fault"]["remedy"], "Keep one of the two.");
  EXPECT_TRUE(document("nothing-of-that-name").is_null());
}

}  // namespace
}  // namespace charter
