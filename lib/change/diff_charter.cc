// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"
#include "change/order.h"
#include "change/parts.h"

#include <set>

namespace charter {

namespace {

Amended<std::string> amended(const std::string& before, const std::string& after) {
  return {filled(before), filled(after)};
}

struct Placed {
  const Clause* clause = nullptr;
  ClausePosition at;
};

// Every clause by its id, and the order of reading.
struct Index {
  std::map<ClauseId, Placed> places;
  std::vector<const Placed*> reading;
};

Index index_of(const Charter& charter) {
  Index index;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    const auto [entry, is_new] = index.places.try_emplace(clause.id, Placed{&clause, at});
    if (is_new) index.reading.push_back(&entry->second);
  });
  return index;
}

// A clause within another goes where that one goes, so its article does not count.
bool same_siblings(const ClausePosition& a, const ClausePosition& b) {
  return a.parent == b.parent && (!a.parent.empty() || a.article == b.article);
}

// The clauses that moved: to other siblings, or among them.
std::set<ClauseId> moved_clauses(const Index& before, const Index& after) {
  std::set<ClauseId> moved;
  std::map<std::pair<ArticleId, ClauseId>, std::vector<const Placed*>> siblings;
  for (const Placed* placed : after.reading) {
    const auto old = before.places.find(placed->clause->id);
    if (old == before.places.end()) continue;
    if (same_siblings(old->second.at, placed->at))
      siblings[{placed->at.article, placed->at.parent}].push_back(&old->second);
    else
      moved.insert(placed->clause->id);
  }
  for (const auto& [container, kept] : siblings) {
    std::vector<std::size_t> places;
    for (const Placed* old : kept) places.push_back(old->at.index);
    const std::vector<bool> stays = staying(places);
    for (std::size_t i = 0; i < kept.size(); ++i)
      if (!stays[i]) moved.insert(kept[i]->clause->id);
  }
  return moved;
}

void compare_rules(const Clause& before, const Clause& after, std::vector<ClauseChange>& changes) {
  if (before.rule == after.rule) return;
  if (!before.rule || !after.rule || before.rule->kind != after.rule->kind) {
    changes.emplace_back(RuleReplaced{after.id, {before.rule, after.rule}});
    return;
  }
  const auto& old_values = before.rule->parameters;
  const auto& new_values = after.rule->parameters;
  std::set<std::string> names;
  for (const auto& [name, value] : old_values) names.insert(name);
  for (const auto& [name, value] : new_values) names.insert(name);
  const auto value_in = [](const std::map<std::string, Value>& values, const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  };
  for (const std::string& name : names) {
    Amended<Value> value{value_in(old_values, name), value_in(new_values, name)};
    if (value.before != value.after)
      changes.emplace_back(ParameterAmended{after.id, after.rule->kind, name, std::move(value)});
  }
}

void compare(const Clause& before, const Clause& after, std::vector<ClauseChange>& changes) {
  const auto field = [&](const char* name, std::string Clause::*text) {
    if (before.*text != after.*text)
      changes.emplace_back(ClauseAmended{after.id, name, amended(before.*text, after.*text)});
  };
  field("title", &Clause::title);
  field("text", &Clause::text);
  field("level", &Clause::level);
  compare_rules(before, after, changes);
}

std::map<ArticleId, std::size_t> places_of(const Charter& charter) {
  std::map<ArticleId, std::size_t> places;
  for (std::size_t i = 0; i < charter.articles.size(); ++i)
    places.try_emplace(charter.articles[i].id, i);
  return places;
}

}  // namespace

std::vector<ClauseChange> diff_clauses(const Charter& before, const Charter& after) {
  const Index old = index_of(before), now = index_of(after);
  const std::set<ClauseId> moved = moved_clauses(old, now);
  std::vector<ClauseChange> changes;
  for (const Placed* placed : old.reading)
    if (!now.places.contains(placed->clause->id))
      changes.emplace_back(ClauseRemoved{alone(*placed->clause), placed->at});
  for (const Placed* placed : now.reading) {
    const Clause& clause = *placed->clause;
    const auto was = old.places.find(clause.id);
    if (was == old.places.end()) {
      changes.emplace_back(ClauseAdded{alone(clause), placed->at});
      continue;
    }
    if (moved.contains(clause.id))
      changes.emplace_back(ClauseMoved{clause.id, was->second.at, placed->at});
    compare(*was->second.clause, clause, changes);
  }
  return changes;
}

std::vector<ArticleChange> diff_articles(const Charter& before, const Charter& after) {
  const std::map<ArticleId, std::size_t> old = places_of(before), now = places_of(after);
  std::vector<std::size_t> places;
  for (const Article& article : after.articles)
    if (old.contains(article.id)) places.push_back(old.at(article.id));
  const std::vector<bool> stays = staying(places);
  std::vector<ArticleChange> changes;
  for (const Article& article : before.articles)
    if (!now.contains(article.id))
      changes.emplace_back(ArticleRemoved{alone(article), old.at(article.id)});
  std::size_t kept = 0;
  for (const Article& article : after.articles) {
    const auto was = old.find(article.id);
    if (was == old.end()) {
      changes.emplace_back(ArticleAdded{alone(article), now.at(article.id)});
      continue;
    }
    if (!stays[kept++])
      changes.emplace_back(ArticleMoved{article.id, was->second, now.at(article.id)});
    const Article& same = before.articles[was->second];
    if (same.title != article.title)
      changes.emplace_back(ArticleAmended{article.id, "title", amended(same.title, article.title)});
    if (same.level != article.level)
      changes.emplace_back(ArticleAmended{article.id, "level", amended(same.level, article.level)});
  }
  return changes;
}

}  // namespace charter
