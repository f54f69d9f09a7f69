// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which pairs of clauses are worth comparing, when there are too many to compare them all.

#include "change/similarity.h"

#include <cstddef>
#include <span>
#include <vector>

namespace charter {

struct CandidatePair {
  std::size_t before = 0, after = 0;  // places in the lists given
  friend auto operator<=>(const CandidatePair&, const CandidatePair&) = default;
};

// Every pair where there are few. Otherwise each clause is known by those of its words and pairs of
// neighbouring words that are rarest among all, the same choice on both sides (a bottom-k sketch:
// A. Broder, On the resemblance and containment of documents, 1997), and the clauses after that
// share most of them with a clause before are its candidates. Time and room grow with the number of
// words, not with its square. In order.
std::vector<CandidatePair> candidate_pairs(std::span<const Words* const> before,
                                           std::span<const Words* const> after);

}  // namespace charter
