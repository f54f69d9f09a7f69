// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/arbitrary.h"
#include "change/change.h"
#include "change/fields.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace charter {
namespace {

RC_GTEST_PROP(Diff, OfASnapshotWithItselfIsEmpty, (const Snapshot& a)) {
  RC_ASSERT(is_empty(diff(a, a)));
}

RC_GTEST_PROP(Diff, AppliedToTheFirstGivesTheSecond, (const Snapshot& a, const Snapshot& b)) {
  const auto after = apply(a, diff(a, b));
  if (!after) RC_FAIL(after.faults().front().message);
  RC_ASSERT(*after == b);
}

RC_GTEST_PROP(Diff, InvertedAppliedToTheSecondGivesTheFirst,
              (const Snapshot& a, const Snapshot& b)) {
  const auto before = apply(b, invert(diff(a, b)));
  if (!before) RC_FAIL(before.faults().front().message);
  RC_ASSERT(*before == a);
}

RC_GTEST_PROP(Diff, IsEmptyOnlyOfEqualSnapshots, (const Snapshot& a, const Snapshot& b)) {
  RC_ASSERT(is_empty(diff(a, b)) == (a == b));
}

RC_GTEST_PROP(Diff, DependsOnNothingElse, (const Snapshot& a, const Snapshot& b)) {
  const Snapshot same_a = a, same_b = b;
  RC_ASSERT(diff(a, b) == diff(same_a, same_b));
}

RC_GTEST_PROP(Invert, TwiceIsNothing, (const Snapshot& a, const Snapshot& b)) {
  const Changes changes = diff(a, b);
  RC_ASSERT(invert(invert(changes)) == changes);
}

template <class Change>
bool same_but_for_order(const std::vector<Change>& a, const std::vector<Change>& b) {
  return a.size() == b.size() && std::ranges::all_of(a, [&](const Change& one) {
           return std::ranges::find(b, one) != b.end();
         });
}

// The inverted changes keep the order of those they come from.
RC_GTEST_PROP(Invert, IsTheDiffBackwards, (const Snapshot& a, const Snapshot& b)) {
  const Changes there = invert(diff(a, b)), back = diff(b, a);
  RC_ASSERT(same_but_for_order(there.clauses, back.clauses));
  RC_ASSERT(same_but_for_order(there.articles, back.articles));
  RC_ASSERT(there.members == back.members);
  RC_ASSERT(there.shares == back.shares);
  RC_ASSERT(there.assets == back.assets);
  RC_ASSERT(there.community == back.community);
}

// Changes of one pair on a snapshot of another: a fault or a snapshot, and then one that says so.
RC_GTEST_PROP(Apply, RefusesWhatDoesNotFitAndNeverBreaks,
              (const Snapshot& a, const Snapshot& b, const Snapshot& c)) {
  const Changes changes = diff(a, b);
  const auto after = apply(c, changes);
  if (after) {
    const auto back = apply(*after, invert(changes));
    RC_ASSERT(back && *back == c);
    return;
  }
  for (const Fault& fault : after.faults()) RC_ASSERT(fault.code == "change-does-not-fit");
}

// Some of the changes only: what is left may well not fit together.
RC_GTEST_PROP(Apply, RefusesHalfOfARearrangement, (const Snapshot& a, const Snapshot& b)) {
  Changes changes = diff(a, b);
  std::erase_if(changes.clauses, [](const ClauseChange&) { return arbitrary::once_in(4); });
  std::erase_if(changes.articles, [](const ArticleChange&) { return arbitrary::once_in(4); });
  const auto after = apply(a, changes);
  if (!after) RC_ASSERT(after.faults().front().code == "change-does-not-fit");
  if (after) RC_ASSERT(*apply(*after, invert(changes)) == a);
}

RC_GTEST_PROP(Fields, HoldTheWholeOfACommunity, (const Snapshot& a)) {
  RC_ASSERT(community_from(fields_of(a.community)) == a.community);
  for (const Asset& asset : a.assets) RC_ASSERT(asset_from(asset.id, fields_of(asset)) == asset);
}

}  // namespace
}  // namespace charter
