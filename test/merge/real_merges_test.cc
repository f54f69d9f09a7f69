// SPDX-License-Identifier: Apache-2.0

// Merges that people made of their bylaws, one section a clause. The texts are not part of this project; where they are
// not at hand (CHARTER_MERGE_CASES, else beside the source) those tests are skipped.

#include "merge/losses.h"
#include "merge/merge.h"

#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace charter {
namespace {

std::filesystem::path cases() {
  const char* folder = std::getenv("CHARTER_MERGE_CASES");
  return folder ? std::filesystem::path(folder) : std::filesystem::path(SOURCE_DIR) / "../shared/data/merge-cases";
}

// "use-of-ballots" of "### Section 3.14  Use of ballots": the number is its place, and no part of it.
std::string slug_of(const std::string& heading) {
  std::istringstream words(heading);
  std::string slug;
  for (std::string word; words >> word && slug.size() < 40;) {
    const bool has_number = word.find_first_of("0123456789") != word.npos;
    std::string letters;
    for (const char c : word)
      if (std::isalpha(static_cast<unsigned char>(c))) letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (has_number || letters.empty() || letters == "section") continue;
    slug += (slug.empty() ? "" : "-") + letters;
  }
  return slug.empty() ? "untitled" : slug;
}

// The first heading is the article's.
Snapshot bylaws(std::istream& text) {
  Snapshot snapshot;
  Article article{*ArticleId::parse("bylaws"), "", "", {}, "charter/01-bylaws.yaml"};
  std::map<std::string, int> used;
  for (std::string line; std::getline(text, line);) {
    if (!line.starts_with("#")) {
      if (article.clauses.empty()) continue;
      article.clauses.back().text += line + "\n";
      continue;
    }
    const std::string heading = line.substr(std::min(line.find_first_not_of("# "), line.size()));
    if (article.title.empty()) {
      article.title = heading;
      continue;
    }
    Clause clause;
    const std::string slug = slug_of(heading);
    const int times = ++used[slug];
    clause.id = *ClauseId::parse(times == 1 ? slug : slug + "-" + std::to_string(times));
    article.clauses.push_back(clause);
  }
  snapshot.charter.articles = {article};
  return snapshot;
}

Snapshot bylaws_in(const std::filesystem::path& file) {
  std::ifstream text(file);
  return bylaws(text);
}

Snapshot bylaws_of(const std::string& words) {
  std::istringstream text(words);
  return bylaws(text);
}

std::string words_of(const Snapshot& snapshot) {
  std::string words;
  for_each_clause(snapshot.charter, [&](const Clause& clause, const ClausePosition&) {
    words += "[" + clause.id.text() + "] ";
    std::istringstream text(clause.text);
    for (std::string word; text >> word;) words += word + " ";
  });
  return words;
}

bool says(const Snapshot& snapshot, const std::string& words) { return words_of(snapshot).find(words) != std::string::npos; }

struct Both {
  MergeOutcome there, back;
};

Both merged_both_ways(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs) {
  Both both{merge(base, ours, theirs), merge(base, theirs, ours)};
  EXPECT_EQ(both.there.merged, both.back.merged);
  EXPECT_EQ(both.there.conflicts.size(), both.back.conflicts.size());
  const BothLosses lost = losses({base, ours, theirs}, both.there.merged, both.there.conflicts);
  EXPECT_EQ(lost.ours.silent, Changes());
  EXPECT_EQ(lost.theirs.silent, Changes());
  return both;
}

struct Versions {
  Snapshot base, ours, theirs, recorded;
};

std::optional<Versions> versions_of(const std::string& name) {
  const std::filesystem::path folder = cases() / name;
  if (!std::filesystem::exists(folder / "base.md")) return std::nullopt;
  return Versions{bylaws_in(folder / "base.md"), bylaws_in(folder / "ours.md"), bylaws_in(folder / "theirs.md"),
                  bylaws_in(folder / "recorded-merge.md")};
}

// A co-operative's line merge of a file that one side had only laid out anew lost the fallback that the other had added.
TEST(RealMerges, KeepTheFallbackOfTheReflowedArticle) {
  const auto v = versions_of("colab-2014-12-16-article3");
  if (!v) GTEST_SKIP() << "no texts of real merges here";
  const Both both = merged_both_ways(v->base, v->ours, v->theirs);
  EXPECT_TRUE(both.there.conflicts.empty());
  const Snapshot& merged = both.there.merged;
  EXPECT_TRUE(says(merged, "any member can call a vote"));
  EXPECT_TRUE(says(merged, "Condorcet Vote, followed by discussion"));
  EXPECT_FALSE(says(merged, "will take action as it sees fit"));
  EXPECT_TRUE(says(merged, "Working groups shall construe"));
  EXPECT_TRUE(says(merged, "The council shall be formed at least annually"));
}

TEST(RealMerges, ComeOutAsTheyWereRecordedWhereGitMergedThem) {
  const auto v = versions_of("ccs-coop-bylaws-2023-08-28-f55339d8");
  if (!v) GTEST_SKIP() << "no texts of real merges here";
  const Both both = merged_both_ways(v->base, v->ours, v->theirs);
  EXPECT_TRUE(both.there.conflicts.empty());
  EXPECT_EQ(words_of(both.there.merged), words_of(v->recorded));
}

TEST(RealMerges, LoseNothingWhereGitHadToAsk) {
  const auto v = versions_of("ctrlalt-coop-satzung-2018-11-14-d94872fb");
  if (!v) GTEST_SKIP() << "no texts of real merges here";
  const Both both = merged_both_ways(v->base, v->ours, v->theirs);
  for (const Conflict& conflict : both.there.conflicts) EXPECT_EQ(conflict.clash, Clash::Words) << conflict.subject.id;
  if (both.there.conflicts.empty()) {
    EXPECT_EQ(words_of(both.there.merged), words_of(v->recorded));
  }
}

// The same in words of our own: one side adds what is done where nobody agrees, strikes what was done instead, and names
// the article otherwise; the other lays every line out anew and adds a section.
TEST(RealMerges, KeepWhatOneSideAddedToATextThatTheOtherLaidOutAnew) {
  const std::string head = "# How we decide\n## Section 1 Meetings\nWe meet on the first Monday. Everybody is told a week before.\n";
  const Snapshot base = bylaws_of(head + "## Section 2 Deciding\nWe look for what all can live with. If time runs out, "
                                         "those who are there do as they think best, and say sorry.\n");
  const Snapshot ours = bylaws_of("# How we decide, and who leads\n" + head.substr(head.find('\n') + 1) +
                                  "## Section 2 Deciding\nWe look for what all can live with.\n\nIf time runs out, anybody may ask for a "
                                  "ballot, which half of those present decide.\n");
  const Snapshot theirs = bylaws_of("# How we decide\n## Section 1 Meetings\nWe meet on the first\nMonday. Everybody is told\na week "
                                    "before.\n## Section 2 Deciding\nWe look for what all\ncan live with. If time runs out, those\nwho "
                                    "are there do as they think\nbest, and say sorry.\n## Section 3 Working groups\nA group may be "
                                    "formed for a task.\n");
  const Both both = merged_both_ways(base, ours, theirs);
  EXPECT_TRUE(both.there.conflicts.empty());
  EXPECT_EQ(both.there.merged.charter.articles.front().title, "How we decide, and who leads");
  EXPECT_TRUE(says(both.there.merged, "anybody may ask for a ballot, which half of those present decide."));
  EXPECT_FALSE(says(both.there.merged, "say sorry"));
  EXPECT_TRUE(says(both.there.merged, "A group may be formed for a task."));
}

}  // namespace
}  // namespace charter
