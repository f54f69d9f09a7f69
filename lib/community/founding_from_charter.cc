// SPDX-License-Identifier: Apache-2.0
#include "community/adopted_addresses.h"
#include "community/founding.h"
#include "community/parameter_value.h"
#include "community/scratch_store.h"
#include "community/tree_check.h"
#include "community/written_edit.h"
#include "community/written_parts.h"
#include "model/rule_wording.h"
#include "repo/tree_walk.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

Clause* clause_in(std::vector<Clause>& clauses, const ClauseId& id) {
  for (Clause& clause : clauses) {
    if (clause.id == id) return &clause;
    if (Clause* within = clause_in(clause.clauses, id)) return within;
  }
  return nullptr;
}

Clause* clause_in(Charter& charter, const ClauseId& id) {
  for (Article& article : charter.articles)
    if (Clause* found = clause_in(article.clauses, id)) return found;
  return nullptr;
}

std::string named(const Decision& decision) { return decision.clause.text() + "." + decision.parameter; }

Fault unknown(const Decision& decision, const Charter& charter, const Vocabulary& vocabulary) {
  std::vector<std::string> known;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition&) {
    const RuleKind* kind = clause.rule ? find_kind(vocabulary, clause.rule->kind) : nullptr;
    if (!kind) return;
    for (const Parameter& parameter : kind->parameters)
      known.push_back(clause.id.text() + "." + parameter.name);
  });
  const auto near = nearest(named(decision), known);
  return {.code = "set-unknown-parameter",
          .message = fmt::format("no rule of this charter has the parameter `{}`", named(decision)),
          .help = near ? fmt::format("did you mean `{}`?", *near) : "write CLAUSE.PARAMETER=VALUE"};
}

Faults decide(Snapshot& snapshot, const Decision& decision, const Vocabulary& vocabulary) {
  Clause* clause = clause_in(snapshot.charter, decision.clause);
  const RuleKind* kind = clause && clause->rule ? find_kind(vocabulary, clause->rule->kind) : nullptr;
  const Parameter* parameter = kind ? find_parameter(*kind, decision.parameter) : nullptr;
  if (!parameter) return {unknown(decision, snapshot.charter, vocabulary)};
  auto value = parameter_value(*kind, *parameter, decision.value, vocabulary, snapshot.community);
  if (value) {
    clause->rule->parameters[parameter->name] = *std::move(value);
    return {};
  }
  Faults faults = value.faults();
  for (Fault& fault : faults) fault.message = named(decision) + ": " + fault.message;
  return faults;
}

// Files of assets none of which can be copied are not worth having: what is said in them is of those assets.
void drop_emptied(std::map<std::string, std::string>& files, const WrittenParts& original, const Snapshot& wanted) {
  std::set<std::string> used, emptied;
  for (const Asset& asset : wanted.assets) used.insert(original.asset_files.at(asset.id));
  for (const auto& [id, path] : original.asset_files)
    if (!used.contains(path)) emptied.insert(path);
  for (const std::string& path : emptied) files.erase(path);
}

}  // namespace

std::vector<OpenQuestion> open_questions(const Original& source, const Vocabulary& vocabulary) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const WrittenParts parts = read_written_parts(store, stage_files(store, source.files), vocabulary);
  std::vector<OpenQuestion> questions;
  for_each_clause(parts.snapshot.charter, [&](const Clause& clause, const ClausePosition&) {
    const RuleKind* kind = clause.rule ? find_kind(vocabulary, clause.rule->kind) : nullptr;
    if (!kind) return;
    for (const Parameter& parameter : kind->parameters) {
      const auto value = clause.rule->parameters.find(parameter.name);
      if (parameter.asked && value != clause.rule->parameters.end())
        questions.push_back({clause.id, clause.title, parameter.name, parameter.meaning, show(value->second)});
    }
  });
  return questions;
}

Result<PlannedCommunity> plan_from_charter(const Original& source, const NewCommunity& community,
                                           const std::vector<Decision>& decisions,
                                           const Vocabulary& vocabulary) {
  const ScratchStore scratch;
  ObjectStore store = scratch.store();
  const ObjectId tree = stage_files(store, source.files);
  const WrittenParts parts = read_written_parts(store, tree, vocabulary);
  if (any_error(parts.faults)) return parts.faults;
  Snapshot wanted = parts.snapshot;
  const Community& original = parts.snapshot.community;
  wanted.community.id = community.id;
  wanted.community.name = community.name;
  wanted.community.formed = community.today;
  wanted.community.origin = Origin{OriginKind::Founded, original.id, original.name, source.address,
                                   to_string(source.commit), {}};
  wanted.assets = copyable(wanted.assets);
  readdress_adoptions(wanted.charter, source.address);
  Faults faults;
  std::set<std::string> decided;
  for (const Decision& decision : decisions) {
    if (!decided.insert(named(decision)).second)
      faults.push_back({.code = "set-decided-twice",
                        .message = fmt::format("`{}` is decided twice", named(decision)),
                        .help = "give --set once for each parameter"});
    append(faults, decide(wanted, decision, vocabulary));
  }
  if (any_error(faults)) return faults;
  const ObjectId edited = edit_tree(store, tree, written_edits(store, parts, wanted, vocabulary));
  PlannedCommunity plan{
      .message = fmt::format("Found {} on the charter of {}\n", community.name, original.name)};
  plan.faults = without_notes(check_tree(store, edited, vocabulary));
  if (any_error(plan.faults)) return plan.faults;
  plan.files = files_of(store, edited);
  drop_emptied(plan.files, parts, wanted);
  return plan;
}

}  // namespace charter
