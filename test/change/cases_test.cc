// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"
#include "change/formatting.h"
#include "change/matching.h"
#include "change/similarity.h"
#include "value/match.h"
#include "written_charter.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace charter {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string line_of(const ArticleChange& change) {
  return std::visit(
      Match{[](const ArticleRenamed& c) { return fmt::format("article {} renamed {}", c.from.text(), c.to.text()); },
            [](const ArticleRemoved& c) { return "article removed " + c.article.id.text(); },
            [](const ArticleAdded& c) { return "article added " + c.article.id.text(); },
            [](const ArticleMoved& c) { return "article moved " + c.id.text(); },
            [](const ArticleAmended& c) {
              return fmt::format("article {} {} {}", is_formatting_only(c) ? "formatted" : "amended", c.id.text(), c.field);
            }},
      change);
}

std::string line_of(const ClauseChange& change, const Charter& before, const Charter& after) {
  return std::visit(
      Match{[&](const ClauseRenamed& c) {
              const int percent =
                  similarity(*find_clause(before, c.from), *find_clause(after, c.to)).percent();
              return fmt::format("renamed {} {} {}%", c.from.text(), c.to.text(), percent);
            },
            [](const ClauseRemoved& c) {
              return "removed " + c.clause.id.text() + (c.joined_into.empty() ? "" : " joined into " + c.joined_into.text());
            },
            [](const ClauseAdded& c) {
              return "added " + c.clause.id.text() + (c.split_from.empty() ? "" : " split from " + c.split_from.text());
            },
            [](const ClauseMoved& c) { return "moved " + c.id.text(); },
            [](const ClauseAmended& c) {
              return fmt::format("{} {} {}", is_formatting_only(c) ? "formatted" : "amended", c.id.text(), c.field);
            },
            [](const RuleReplaced& c) { return "rule " + c.id.text(); },
            [](const ParameterAmended& c) { return "parameter " + c.id.text() + " " + c.parameter; }},
      change);
}

std::string lines_of(const Changes& changes, const Charter& before, const Charter& after) {
  std::string lines;
  for (const ArticleChange& change : changes.articles) lines += line_of(change) + "\n";
  for (const ClauseChange& change : changes.clauses) lines += line_of(change, before, after) + "\n";
  return lines;
}

Snapshot with(const Charter& charter) {
  Snapshot snapshot;
  snapshot.charter = charter;
  return snapshot;
}

// Each folder has a charter before, one after, and what happened, a line a change.
TEST(Cases, SayWhatHappened) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(SOURCE_DIR "/test/change/cases"))
    folders.push_back(entry.path());
  std::ranges::sort(folders);
  ASSERT_FALSE(folders.empty());
  for (const fs::path& folder : folders) {
    SCOPED_TRACE(folder.filename().string());
    const Snapshot before = with(written::charter_from(content(folder / "before")));
    const Snapshot after = with(written::charter_from(content(folder / "after")));
    const Changes changes = diff(before, after);
    const std::string lines = lines_of(changes, before.charter, after.charter);
    if (std::getenv("CHARTER_UPDATE")) std::ofstream(folder / "expected") << lines;
    EXPECT_EQ(lines, content(folder / "expected"));
    const auto there = apply(before, changes), back = apply(after, invert(changes));
    ASSERT_TRUE(there && back);
    EXPECT_EQ(*there, after);
    EXPECT_EQ(*back, before);
  }
}

// A heading begins a clause, and so does every item of a list and every paragraph within it: as
// much structure as a document shows without being understood. Ids say which side a clause is of.
class Document {
 public:
  Document(const std::string& text, std::string side) : side_(std::move(side)) {
    charter_.articles.push_back({ArticleId::parse("all").value(), {}, {}, {}, {}});
    std::istringstream lines(text);
    bool in_front_matter = text.starts_with("---\n"), begun = false, blank = true;
    for (std::string line; std::getline(lines, line);) {
      if (in_front_matter) {
        in_front_matter = !begun || line != "---";
        begun = true;
        continue;
      }
      add(line, blank);
      blank = line.find_first_not_of(" \t\r") == std::string::npos;
    }
  }
  const Charter& charter() const { return charter_; }

 private:
  void add(const std::string& line, bool after_blank) {
    const std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos) return;
    std::vector<Clause>& top = charter_.articles.back().clauses;
    if (line[at] == '#') {
      top.push_back(clause());
      top.back().title = line.substr(std::min(line.find_first_not_of("# "), line.size()));
      return;
    }
    if (top.empty()) top.push_back(clause());
    std::vector<Clause>& within = top.back().clauses;
    const bool item = std::string("-*+").find(line[at]) != std::string::npos ||
                      (line.find(". ", at) != std::string::npos && line.find_first_not_of("0123456789", at) == line.find(". ", at));
    if (item || after_blank || within.empty()) within.push_back(clause());
    within.back().text += (within.back().text.empty() ? "" : "\n") + line.substr(at);
  }

  Clause clause() {
    return {ClauseId::parse(side_ + "-" + std::to_string(++count_)).value(), {}, {}, {}, {}, {}};
  }

  std::string side_;
  std::size_t count_ = 0;
  Charter charter_;
};

