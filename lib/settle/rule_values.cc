// SPDX-License-Identifier: Apache-2.0
#include "settle/rule_values.h"

#include "model/rule_wording.h"

#include <algorithm>

namespace charter {

namespace {

// A reference may lead to a reference; check refuses circles, and this is where they end here.
constexpr int kMostReferences = 16;

std::string default_of(const Parameter& parameter) {
  const auto fallback = fallback_of(parameter);
  return fallback ? show(*fallback) : std::string();
}

}  // namespace

const Clause* first_clause_with(const Charter& charter, const std::string& kind) {
  const Clause* found = nullptr;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    if (found == nullptr && clause.rule && clause.rule->kind == kind) found = &clause;
  });
  return found;
}

const Value* RuleValues::operator[](const std::string& name) const {
  const auto found = rule_.parameters.find(name);
  return found == rule_.parameters.end() ? nullptr : resolved(&found->second);
}

const Value* RuleValues::resolved(const Value* value) const {
  for (int i = 0; i < kMostReferences && value && value->type == ValueType::Reference; ++i) {
    if (value->items.size() != 2) return nullptr;
    const auto id = ClauseId::parse(value->items[0].canonical);
    const Clause* clause = id ? find_clause(charter_, *id) : nullptr;
    if (!clause || !clause->rule) return nullptr;
    const auto found = clause->rule->parameters.find(value->items[1].canonical);
    value = found == clause->rule->parameters.end() ? nullptr : &found->second;
  }
  return value;
}

std::vector<WrittenTerm> written_terms(const RuleKind& kind, const RuleValues* rule) {
  std::vector<WrittenTerm> written;
  for (const Parameter& parameter : kind.parameters) {
    const Value* value = rule ? (*rule)[parameter.name] : nullptr;
    written.push_back({parameter.name, value ? show(*value) : default_of(parameter)});
  }
  return written;
}

std::string written_of(const std::vector<WrittenTerm>& written, const std::string& parameter) {
  const auto found = std::ranges::find(written, parameter, &WrittenTerm::parameter);
  return found == written.end() ? std::string() : found->value;
}

}  // namespace charter
