// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the charter says about a fork or a merger, for people and for programs.

#include "render/json.h"
#include "render/text.h"
#include "settle/charter_says.h"

#include <vector>

namespace charter {

// "allows it", "REFUSES IT".
std::string_view in_words(Verdict verdict);

// A paragraph each under one heading: the clause by id and number, its parameter, and what follows.
Text charter_says_text(const std::vector<CharterSays>& all);

// The same without the heading.
Text clauses_text(const std::vector<CharterSays>& all);

// [{parameter, clause, number, value, verdict, words}]; clause and number are null where the charter has
// no `fork` rule.
Json charter_says_json(const std::vector<CharterSays>& all);
Json charter_says_json(const CharterSays& one);

}  // namespace charter