const char* const kDocuments = SOURCE_DIR "/../shared/data/charters";

struct RealPair {
  const char *folder, *from, *to;
};

Document document(const RealPair& pair, const char* name, const char* side) {
  return {content(fs::path(kDocuments) / pair.folder / name), side};
}

// truth.yaml, gg-yaml: the front matter changed, and no article of the Basic Law.
TEST(RealDocuments, AreUnchangedWhereOnlyTheirFrontMatterIs) {
  if (!fs::exists(kDocuments)) GTEST_SKIP() << "the documents are not here";
  const RealPair pair{"grundgesetz", "01-2012-08-02-8e9e7a10.md", "03-2012-08-03-bb3f0178.md"};
  const Snapshot before = with(document(pair, pair.from, "old").charter());
  const Snapshot after = with(document(pair, pair.to, "new").charter());
  const Changes shown = without_formatting(diff(before, after)).changes;
  for (const ClauseChange& change : shown.clauses)
    EXPECT_TRUE(std::holds_alternative<ClauseRenamed>(change))
        << line_of(change, before.charter, after.charter);
}

const Clause* titled(const Charter& charter, const std::string& title) {
  for (const Clause& clause : charter.articles.front().clauses)
    if (clause.title.starts_with(title)) return &clause;
  return nullptr;
}

// truth.yaml, kant-2018-02: sections that were renumbered, some of them amended as well.
TEST(RealDocuments, KeepSectionsThatWereRenumbered) {
  if (!fs::exists(kDocuments)) GTEST_SKIP() << "the documents are not here";
  const RealPair pair{"kanthaus-constitution", "14-2018-01-28-e1bb714d.md", "15-2018-02-03-279f34d5.md"};
  const Snapshot before = with(document(pair, pair.from, "old").charter());
  const Snapshot after = with(document(pair, pair.to, "new").charter());
  const Matching matching = match(before.charter, after.charter);
  for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
           {"§5. Volunteer", "§5b"}, {"§6. Member", "§5c"}, {"§11a.", "§10a."}, {"§11c.", "§10c."}}) {
    SCOPED_TRACE(from);
    const Clause *was = titled(before.charter, from), *now = titled(after.charter, to);
    ASSERT_TRUE(was && now);
    ASSERT_TRUE(matching.clauses.contains(was->id));
    EXPECT_EQ(matching.clauses.at(was->id), now->id);
  }
  const Changes changes = diff(before, after);
  const auto applied = apply(before, changes);
  ASSERT_TRUE(applied);
  EXPECT_EQ(*applied, after);
}

struct Told {
  std::size_t added = 0, removed = 0, amended = 0;
};

bool has_words(const Clause& clause) { return !clause.title.empty() || !clause.text.empty(); }

// What stands before the first heading is a clause without words to hold it, by which it cannot be known again.
Told told(const Changes& changes) {
  Told count;
  for (const ClauseChange& change : changes.clauses) {
    if (const auto* c = std::get_if<ClauseAdded>(&change); c && has_words(c->clause)) ++count.added;
    if (const auto* c = std::get_if<ClauseRemoved>(&change); c && has_words(c->clause)) ++count.removed;
    if (std::holds_alternative<ClauseAmended>(change)) ++count.amended;
  }
  return count;
}

// Every pair of truth.yaml that lies in one file on each side. A truth counts sections, of which each is many
// clauses here; so where it names anything something is told, and never more than was there to tell when the two
// documents were read beside each other: where truth says that one number changed, one clause is amended and none
// comes or goes.
struct TruePair {
  RealPair pair;
  const char* name;
  Told least;  // what the truth names
  Told most;   // what reading the two beside each other finds
};

