// SPDX-License-Identifier: Apache-2.0
#include "model/charter.h"

namespace charter {

namespace {

using Visit = std::function<void(const Clause&, const ClausePosition&)>;

void visit_all(const std::vector<Clause>& clauses, const ArticleId& article, const ClauseId& parent,
               const Visit& visit) {
  ClausePosition at{article, parent, 0};
  for (const Clause& clause : clauses) {
    visit(clause, at);
    visit_all(clause.clauses, article, clause.id, visit);
    ++at.index;
  }
}

const Clause* find_in(const std::vector<Clause>& clauses, const ClauseId& id) {
  for (const Clause& clause : clauses) {
    if (clause.id == id) return &clause;
    if (const Clause* within = find_in(clause.clauses, id)) return within;
  }
  return nullptr;
}

void number(const std::vector<Clause>& clauses, const std::string& prefix, Numbering& numbers) {
  std::size_t place = 0;
  for (const Clause& clause : clauses) {
    const std::string own = prefix + "." + std::to_string(++place);
    numbers.clauses.emplace(clause.id, own);
    number(clause.clauses, own, numbers);
  }
}

}  // namespace

void for_each_clause(const Charter& charter, const Visit& visit) {
  for (const Article& article : charter.articles)
    visit_all(article.clauses, article.id, ClauseId(), visit);
}

const Clause* find_clause(const Charter& charter, const ClauseId& id) {
  for (const Article& article : charter.articles)
    if (const Clause* found = find_in(article.clauses, id)) return found;
  return nullptr;
}

const Article* find_article(const Charter& charter, const ArticleId& id) {
  for (const Article& article : charter.articles)
    if (article.id == id) return &article;
  return nullptr;
}

Numbering numbering(const Charter& charter) {
  Numbering numbers;
  std::size_t place = 0;
  for (const Article& article : charter.articles) {
    const std::string own = std::to_string(++place);
    numbers.articles.emplace(article.id, own);
    number(article.clauses, own, numbers);
  }
  return numbers;
}

std::vector<TextReference> references_in(const std::string& text) {
  std::vector<TextReference> found;
  for (std::size_t at = text.find("[["); at != std::string::npos; at = text.find("[[", at)) {
    const std::size_t begin = at + 2, end = text.find("]]", begin);
    if (end == std::string::npos) break;
    if (text.find('\n', begin) < end) {
      at = begin;
      continue;
    }
    found.push_back({text.substr(begin, end - begin), begin});
    at = end + 2;
  }
  return found;
}

}  // namespace charter
