// SPDX-License-Identifier: Apache-2.0
#pragma once

// The changes clause by clause.

#include "change/change.h"

#include <vector>

namespace charter {

// Everything that happened to one clause that is there after. The changes outlive it.
struct ClauseStory {
  ClauseId id;  // after
  const ClauseAdded* added = nullptr;
  const ClauseMoved* moved = nullptr;
  const ClauseRenamed* renamed = nullptr;
  std::vector<const ClauseAmended*> amended;
  const RuleReplaced* rule = nullptr;
  std::vector<const ParameterAmended*> parameters;

  bool is_amended() const { return !amended.empty() || rule || !parameters.empty(); }
};

// In the order in which the changes first speak of each. What was removed is not among them.
std::vector<ClauseStory> stories_of(const std::vector<ClauseChange>& changes);

}  // namespace charter
