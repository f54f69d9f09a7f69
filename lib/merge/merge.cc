// SPDX-License-Identifier: Apache-2.0
#include "merge/merge.h"

#include "merge/parts.h"
#include "merge/three_way.h"

namespace charter {

MergeOutcome merge(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs,
                   const MergeTerms& terms) {
  // The same in everything is the same acts.
  const Snapshot* one = terms.contested.empty() ? three_way(base, ours, theirs) : nullptr;
  if (one) return {*one, {}};
  const Three<Snapshot> versions{base, ours, theirs};
  ConflictList conflicts(terms.decisions);
  MergeOutcome outcome;
  Snapshot& merged = outcome.merged;
  merged.community = merged_community(three(versions, &Snapshot::community), conflicts);
  merged.charter = merged_charter(three(versions, &Snapshot::charter), conflicts);
  merged.assets = merged_assets(three(versions, &Snapshot::assets), terms, conflicts);
  merged.members = merged_members(versions, merged.community.member_fields, conflicts);
  merged.shares = merged_shares(three(versions, &Snapshot::shares), terms, conflicts);
  merged.settlements =
      merged_wholes("settlement", three(versions, &Snapshot::settlements), conflicts);
  merged.notices = merged_wholes("notice", three(versions, &Snapshot::notices), conflicts);
  merged.sealed = merged_wholes("sealed", three(versions, &Snapshot::sealed), conflicts);
  outcome.conflicts = conflicts.all();
  return outcome;
}

}  // namespace charter
