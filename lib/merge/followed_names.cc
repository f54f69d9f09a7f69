// SPDX-License-Identifier: Apache-2.0
#include "merge/followed_names.h"

#include "model/clause_names.h"

#include <set>

namespace charter {

namespace {

std::optional<std::string> id_in(const CharterVersions& versions, Passage passage, Stage version) {
  const PassageState* state = versions.at(passage, version);
  if (!state) return std::nullopt;
  return state->article ? state->article->id.text() : state->clause->id.text();
}

// `passages` have an `id` each.
template <class AnId, class Entry>
void free_taken(const CharterVersions& versions, ConflictList& conflicts,
                std::map<Passage, Entry>& passages) {
  std::map<AnId, int> bearers;
  for (const auto& [passage, entry] : passages) ++bearers[entry.id];
  for (auto& [passage, entry] : passages) {
    const auto was = id_in(versions, passage, Stage::Base);
    if (bearers.at(entry.id) < 2 || !was || *was == entry.id.text()) continue;
    const Answer decision = conflicts.settle({versions.subject(passage, "id"),
                                              Clash::NameTaken,
                                              was,
                                              id_in(versions, passage, Stage::Ours),
                                              id_in(versions, passage, Stage::Theirs),
                                              {}});
    const auto wanted = AnId::parse(decision.take == Take::Edited ? decision.text : *was);
    if (wanted) entry.id = *wanted;
  }
}

// What one side renamed, by the id it had, where nothing has that id now.
ClauseNames new_names(const CharterVersions& versions, const std::map<Passage, Clause>& clauses,
                Stage side) {
  std::set<std::string> in_use;
  for (const auto& [passage, clause] : clauses) in_use.insert(clause.id.text());
  ClauseNames names;
  for (const auto& [passage, clause] : clauses) {
    const auto was = id_in(versions, passage, Stage::Base), is = id_in(versions, passage, side);
    if (was && is && *was != *is && clause.id.text() == *is && !in_use.contains(*was))
      names.emplace(*was, *is);
  }
  return names;
}

}  // namespace

void free_taken_names(const CharterVersions& versions, ConflictList& conflicts,
                      std::map<Passage, Article>& articles) {
  free_taken<ArticleId>(versions, conflicts, articles);
}

void free_taken_names(const CharterVersions& versions, ConflictList& conflicts,
                      std::map<Passage, Clause>& clauses) {
  free_taken<ClauseId>(versions, conflicts, clauses);
}

void follow_new_names(const CharterVersions& versions, std::map<Passage, Clause>& clauses) {
  for (const Stage side : {Stage::Ours, Stage::Theirs}) {
    const ClauseNames names = new_names(versions, clauses, side);
    if (names.empty()) continue;
    for (auto& [passage, clause] : clauses) {
      const PassageState* own = versions.at(passage, side);
      if (!own || own->clause->text != clause.text) clause.text = renamed_text(clause.text, names);
      if (!clause.rule || (own && own->clause->rule == clause.rule)) continue;
      for (auto& [name, value] : clause.rule->parameters) rename_in(value, names);
    }
  }
}

}  // namespace charter
