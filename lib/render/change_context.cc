// SPDX-License-Identifier: Apache-2.0
#include "render/change_context.h"

#include "model/rule_wording.h"

namespace charter {

std::map<ClauseId, const Clause*> clauses_by_id(const Charter& charter) {
  std::map<ClauseId, const Clause*> clauses;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    clauses.try_emplace(clause.id, &clause);
  });
  return clauses;
}

std::string effect_in(const Vocabulary& vocabulary, const std::string& kind,
                      const std::string& parameter, const std::optional<Value>& before,
                      const std::optional<Value>& after) {
  const RuleKind* known = find_kind(vocabulary, kind);
  const Parameter* entry = known ? find_parameter(*known, parameter) : nullptr;
  return entry ? effect_of(*entry, before, after) : std::string();
}

std::string share_word(const ChangeContext& context, const PoolId& id, const Integer& units) {
  const Pool* pool = find_pool(context.after.community, id);
  if (!pool) pool = find_pool(context.before.community, id);
  const std::string word = pool && !pool->share.empty() ? pool->share : "share";
  return units == 1 || units == -1 ? word : word + "s";
}

bool is_entry(const std::string& field) {
  const std::size_t dot = field.find('.');
  const std::string group = field.substr(0, dot);
  return (group == "units" || group == "pools" || group == "nodes") && dot == field.rfind('.');
}

}  // namespace charter
