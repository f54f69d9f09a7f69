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

// Every clause by its id, and the order of reading, without those of articles that are alike.
struct Index {
  std::map<ClauseId, Placed> places;
  std::vector<const Placed*> reading;
};

Index index_of(const Charter& charter, const std::set<ArticleId>& alike) {
  Index index;
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    if (alike.contains(at.article)) return;
    const auto [entry, is_new] = index.places.try_emplace(clause.id, Placed{&clause, at});
    if (is_new) index.reading.push_back(&entry->second);
  });
  return index;
}

template <class AnId>
AnId partner(const std::map<AnId, AnId>& partners, const AnId& id) {
  const auto found = partners.find(id);
  return found == partners.end() ? AnId() : found->second;
}

// A clause within another goes where that one goes, so its article does not count.
bool same_siblings(const ClausePosition& old, const ClausePosition& now, const Matching& matching) {
  if (old.parent.empty() != now.parent.empty()) return false;
  if (!old.parent.empty()) return partner(matching.clauses, old.parent) == now.parent;
  return partner(matching.articles, old.article) == now.article;
}

// The fewest that explain an order, the same both ways.
std::vector<bool> stay(const std::vector<std::size_t>& places, const Matching& matching) {
  return matching.exchanged ? staying_backwards(places) : staying(places);
}

// The clauses that moved, by their id now: to other siblings, or among them.
std::set<ClauseId> moved_clauses(const Index& before, const Index& after, const Matching& matching) {
  struct Kept {
    const ClauseId* id;
    std::size_t place;  // among the siblings before
  };
  std::set<ClauseId> moved;
  std::map<std::pair<ArticleId, ClauseId>, std::vector<Kept>> siblings;
  for (const Placed* placed : after.reading) {
    const ClauseId& id = placed->clause->id;
    const auto was = matching.clauses_now.find(id);
    if (was == matching.clauses_now.end()) continue;
    const ClausePosition& old = before.places.at(was->second).at;
    if (same_siblings(old, placed->at, matching))
      siblings[{placed->at.article, placed->at.parent}].push_back({&id, old.index});
    else
      moved.insert(id);
  }
  for (const auto& [container, kept] : siblings) {
    std::vector<std::size_t> places;
    for (const Kept& one : kept) places.push_back(one.place);
    const std::vector<bool> stays = stay(places, matching);
    for (std::size_t i = 0; i < kept.size(); ++i)
      if (!stays[i]) moved.insert(*kept[i].id);
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
  field("adopted", &Clause::adopted);
  compare_rules(before, after, changes);
}

std::map<ArticleId, std::size_t> places_of(const Charter& charter) {
  std::map<ArticleId, std::size_t> places;
  for (std::size_t i = 0; i < charter.articles.size(); ++i)
    places.try_emplace(charter.articles[i].id, i);
  return places;
}

}  // namespace

std::vector<ClauseChange> diff_clauses(const Charter& before, const Charter& after,
                                       const Matching& matching) {
  const Index old = index_of(before, matching.alike), now = index_of(after, matching.alike);
  const std::set<ClauseId> moved = moved_clauses(old, now, matching);
  std::vector<ClauseChange> changes;
  for (const Placed* placed : old.reading) {
    const ClauseId& id = placed->clause->id;
    if (!matching.clauses.contains(id))
      changes.emplace_back(ClauseRemoved{alone(*placed->clause), placed->at,
                                         partner(matching.joined_into, id)});
  }
  for (const Placed* placed : now.reading) {
    const Clause& clause = *placed->clause;
    const auto name = matching.clauses_now.find(clause.id);
    if (name == matching.clauses_now.end()) {
      changes.emplace_back(
          ClauseAdded{alone(clause), placed->at, partner(matching.split_from, clause.id)});
      continue;
    }
    const Placed& was = old.places.at(name->second);
    if (name->second != clause.id) changes.emplace_back(ClauseRenamed{name->second, clause.id});
    if (moved.contains(clause.id))
      changes.emplace_back(ClauseMoved{clause.id, was.at, placed->at});
    compare(*was.clause, clause, changes);
  }
  return changes;
}

namespace {

void compare(const Article& before, const Article& after, std::vector<ArticleChange>& changes) {
  if (before.title != after.title)
    changes.emplace_back(ArticleAmended{after.id, "title", amended(before.title, after.title)});
  if (before.level != after.level)
    changes.emplace_back(ArticleAmended{after.id, "level", amended(before.level, after.level)});
}

}  // namespace

std::vector<ArticleChange> diff_articles(const Charter& before, const Charter& after,
                                         const Matching& matching) {
  const std::map<ArticleId, std::size_t> old = places_of(before), now = places_of(after);
  std::vector<std::size_t> places;
  for (const Article& article : after.articles)
    if (matching.articles_now.contains(article.id))
      places.push_back(old.at(matching.articles_now.at(article.id)));
  const std::vector<bool> stays = stay(places, matching);
  std::vector<ArticleChange> changes;
  for (const Article& article : before.articles)
    if (!matching.articles.contains(article.id))
      changes.emplace_back(ArticleRemoved{alone(article), old.at(article.id)});
  std::size_t kept = 0;
  for (const Article& article : after.articles) {
    const auto name = matching.articles_now.find(article.id);
    if (name == matching.articles_now.end()) {
      changes.emplace_back(ArticleAdded{alone(article), now.at(article.id)});
      continue;
    }
    const std::size_t was = old.at(name->second);
    if (name->second != article.id)
      changes.emplace_back(ArticleRenamed{name->second, article.id});
    if (!stays[kept++]) changes.emplace_back(ArticleMoved{article.id, was, now.at(article.id)});
    compare(before.articles[was], article, changes);
  }
  return changes;
}

}  // namespace charter
