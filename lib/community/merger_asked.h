// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is asked of a merger of communities on the command line, in words, and what that means for the communities at
// hand.

#include "community/merger_sides.h"
#include "community/merger_terms.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// `same`: "ana" or "theirs=ours"; `pools`: "theirs=ours"; `exchange`: "par", "3/2", "POOL=par", "POOL=3/2": how many
// units of ours for one of theirs. `date` is the day on which it was asked.
struct MergerAsked {
  std::string date;
  std::vector<std::string> same;
  std::vector<std::string> pools;
  std::vector<std::string> exchange;
  friend bool operator==(const MergerAsked&, const MergerAsked&) = default;
};

// Whether anything was asked that shares, people or pools depend on.
bool asks_nothing(const MergerAsked& asked);

// The names by which each of the others calls what ours calls otherwise. Faults: merge-unknown-pool,
// merge-unknown-member, merge-names (not of that form, or ambiguous).
Result<NamesOfSides> names_of_sides(const MergerAsked& asked, const MergingSides& sides);

// Ratios by which units of each side count, those of the first side of `sides` being the measure; of pools that
// several sides have. `renamed` are the sides by the names of ours. Faults: merge-exchange.
Result<AgreedRatios> agreed_ratios(const MergerAsked& asked, const MergingSides& sides, const std::vector<MergerSide>& renamed);

}  // namespace charter
