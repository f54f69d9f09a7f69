// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which clause and which article before is which after.

#include "model/charter.h"

#include <map>
#include <set>

namespace charter {

// Everything by id; of an id that stands twice the first counts. What is in no map came or went, but for the
// clauses of the articles that both charters have alike, with all that is in them.
struct Matching {
  std::set<ArticleId> alike;
  std::map<ClauseId, ClauseId> clauses;      // before to after
  std::map<ClauseId, ClauseId> clauses_now;  // after to before
  std::map<ArticleId, ArticleId> articles;
  std::map<ArticleId, ArticleId> articles_now;
  // Clauses after that were made of a part of a clause before, which is matched with another one.
  std::map<ClauseId, ClauseId> split_from;
  // Clauses before that became a part of a clause after, which is matched with another one.
  std::map<ClauseId, ClauseId> joined_into;
  // Whether the sides were exchanged for finding it; see below.
  bool exchanged = false;
};

// Articles that both charters have alike are set aside: their clauses are what they were. The others' clauses
// are matched in stages, each among what the one before left over:
//
// 1. Clauses of the same id are the same clause, whatever became of their text.
// 2. Clauses whose titles and texts have the same plain form; clauses without text by their rule. What
//    is said in several places goes with its neighbours, then by article, then in order.
// 3. Pairs of a similarity of at least kLeastSimilarity, so that the squares of the similarities are
//    most in all: one pair of 90 % counts for more than two of 60 %.
// 4. Clauses whose title nobody else has.
// 5. A clause of which two or more others are parts goes with the largest of them. A part has at
//    least six words, of which four in five stand in the whole in the same order and less than half
//    in what the whole became.
//
// Articles are matched by id, then by a title nobody else has, then where at least half of the
// clauses of each are the same.
//
// match(a, b) and match(b, a) are the same matching: of the two charters the one that comes first
// in the alphabet, by its articles and then the clauses of those that are not alike, is taken first.
Matching match(const Charter& before, const Charter& after);

}  // namespace charter
