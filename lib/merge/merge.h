// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two lines of change in one community brought together, three-way and by meaning: clause by
// clause, parameter by parameter, word by word, field by field, amount by amount.

#include "merge/conflict.h"
#include "model/snapshot.h"

#include <set>

namespace charter {

// What the answer depends on beside the three versions. `separate_acts` are the shares
// ("member/pool") and quantities of assets that the two sides are known to have moved by different
// acts, such as two settlements: equal amounts are then not asked about. `contested` are those whose
// amount in the base is itself a guess, since the base was merged of several and they did not agree:
// what the sides say does not add up then, and where they differ it is a conflict.
struct MergeTerms {
  Answers decisions;
  std::set<Subject> separate_acts;
  std::set<Subject> contested;
};

// `merged` has, at a conflict that is not settled, what stood in the base; of something new on both
// sides, what comes first in the alphabet. What must hold between the parts of a snapshot is for
// check_snapshot to say, and what a pool's units must add up to for unagreed_totals (pool_totals.h).
struct MergeOutcome {
  Snapshot merged;
  std::vector<Conflict> conflicts;
};

// Of registers, rows that all three have alike may be left out, as for diff(). It cannot fail.
//
// merge(b, x, b) and merge(b, x, x) are x; merge(b, x, y) and merge(b, y, x) are the same but for
// the sides of conflicts. A clause that one side renamed is the same clause (matching.h), and
// references in texts of the other side follow it.
//
// Order: of two passages that stand together in all three versions, that one stands first which
// does so on the side that changed it; what one side added or brought from elsewhere stands after
// what it stood after there; where both sides put something in one spot, that whose first id comes
// first in the alphabet.
MergeOutcome merge(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs,
                   const MergeTerms& terms = {});

}  // namespace charter
