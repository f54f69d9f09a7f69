// SPDX-License-Identifier: Apache-2.0
#pragma once

// The clauses of a charter in the order of reading, each id once, for each which one of another
// charter it is, and its words once somebody asks. The clauses of articles that both charters have alike
// are not among them.

#include "change/similarity.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace charter {

inline constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

struct ClauseList {
  ClauseList(const Charter& charter, const std::set<ArticleId>& alike);

  std::vector<const Clause*> clauses;
  std::vector<ArticleId> articles;    // where each stands
  std::vector<std::size_t> partners;  // kNobody while there is none
  std::unordered_map<std::string_view, std::size_t> places;  // by id

  // Clauses without a partner.
  std::vector<std::size_t> alone() const;

  // The plain form of a clause and its words are made when they are asked for first. Both lists
  // that are compared use one lexicon.
  const std::string& plain(std::size_t place);
  void make_plain();  // of all that have no partner, on several threads
  const Words& words(std::size_t place, Lexicon& lexicon);

 private:
  std::vector<std::string> plain_;
  std::vector<std::optional<Words>> words_;
};

void make_partners(ClauseList& before, std::size_t a, ClauseList& after, std::size_t b);

}  // namespace charter
