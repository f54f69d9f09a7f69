// SPDX-License-Identifier: Apache-2.0
#pragma once

// The largest weighted Nash welfare where very many divisions are nearly as good, as when all items are
// worth about the same: a search that takes one decision after the other cannot tell them apart early,
// so all ways to the same amounts are followed together, item by item (Nemhauser and Ullmann 1969), and
// of two ways only the one that leaves everybody at least as much. Private to lib/split.

#include "split/whole_search.h"

namespace charter {

// The best division that meets the demand, in which all parties have something, in the order of divisions
// that best_whole compares by. Nothing where there are pins or debts, where the amounts alone do not tell
// which divisions meet the demand, or where the effort does not suffice: a way that is followed counts for
// one, and its bound for forty. `known` is a division that meets the demand, where there is one: nothing
// worse is looked at.
std::optional<BestWhole> best_in_layers(const Problem& problem, const Demand& demand,
                                        const std::optional<Owners>& known, std::uint64_t most_effort);

}  // namespace charter
