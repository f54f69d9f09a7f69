// SPDX-License-Identifier: Apache-2.0
#pragma once

// The clauses of a charter in the order of reading, each id once, and for each which one of another
// charter it is.

#include "model/charter.h"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace charter {

inline constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

struct ClauseList {
  explicit ClauseList(const Charter& charter);

  std::vector<const Clause*> clauses;
  std::vector<ArticleId> articles;    // where each stands
  std::vector<std::size_t> partners;  // kNobody while there is none
  std::unordered_map<std::string_view, std::size_t> places;  // by id

  // Clauses without a partner.
  std::vector<std::size_t> alone() const;
};

void make_partners(ClauseList& before, std::size_t a, ClauseList& after, std::size_t b);

}  // namespace charter
