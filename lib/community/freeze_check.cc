// SPDX-License-Identifier: Apache-2.0
#include "community/freeze_check.h"

#include "community/notices.h"
#include "community/spending.h"
#include "model/finding.h"
#include "settle/charter_says.h"
#include "settle/fork_terms.h"

#include <fmt/format.h>

namespace charter {

Faults frozen_spending(const ObjectStore& store, const ObjectId& before, const WrittenParts& after,
                       const Vocabulary& vocabulary) {
  if (notice_ids(store, before).empty()) return {};
  const WrittenParts was = read_written_parts(store, before, vocabulary);
  const ForkTerms terms = fork_terms(was.snapshot.charter, vocabulary);
  if (!terms.spending_freeze.holds) return {};
  Faults faults;
  for (const Spending& spent : spent_between(was.snapshot, after.snapshot, terms.spending_freeze))
    faults.push_back(finding(Severity::Warning, "fork-spending-frozen", Subject{"settlement", "", {}},
                             fmt::format("less while a notice to leave stands: {}", spent.words),
                             fmt::format("by {} nothing is spent from a notice until the division is done; it will be told then",
                                         cited(terms))));
  return faults;
}

}  // namespace charter
