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

}  // namespace
}  // namespace charter
