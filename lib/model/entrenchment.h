// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which `amend` rule governs a clause, and which of two amend rules is the easier to satisfy.

#include "model/charter.h"

#include <compare>
#include <map>
#include <optional>
#include <string>

namespace charter {

// The clause that holds the governing rule: the amend rule whose `clauses` names the clause most closely (the clause
// itself, then the clauses around it from the innermost, then its article), else one for the clause's level (its own,
// else that of the nearest clause around it, else of its article), else the default one, which has neither `clauses`
// nor `level`. Of two equally close ones the first in the charter. Nothing where no amend rule reaches the clause, or
// it does not exist.
std::optional<ClauseId> governing_amend_rule(const Charter& charter, const ClauseId& clause);

// The same for every clause that one reaches.
std::map<ClauseId, ClauseId> governing_amend_rules(const Charter& charter);

// How hard `a` is to satisfy against `b`: immutable is hardest; else by what both state of ratio, base,
// quorum and rounds. Unordered when one is harder here and easier there, or they cannot be compared.
std::partial_ordering difficulty(const Rule& a, const Rule& b);

}  // namespace charter
