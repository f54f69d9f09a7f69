// SPDX-License-Identifier: Apache-2.0
#pragma once

// Charters as short texts, for tests. "# article Title" begins an article, "## clause Title" a
// clause, one more "#" a clause within it; lines after it are its text.

#include "model/charter.h"

#include <sstream>
#include <string>
#include <vector>

namespace charter::written {

inline Clause* last_at(Charter& charter, std::size_t depth) {
  std::vector<Clause>* among = &charter.articles.back().clauses;
  for (; depth > 1; --depth) among = &among->back().clauses;
  return &among->back();
}

inline void add_heading(Charter& charter, const std::string& line, std::size_t marks) {
  std::istringstream words(line.substr(marks));
  std::string id, title;
  words >> id >> std::ws;
  std::getline(words, title);
  if (marks == 1) {
    charter.articles.push_back({ArticleId::parse(id).value(), title, {}, {}, {}});
    return;
  }
  std::vector<Clause>& among =
      marks == 2 ? charter.articles.back().clauses : last_at(charter, marks - 2)->clauses;
  among.push_back({ClauseId::parse(id).value(), title, {}, {}, {}, {}});
}

inline Charter charter_from(const std::string& text) {
  Charter charter;
  std::istringstream lines(text);
  std::size_t depth = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t marks = line.find_first_not_of('#');
    if (marks != std::string::npos && marks > 0) {
      add_heading(charter, line, marks);
      depth = marks - 1;
      continue;
    }
    if (depth == 0) continue;
    std::string& own = last_at(charter, depth)->text;
    if (!own.empty() || !line.empty()) own += line + "\n";
  }
  for (Article& article : charter.articles) {
    const auto trim = [](std::vector<Clause>& clauses, const auto& self) -> void {
      for (Clause& clause : clauses) {
        while (clause.text.ends_with('\n')) clause.text.pop_back();
        self(clause.clauses, self);
      }
    };
    trim(article.clauses, trim);
  }
  return charter;
}

}  // namespace charter::written
