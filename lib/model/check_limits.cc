// SPDX-License-Identifier: Apache-2.0
#include "model/check_rules.h"
#include "model/finding.h"
#include "model/rule_scope.h"
#include "model/rule_wording.h"
#include "value/duration.h"
#include "value/fraction.h"

#include <fmt/format.h>

namespace charter {

namespace {

// What a limit from above is a pair with: `max` with `min`, `voting_max` with `voting_min`; empty for no limit.
std::string lower_of(const std::string& name) {
  if (name != "max" && !name.ends_with("_max")) return {};
  return name.substr(0, name.size() - 3) + "min";
}

// False where the two cannot be compared.
bool is_above(const Value& a, const Value& b) {
  if (a.type == ValueType::Duration && b.type == ValueType::Duration) {
    const auto first = Duration::parse(a.canonical), second = Duration::parse(b.canonical);
    return first && second && *first > *second;
  }
  const bool are_numbers = a.type == b.type && (a.type == ValueType::Count || a.type == ValueType::Fraction);
  const auto first = are_numbers ? Fraction::parse(a.canonical) : std::nullopt, second = are_numbers ? Fraction::parse(b.canonical) : std::nullopt;
  return first && second && *first > *second;
}

}  // namespace

Faults check_limits(const Charter& charter) {
  Faults faults;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule) return;
    for (const auto& [name, most] : clause.rule->parameters) {
      const auto least = clause.rule->parameters.find(lower_of(name));
      if (least == clause.rule->parameters.end()) continue;
      const Value *from = resolved(charter, least->second), *to = resolved(charter, most);
      if (!from || !to || !is_above(*from, *to)) continue;
      faults.push_back(finding(Severity::Error, "rule-limits-crossed", about_parameter(clause.id, name),
                               fmt::format("{} is {}, and {} is {}: nothing lies between", least->first, show(*from), name, show(*to)),
                               "exchange the two, or mend one"));
    }
  });
  return faults;
}

}  // namespace charter
