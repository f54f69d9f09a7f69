// SPDX-License-Identifier: Apache-2.0
#include "merge/clause_index.h"

namespace charter {

namespace {

std::string first_name(const FirstNames& names, const ClauseId& id) { return names.in_base({"clause", id.text(), {}}).id; }

}  // namespace

ClauseIndex::ClauseIndex(const Charter& charter, const FirstNames& names) : names_(&names) {
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& position) {
    const Standing here{&clause, position};
    by_id_.insert_or_assign(clause.id.text(), here);
    by_first_name_.insert_or_assign(first_name(names, clause.id), here);
  });
}

const ClauseIndex::Standing* ClauseIndex::standing(const ClauseId& id) const {
  if (!names_) return nullptr;
  const auto named = by_id_.find(id.text());
  if (named != by_id_.end()) return &named->second;
  const std::string first = first_name(*names_, id);
  for (const ByName* names : {&by_id_, &by_first_name_})
    if (const auto found = names->find(first); found != names->end()) return &found->second;
  return nullptr;
}

const Clause* ClauseIndex::find(const ClauseId& id) const {
  const Standing* found = standing(id);
  return found ? found->clause : nullptr;
}

std::optional<ClausePosition> ClauseIndex::place_of(const ClauseId& id) const {
  const Standing* found = standing(id);
  return found ? std::optional(found->position) : std::nullopt;
}

}  // namespace charter
