// SPDX-License-Identifier: Apache-2.0
#include "merge/amounts.h"

namespace charter {

namespace {

// What both sides say, since nobody knows what they started from.
Integer agreed_amount(const Three<Integer>& versions, const Subject& subject,
                      const std::function<std::string(const Integer&)>& shown,
                      ConflictList& conflicts) {
  const auto& [base, ours, theirs] = versions;
  if (ours == theirs) return ours;
  const Answer decision =
      conflicts.settle({subject, Clash::Differs, shown(base), shown(ours), shown(theirs), {}});
  if (decision.take == Take::Ours) return ours;
  return decision.take == Take::Theirs ? theirs : base;
}

}  // namespace

Integer merged_amount(const Three<Integer>& versions, const Subject& subject,
                      const std::function<std::string(const Integer&)>& shown,
                      const MergeTerms& terms, ConflictList& conflicts) {
  const auto& [base, ours, theirs] = versions;
  if (terms.contested.contains(subject)) return agreed_amount(versions, subject, shown, conflicts);
  const Integer sum = ours + theirs - base;
  if (ours != theirs || ours == base || terms.separate_acts.contains(subject)) return sum;
  const Answer decision =
      conflicts.settle({subject, Clash::SameAmount, shown(base), shown(ours), shown(theirs), {}});
  if (decision.take == Take::Twice) return sum;
  return decision.take == Take::Once ? ours : base;
}

}  // namespace charter
