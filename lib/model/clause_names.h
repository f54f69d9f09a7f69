// SPDX-License-Identifier: Apache-2.0
#pragma once

// Clauses under other ids, and what refers to them.

#include "model/charter.h"

#include <map>
#include <set>
#include <string>

namespace charter {

// From the id that a clause had to the one that it has.
using ClauseNames = std::map<std::string, std::string>;

// References go on pointing at what they pointed at; whatever has no other id stays.
std::string renamed_text(const std::string& text, const ClauseNames& names);
void rename_in(Value& value, const ClauseNames& names);

// The clause and those within it: their ids, and what they refer to in texts and rules.
void rename_in(Clause& clause, const ClauseNames& names);

// The ids that texts and rules of the clause and those within it refer to, whether there are such clauses or not.
std::set<std::string> cited_by(const Clause& clause);

// Neither the clause nor those within it say any more that they were taken over.
void forget_adoptions(Clause& clause);

// The ids of the clause and those within it.
std::set<ClauseId> ids_in(const Clause& clause);

}  // namespace charter
