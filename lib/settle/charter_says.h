// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the charter says about a fork or a merger, parameter by parameter of its `fork` or `merge` rule: which clause
// allowed, refused or settled what. It stands in the record, so that whoever reads it need not know the rules.

#include "model/charter.h"
#include "settle/fork_terms.h"

#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Allows and Refuses: the fork or merger itself. Settles: how it is divided or exchanged. NotKept: the community did not
// do as the rule says between the notice and the fork, which refuses nobody. Asks: what it takes beside, which
// nothing here can tell.
enum class Verdict { Allows, Refuses, Settles, NotKept, Asks };

// "allows", "refuses", "settles", "not-kept", "asks".
std::string_view name_of(Verdict verdict);

// `clause` is empty where the charter has no `fork` rule and the vocabulary's default holds; `number` is
// its place in the charter that was in force. `value` is as the clause has it, or the default. `words` are
// a sentence without a full stop.
struct CharterSays {
  ClauseId clause;
  std::string number;
  std::string parameter;
  std::string value;
  Verdict verdict = Verdict::Settles;
  std::string words;
};

// A sentence about a parameter of the rule in force.
CharterSays says(const ForkTerms& terms, const std::string& parameter, Verdict verdict, std::string words);

// "`exit.fork` (4.1)", or "the default for a charter without a `fork` rule".
std::string cited(const ForkTerms& terms);

// To put behind a sentence about a parameter that was amended since notice was given: "; `notice` was 60 days when …".
std::string amended_since(const ForkTerms& terms, const std::string& parameter);

// In the order in which the terms have the parameters.
void sort_by_parameter(std::vector<CharterSays>& all, const ForkTerms& terms);

}  // namespace charter
