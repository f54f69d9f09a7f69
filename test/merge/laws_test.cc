// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/arbitrary.h"
#include "change/change.h"
#include "merge/merge.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

RC_GTEST_PROP(MergeLaws, WhatOneSideLeftAloneIsAsTheOtherHasIt,
              (const Snapshot& b, const Snapshot& x)) {
  for (const MergeOutcome& outcome : {merge(b, x, b), merge(b, b, x), merge(b, x, x)}) {
    RC_ASSERT(outcome.merged == x);
    RC_ASSERT(outcome.conflicts.empty());
  }
}

// The same by parts: another part differs on the other side, so that the whole is looked at.
RC_GTEST_PROP(MergeLaws, WhatOneSideLeftAloneIsAsTheOtherHasItPartByPart,
              (const Snapshot& b, const Snapshot& x)) {
  Snapshot other = b;
  other.settlements["elsewhere"] = std::string(40, 'a');
  Snapshot both = x;
  both.settlements["elsewhere"] = std::string(40, 'a');
  const MergeOutcome outcome = merge(b, x, other);
  RC_ASSERT(outcome.conflicts.empty());
  RC_ASSERT(is_empty(diff(outcome.merged, both)));
  RC_ASSERT(merge(b, other, x).merged == outcome.merged);
}

std::vector<Conflict> with_sides_swapped(std::vector<Conflict> conflicts) {
  for (Conflict& conflict : conflicts) std::swap(conflict.ours, conflict.theirs);
  return conflicts;
}

RC_GTEST_PROP(MergeLaws, SidesMayBeSwapped,
              (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  const MergeOutcome there = merge(b, x, y), back = merge(b, y, x);
  RC_ASSERT(there.conflicts == with_sides_swapped(back.conflicts));
  RC_ASSERT(is_empty(diff(there.merged, back.merged)));
}

Answers all_answered(const std::vector<Conflict>& conflicts, Take take) {
  Answers decisions;
  for (const Conflict& conflict : conflicts)
    decisions[conflict.subject] = {conflict.clash == Clash::SameAmount ? Take::Once : take, {}, {}};
  return decisions;
}

// An answer can raise a question, about what stands in something that stays; but not for ever.
RC_GTEST_PROP(MergeLaws, EveryConflictCanBeSettled,
              (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  const Take take = *rc::gen::element(Take::Ours, Take::Theirs, Take::Base);
  MergeTerms terms;
  for (int round = 0; round < 10; ++round) {
    const MergeOutcome outcome = merge(b, x, y, terms);
    const bool is_settled = std::ranges::all_of(
        outcome.conflicts, [](const Conflict& c) { return c.settled.has_value(); });
    if (is_settled) return;
    terms.decisions.merge(all_answered(outcome.conflicts, take));
  }
  RC_FAIL("questions without end");
}

RC_GTEST_PROP(MergeLaws, DifferentPartsNeverConflict,
              (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  Snapshot ours = b, theirs = b, both = b;
  ours.charter = both.charter = x.charter;
  theirs.members = both.members = y.members;
  theirs.shares = both.shares = y.shares;
  theirs.community = both.community = y.community;
  ours.assets = both.assets = x.assets;
  const MergeOutcome outcome = merge(b, ours, theirs);
  RC_ASSERT(outcome.conflicts.empty());
  RC_ASSERT(is_empty(diff(outcome.merged, both)));
}

// What one side added is there, or is asked about.
RC_GTEST_PROP(MergeLaws, NothingIsLostInSilence,
              (const Snapshot& b, const Snapshot& x, const Snapshot& y)) {
  const MergeOutcome outcome = merge(b, x, y);
  for (const Snapshot* side : {&x, &y}) {
    const Changes changes = diff(b, *side);
    for (const MemberChange& change : changes.members)
      if (const auto* joined = std::get_if<MemberJoined>(&change))
        RC_ASSERT(std::ranges::any_of(outcome.merged.members,
                                      [&](const Member& m) { return m.id == joined->member.id; }));
    for (const AssetChange& change : changes.assets)
      if (const auto* acquired = std::get_if<AssetAcquired>(&change))
        RC_ASSERT(std::ranges::any_of(outcome.merged.assets,
                                      [&](const Asset& a) { return a.id == acquired->asset.id; }));
    for (const ClauseChange& change : changes.clauses)
      if (const auto* added = std::get_if<ClauseAdded>(&change))
        RC_ASSERT(find_clause(outcome.merged.charter, added->clause.id) != nullptr);
  }
}

}  // namespace
}  // namespace charter
