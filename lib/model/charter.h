// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rules of a community: articles of clauses, clauses within clauses.

#include "model/rule.h"
#include "value/id.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// A clause's number is its place and is computed (see numbering); only its id is its own. `text` is
// Markdown without white space at its end; `[[id]]` in it refers to a clause. Empty title, text and
// level mean none. `adopted` says of which clause elsewhere it was taken over (model/adoption.h); empty: it is our own.
struct Clause {
  ClauseId id;
  std::string title;
  std::string text;
  std::string level;
  std::optional<Rule> rule;
  std::vector<Clause> clauses;
  std::string adopted{};
  friend bool operator==(const Clause&, const Clause&) = default;
};

// `file` is where the article stands ("charter/04-exit.yaml"); it orders the articles on disk and is
// not compared.
struct Article {
  ArticleId id;
  std::string title;
  std::string level;
  std::vector<Clause> clauses;
  std::string file;

  friend bool operator==(const Article& a, const Article& b) {
    return a.id == b.id && a.title == b.title && a.level == b.level && a.clauses == b.clauses;
  }
};

struct Charter {
  std::vector<Article> articles;
  friend bool operator==(const Charter&, const Charter&) = default;
};

// Where a clause stands: in which article, under which clause (empty: at the article's top), and at
// which index among its siblings.
struct ClausePosition {
  ArticleId article;
  ClauseId parent;
  std::size_t index = 0;
  friend auto operator<=>(const ClausePosition&, const ClausePosition&) = default;
};

// In the order of reading, a clause before those within it.
void for_each_clause(const Charter& charter,
                     const std::function<void(const Clause&, const ClausePosition&)>& visit);

// nullptr when there is none of that id.
const Clause* find_clause(const Charter& charter, const ClauseId& id);
const Article* find_article(const Charter& charter, const ArticleId& id);

// The numbers people cite: "4" for the fourth article, "4.1.2" for a clause. Ids of articles and of
// clauses may coincide, so they are kept apart.
struct Numbering {
  std::map<ArticleId, std::string> articles;
  std::map<ClauseId, std::string> clauses;
};
Numbering numbering(const Charter& charter);

// The ids a text refers to by [[id]], in order, each with the byte offset of its first character.
// What stands between the brackets is given as written, whether it is an id or not.
struct TextReference {
  std::string target;
  std::size_t offset = 0;
};
std::vector<TextReference> references_in(const std::string& text);

}  // namespace charter
