// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parameters that a community founded on another's charter has decided for itself.

#include "model/charter.h"
#include "model/vocabulary.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace charter {

// A parameter of the rule in a clause.
using RuleParameter = std::pair<ClauseId, std::string>;

// Those that the charter had otherwise at its founding than the original it was made from.
std::set<RuleParameter> decided_at_founding(const Charter& original, const Charter& founded);

// Those that the vocabulary says every founder must decide.
std::set<RuleParameter> asked_of_founders(const Charter& charter, const Vocabulary& vocabulary);

// Whatever `theirs` has of these parameters becomes as `ours` has it, where the rule is of one kind on both sides.
void keep_own(Charter& theirs, const Charter& ours, const std::set<RuleParameter>& own);

// An improvement that is not taken, since the parameter is our own: what we have and what they have now, in words; empty
// where there is none.
struct KeptParameter {
  ClauseId clause;
  std::string parameter;
  std::string ours, theirs;
};

// Of what changed from `before` to `after` elsewhere, what is kept as it is with us; in the order of their clauses' ids.
std::vector<KeptParameter> kept_parameters(const Charter& before, const Charter& after, const Charter& ours,
                                           const std::set<RuleParameter>& own);

}  // namespace charter
