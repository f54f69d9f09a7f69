// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a rule is for: which decisions, which office, which clauses. Two rules of one kind and one scope
// speak of the same thing, wherever they stand.

#include "model/rule.h"
#include "model/vocabulary.h"

#include <string>
#include <vector>

namespace charter {

// The same text for rules of one kind whose naming parameters (bodies, classes, offices, clauses, assets,
// choices, free text) are the same, a parameter left out standing for its fallback.
std::string scope_of(const Rule& rule, const RuleKind& kind);

// The parameters that a kind begins with, as far as they name what the rule is for: `level`, `clauses`
// and `body` of `amend`, the `office` of `office.term`. Empty for kinds that begin otherwise.
std::vector<const Parameter*> leading_scope(const RuleKind& kind);

// What a rule says of some parameters, in a form that is equal where they say the same.
std::string said_of(const Rule& rule, const std::vector<const Parameter*>& parameters);

}  // namespace charter
