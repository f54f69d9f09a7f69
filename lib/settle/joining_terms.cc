// SPDX-License-Identifier: Apache-2.0
#include "settle/joining_terms.h"

#include "model/amend_wording.h"

namespace charter {

JoiningTerms joining_terms(const Charter& charter, const Vocabulary& vocabulary) {
  JoiningTerms terms;
  const Clause* clause = first_clause_with(charter, "merge");
  if (!clause) return terms;
  const RuleValues rule(charter, *clause->rule);
  if (const RuleKind* kind = find_kind(vocabulary, "merge")) terms.written = written_terms(*kind, &rule);
  terms.clause = clause->id;
  terms.number = numbering(charter).clauses.at(clause->id);
  // Both kinds of rule say with `ratio` and `base` which part of which votes they ask for.
  terms.votes = requirement_of(*clause->rule);
  if (const Value* exchange = rule["exchange"]) {
    if (exchange->canonical == "par") terms.exchange = ExchangeRule::Par;
    if (exchange->canonical == "agreed") terms.exchange = ExchangeRule::Agreed;
  }
  if (const Value* exit = rule["dissent_exit"]) terms.may_leave_first = exit->canonical != "no";
  return terms;
}

}  // namespace charter
