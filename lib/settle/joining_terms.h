// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a charter says about joining with another community: its first `merge` rule (schemas/rules/merge.yaml), read into
// values. What the rule leaves out has the vocabulary's defaults. A charter without such a rule says nothing about it.

#include "model/charter.h"
#include "model/vocabulary.h"
#include "settle/rule_values.h"

#include <string>
#include <vector>

namespace charter {

enum class ExchangeRule { NetValue, Par, Agreed };

// `clause` and `number`: where the rule stands; empty where the charter has none. `written`: every parameter, in the
// order of the vocabulary. `votes`: what it takes in that community, as in "2/3 of the votes cast".
struct JoiningTerms {
  ClauseId clause;
  std::string number;
  std::vector<WrittenTerm> written;
  std::string votes;
  ExchangeRule exchange = ExchangeRule::NetValue;
  bool may_leave_first = true;
};

JoiningTerms joining_terms(const Charter& charter, const Vocabulary& vocabulary);

}  // namespace charter
