// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rules that stand in another clause than before. Changes tell them as a rule that is gone and one that is new.

#include "change/change.h"
#include "model/vocabulary.h"

#include <map>
#include <set>

namespace charter {

struct MovedRule {
  ClauseId from;  // of the charter before
  Rule before;
};

struct MovedRules {
  std::map<ClauseId, MovedRule> to;  // by the clause of the charter after that has the rule now
  std::set<ClauseId> from;           // the clauses of the charter before that had them
};

// Of one kind and, where the kind begins by naming what its rules are for, for the same. Equal rules are
// paired first, then those of which one is left on each side.
MovedRules rules_that_moved(const std::vector<ClauseChange>& changes, const Vocabulary& vocabulary);

}  // namespace charter