constexpr TruePair kTruth[]{
    {{"arbitrum-constitution", "20-2023-03-15-13e1ef0d.md", "21-2023-07-06-e8079269.md"}, "arb-2023-07", {1, 1, 6}, {5, 0, 1}},
    {{"arbitrum-constitution", "23-2023-09-15-b27bd05d.md", "24-2024-03-07-0fe8011f.md"}, "arb-2024-03", {1, 0, 3}, {0, 0, 1}},
    {{"arbitrum-constitution", "26-2024-07-01-80c98de0.md", "27-2024-07-01-6f3c532b.md"}, "arb-2024-07", {0, 0, 1}, {0, 0, 1}},
    {{"arbitrum-constitution", "27-2024-07-01-6f3c532b.md", "28-2024-11-18-4d6c0e1c.md"}, "arb-2024-11", {0, 0, 2}, {0, 0, 1}},
    {{"arbitrum-constitution", "28-2024-11-18-4d6c0e1c.md", "29-2025-08-09-b822dd98.md"}, "arb-2025-08", {0, 0, 1}, {0, 0, 1}},
    {{"ccs-coop-bylaws", "18-2023-11-18-f48a3d7d.md", "19-2023-12-05-0472fc14.md"}, "ccs-2023-12", {0, 0, 1}, {0, 0, 1}},
    {{"ccs-coop-bylaws", "19-2023-12-05-0472fc14.md", "20-2024-03-04-df104303.md"}, "ccs-2024-03", {0, 0, 1}, {2, 0, 1}},
    {{"ccs-coop-bylaws", "05-2023-08-21-3e0f446e.md", "06-2023-08-28-816b68e4.md"}, "ccs-2023-08", {0, 0, 0}, {48, 200, 35}},
    {{"ctrlalt-coop-satzung", "08-2018-05-03-7ac19e83.md", "09-2018-05-09-dcba6aad.md"}, "cac-2018-05", {0, 1, 2}, {1, 2, 1}},
    {{"ctrlalt-coop-satzung", "14-2018-10-06-19a07a4e.md", "15-2018-10-06-9a68897f.md"}, "cac-2018-10", {0, 0, 1}, {0, 0, 1}},
    {{"ctrlalt-coop-satzung", "22-2022-07-06-d81da808.md", "23-2024-01-30-d19b1267.md"}, "cac-2024-01-a", {0, 2, 2}, {1, 4, 1}},
    {{"ctrlalt-coop-satzung", "23-2024-01-30-d19b1267.md", "24-2024-01-30-f48cc3f1.md"}, "cac-2024-01-b", {0, 1, 1}, {0, 12, 1}},
    {{"gentoo-glep39", "23-2022-11-10-e9470f1d.rst", "24-2022-11-10-f9496796.rst"}, "glep39-amend", {1, 0, 0}, {4, 0, 0}},
    {{"gentoo-glep39", "24-2022-11-10-f9496796.rst", "25-2022-11-10-c4df5974.rst"}, "glep39-replace", {1, 0, 1}, {1, 0, 1}},
    {{"gentoo-glep39", "28-2022-11-10-1dbe638f.rst", "29-2023-02-22-e9027e1d.rst"}, "glep39-lead", {0, 0, 1}, {0, 0, 1}},
    {{"grundgesetz", "03-2012-08-03-bb3f0178.md", "04-2012-08-06-166018c1.md"}, "gg-93-2012", {1, 0, 1}, {1, 0, 1}},
    {{"grundgesetz", "01-2012-08-02-8e9e7a10.md", "03-2012-08-03-bb3f0178.md"}, "gg-yaml", {0, 0, 0}, {0, 0, 0}},
    {{"jupyter-2015-governance", "13-2015-09-04-49f7ce60.md", "14-2015-09-10-d5d48afc.md"}, "jup-2015-amend", {0, 0, 1}, {0, 0, 2}},
    {{"jupyter-2015-governance", "22-2019-12-08-cc477c22.md", "23-2020-05-05-e533ad4f.md"}, "jup-2020-a", {0, 0, 1}, {0, 0, 1}},
    {{"jupyter-2015-governance", "23-2020-05-05-e533ad4f.md", "24-2020-05-05-17531610.md"}, "jup-2020-b", {0, 0, 1}, {0, 0, 1}},
    {{"k8s-steering-charter", "05-2019-01-17-a8fa168c.md", "06-2019-04-23-95564768.md"}, "k8s-2019-quorum", {1, 0, 1}, {5, 0, 0}},
    {{"k8s-steering-charter", "08-2019-08-21-181d95a6.md", "10-2020-07-14-790092d9.md"}, "k8s-2020-training", {0, 0, 1}, {0, 0, 2}},
    {{"k8s-steering-charter", "13-2022-06-29-2bfc358b.md", "14-2022-07-05-e2c68cb9.md"}, "k8s-2022-07", {4, 0, 2}, {63, 3, 4}},
    {{"kanthaus-constitution", "14-2018-01-28-e1bb714d.md", "15-2018-02-03-279f34d5.md"}, "kant-2018-02", {2, 3, 4}, {84, 33, 56}},
    {{"kanthaus-constitution", "18-2018-06-02-9305f078.md", "19-2018-08-26-17318778.md"}, "kant-2018-08", {4, 0, 3}, {8, 4, 26}},
};

TEST(RealDocuments, DifferAsTheirTruthSays) {
  if (!fs::exists(kDocuments)) GTEST_SKIP() << "the documents are not here";
  for (const TruePair& truth : kTruth) {
    SCOPED_TRACE(truth.name);
    const Snapshot before = with(document(truth.pair, truth.pair.from, "old").charter());
    const Snapshot after = with(document(truth.pair, truth.pair.to, "new").charter());
    const Changes changes = diff(before, after);
    const auto there = apply(before, changes), back = apply(after, invert(changes));
    ASSERT_TRUE(there && back);
    EXPECT_EQ(*there, after);
    EXPECT_EQ(*back, before);
    const Told is = told(without_formatting(changes).changes);
    EXPECT_GE(is.added + is.removed + is.amended, std::min<std::size_t>(1, truth.least.added + truth.least.removed + truth.least.amended));
    EXPECT_LE(is.added, truth.most.added);
    EXPECT_LE(is.removed, truth.most.removed);
    EXPECT_LE(is.amended, truth.most.amended);
  }
}

}  // namespace
}  // namespace charter
