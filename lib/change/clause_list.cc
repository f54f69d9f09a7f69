// SPDX-License-Identifier: Apache-2.0
#include "change/clause_list.h"

#include "change/concurrently.h"

namespace charter {

ClauseList::ClauseList(const Charter& charter, const std::set<ArticleId>& alike) {
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    if (alike.contains(at.article)) return;
    if (!places.try_emplace(clause.id.text(), clauses.size()).second) return;
    clauses.push_back(&clause);
    articles.push_back(at.article);
  });
  partners.assign(clauses.size(), kNobody);
  plain_.resize(clauses.size());
  words_.resize(clauses.size());
}

std::vector<std::size_t> ClauseList::alone() const {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < partners.size(); ++i)
    if (partners[i] == kNobody) left.push_back(i);
  return left;
}

const std::string& ClauseList::plain(std::size_t place) {
  if (plain_[place].empty()) plain_[place] = plain_form(*clauses[place]);
  return plain_[place];
}

void ClauseList::make_plain() {
  const std::vector<std::size_t> left = alone();
  concurrently(left.size(), [&](std::size_t i) { plain(left[i]); });
}

const Words& ClauseList::words(std::size_t place, Lexicon& lexicon) {
  if (!words_[place]) words_[place] = words_of(plain(place), lexicon);
  return *words_[place];
}

void make_partners(ClauseList& before, std::size_t a, ClauseList& after, std::size_t b) {
  before.partners[a] = b;
  after.partners[b] = a;
}

}  // namespace charter
