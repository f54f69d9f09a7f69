// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which assets stay, where a record date lies before the state that is divided: those that were pinned
// then and are pinned now. What was pinned since does not count against those who leave, whether by the
// rule, by an asset's own field, or by putting the asset into a bundle that stays.

#include "model/snapshot.h"
#include "settle/fork_terms.h"

#include <set>

namespace charter {

// `loose`: assets whose bundle stays and did not hold them at the record date. `too_late`: assets that are
// pinned now and do not stay.
struct PinsThatCount {
  std::set<AssetId> stays;
  std::set<AssetId> loose;
  std::set<AssetId> too_late;
};

PinsThatCount pins_that_count(const Snapshot& now, const ForkTerms& terms, const Snapshot& then,
                              const Vocabulary& vocabulary);

}  // namespace charter
