// SPDX-License-Identifier: Apache-2.0
#pragma once

// Clauses that were split in two, or joined into one.

#include "change/clause_list.h"
#include "change/similarity.h"

#include <map>

namespace charter {

// Of the clauses of `parts` that have no partner, those that are parts of one of `wholes`: by place,
// which whole. A whole without a partner becomes the partner of its largest part, where two or more
// make up most of it. What a part is, matching.h says.
std::map<std::size_t, std::size_t> find_parts(ClauseList& wholes, ClauseList& parts,
                                              Lexicon& lexicon);

}  // namespace charter
