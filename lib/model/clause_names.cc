// SPDX-License-Identifier: Apache-2.0
#include "model/clause_names.h"

namespace charter {

namespace {

void add_cited(const Value& value, std::set<std::string>& cited) {
  if (value.type == ValueType::Clause) cited.insert(value.canonical);
  for (const Value& item : value.items) add_cited(item, cited);
}

void add_cited(const Clause& clause, std::set<std::string>& cited) {
  for (const TextReference& reference : references_in(clause.text)) cited.insert(reference.target);
  if (clause.rule)
    for (const auto& [name, value] : clause.rule->parameters) add_cited(value, cited);
  for (const Clause& within : clause.clauses) add_cited(within, cited);
}

void add_ids(const Clause& clause, std::set<ClauseId>& ids) {
  ids.insert(clause.id);
  for (const Clause& within : clause.clauses) add_ids(within, ids);
}

}  // namespace

std::string renamed_text(const std::string& text, const ClauseNames& names) {
  std::string renamed = text;
  const auto references = references_in(text);
  for (auto reference = references.rbegin(); reference != references.rend(); ++reference) {
    const auto name = names.find(reference->target);
    if (name != names.end()) renamed.replace(reference->offset, reference->target.size(), name->second);
  }
  return renamed;
}

void rename_in(Value& value, const ClauseNames& names) {
  const auto name = value.type == ValueType::Clause ? names.find(value.canonical) : names.end();
  if (name != names.end()) value.canonical = value.written = name->second;
  for (Value& item : value.items) rename_in(item, names);
}

void rename_in(Clause& clause, const ClauseNames& names) {
  const auto name = names.find(clause.id.text());
  if (name != names.end())
    if (const auto id = ClauseId::parse(name->second)) clause.id = *id;
  clause.text = renamed_text(clause.text, names);
  if (clause.rule)
    for (auto& [parameter, value] : clause.rule->parameters) rename_in(value, names);
  for (Clause& within : clause.clauses) rename_in(within, names);
}

void forget_adoptions(Clause& clause) {
  clause.adopted.clear();
  for (Clause& within : clause.clauses) forget_adoptions(within);
}

std::set<std::string> cited_by(const Clause& clause) {
  std::set<std::string> cited;
  add_cited(clause, cited);
  return cited;
}

std::set<ClauseId> ids_in(const Clause& clause) {
  std::set<ClauseId> ids;
  add_ids(clause, ids);
  return ids;
}

}  // namespace charter
