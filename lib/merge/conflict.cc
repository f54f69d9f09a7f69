// SPDX-License-Identifier: Apache-2.0
#include "merge/conflict.h"

namespace charter {

namespace {

bool answers(const Answer& decision, Clash clash) {
  const bool is_count = decision.take == Take::Once || decision.take == Take::Twice;
  return is_count == (clash == Clash::SameAmount);
}

}  // namespace

Answer ConflictList::settle(Conflict conflict) {
  const auto decided = decisions_.find(conflict.subject);
  if (decided != decisions_.end() && answers(decided->second, conflict.clash))
    conflict.settled = decided->second;
  const Answer decision = conflict.settled.value_or(Answer{});
  conflicts_.insert_or_assign(conflict.subject, std::move(conflict));
  return decision;
}

std::vector<Conflict> ConflictList::all() const {
  std::vector<Conflict> all;
  for (const auto& [subject, conflict] : conflicts_) all.push_back(conflict);
  return all;
}

}  // namespace charter
