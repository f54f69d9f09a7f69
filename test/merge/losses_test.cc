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

// Whoever left the base alone lost nothing, and neither did the other.
RC_GTEST_PROP(LossesLaws, OneSideAloneLosesNothing, (const Snapshot& b, const Snapshot& x)) {
  RC_ASSERT(is_nothing(losses(b, x, b, x, {})));
  RC_ASSERT(is_nothing(losses(b, b, x, x, {})));
  RC_ASSERT(is_nothing(losses(b, x, x, x, {})));
}

// Where the sides are told that nothing of them was taken, all that they changed is lost.
RC_GTEST_PROP(LossesLaws, WhatWasNotTakenIsFound, (const Snapshot& b, const Snapshot& x)) {
  Changes made = diff(b, x);
  std::erase_if(made.articles, [](const ArticleChange& c) { return std::holds_alternative<ArticleMoved>(c); });
  std::erase_if(made.clauses, [](const ClauseChange& c) { return std::holds_alternative<ClauseMoved>(c); });
  Changes found = losses(b, x, b, b, {}).silent;
  std::erase_if(found.clauses, [](const ClauseChange& c) { return std::holds_alternative<ClauseMoved>(c); });
  RC_ASSERT(found == made);
}

// What a merge without questions lacks would be lost in silence; no merge does.
RC_GTEST_PROP(LossesLaws, AMergeLosesNothingInSilence, (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  const MergeOutcome outcome = merge(b, x, y);
  RC_PRE(outcome.violations.empty());
  // What stands in a thing that was asked about is decided with it.
  const bool structure = std::ranges::any_of(outcome.conflicts, [](const Conflict& c) {
    return c.subject.about == "clause" || c.subject.about == "article" || c.subject.about == "charter";
  });
  RC_PRE(!structure);
  for (const Losses& lost : {losses(b, x, y, outcome.merged, outcome.conflicts), losses(b, y, x, outcome.merged, outcome.conflicts)})
    RC_ASSERT(is_empty(lost.silent));
}

}  // namespace
}  // namespace charter
