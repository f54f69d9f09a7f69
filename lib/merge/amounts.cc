// SPDX-License-Identifier: Apache-2.0
#include "merge/amounts.h"

namespace charter {

Integer merged_amount(const Three<Integer>& versions, const Subject& subject,
                      const std::function<std::string(const Integer&)>& shown,
                      const MergeTerms& terms, ConflictList& conflicts) {
  const auto& [base, ours, theirs] = versions;
  const Integer sum = ours + theirs - base;
  if (ours != theirs || ours == base || terms.separate_acts.contains(subject)) return sum;
  const Answer decision =
      conflicts.settle({subject, Clash::SameAmount, shown(base), shown(ours), shown(theirs), {}});
  if (decision.take == Take::Twice) return sum;
  return decision.take == Take::Once ? ours : base;
}

}  // namespace charter
