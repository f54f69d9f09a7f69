// SPDX-License-Identifier: Apache-2.0
#include "merge/losses.h"

#include "arbitrary/arbitrary.h"
#include "merge/merge.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace charter {
namespace {

bool is_nothing(const Losses& losses) { return is_empty(losses.decided) && is_empty(losses.silent); }
bool is_nothing(const BothLosses& losses) { return is_nothing(losses.ours) && is_nothing(losses.theirs); }

// Whoever left the base alone lost nothing, and neither did the other.
RC_GTEST_PROP(LossesLaws, OneSideAloneLosesNothing, (const Snapshot& b, const Snapshot& x)) {
  RC_ASSERT(is_nothing(losses({b, x, b}, x, {})));
  RC_ASSERT(is_nothing(losses({b, b, x}, x, {})));
  RC_ASSERT(is_nothing(losses({b, x, x}, x, {})));
}

// Where the sides are told that nothing of them was taken, all that they changed is lost.
RC_GTEST_PROP(LossesLaws, WhatWasNotTakenIsFound, (const Snapshot& b, const Snapshot& x)) {
  Changes made = diff(b, x);
  std::erase_if(made.articles, [](const ArticleChange& c) { return std::holds_alternative<ArticleMoved>(c); });
  std::erase_if(made.clauses, [](const ClauseChange& c) { return std::holds_alternative<ClauseMoved>(c); });
  Changes found = losses({b, x, b}, b, {}).ours.silent;
  std::erase_if(found.clauses, [](const ClauseChange& c) { return std::holds_alternative<ClauseMoved>(c); });
  RC_ASSERT(found == made);
}

// Nothing is lost but what was asked about. (What stands in a clause that was asked about is decided with it.)
RC_GTEST_PROP(LossesLaws, AMergeLosesNothingInSilence, (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  const MergeOutcome outcome = merge(b, x, y);
  const bool asks_of_charter = std::ranges::any_of(outcome.conflicts, [](const Conflict& c) {
    return c.subject.about == "clause" || c.subject.about == "article" || c.subject.about == "charter";
  });
  const BothLosses found = losses({b, x, y}, outcome.merged, outcome.conflicts);
  for (Losses lost : {found.ours, found.theirs}) {
    if (asks_of_charter) lost.silent.articles.clear(), lost.silent.clauses.clear();
    // A column that one side took out takes along what the other wrote into it, which is what such a merge stops for.
    const bool same_columns = x.community.member_fields == b.community.member_fields && y.community.member_fields == b.community.member_fields;
    if (!same_columns) lost.silent.members.clear();
    RC_ASSERT(lost.silent.community.empty());
    RC_ASSERT(lost.silent.articles.empty());
    RC_ASSERT(lost.silent.clauses.empty());
    RC_ASSERT(lost.silent.members.empty());
    RC_ASSERT(lost.silent.shares.empty());
    RC_ASSERT(lost.silent.assets.empty());
    RC_ASSERT(lost.silent.settlements.empty());
    RC_ASSERT(lost.silent.notices.empty());
    RC_ASSERT(lost.silent.sealed.empty());
  }
}

// Two lines that each amend clauses of their own, and lose nothing.
RC_GTEST_PROP(LossesLaws, AmendingDifferentClausesLosesNothing, (const Snapshot& b)) {
  Snapshot x = b, y = b;
  bool is_ours = true;
  for (std::size_t a = 0; a < b.charter.articles.size(); ++a)
    for (std::size_t c = 0; c < b.charter.articles[a].clauses.size(); ++c) {
      Clause& clause = (is_ours ? x : y).charter.articles[a].clauses[c];
      clause.text += " And so on.";
      if (c % 2 == 1) clause.title += " anew";
      is_ours = !is_ours;
    }
  const MergeOutcome outcome = merge(b, x, y);
  RC_ASSERT(outcome.conflicts.empty());
  const BothLosses found = losses({b, x, y}, outcome.merged, {});
  RC_ASSERT(found.ours.silent == Changes());
  RC_ASSERT(found.theirs.silent == Changes());
}

}  // namespace
}  // namespace charter
