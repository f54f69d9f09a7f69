// SPDX-License-Identifier: Apache-2.0
#include "render/clause_pairs.h"

namespace charter {

namespace {

template <class AnId>
const AnId& renamed(const std::map<AnId, AnId>& names, const AnId& id) {
  const auto found = names.find(id);
  return found == names.end() ? id : found->second;
}

}  // namespace

ClausePairs::ClausePairs(const Charter& before, const Charter& after, const Changes& changes) {
  for_each_clause(before, [this](const Clause& clause, const ClausePosition& at) {
    places_before_.try_emplace(clause.id, all_before_.size());
    all_before_.push_back({&clause, at});
  });
  for_each_clause(after, [this](const Clause& clause, const ClausePosition& at) {
    places_after_.try_emplace(clause.id, all_after_.size());
    all_after_.push_back({&clause, at});
  });
  for (const Article& article : before.articles) articles_before_.try_emplace(article.id, &article);
  for (const Article& article : after.articles) articles_after_.try_emplace(article.id, &article);
  for (const ClauseChange& change : changes.clauses) {
    if (const auto* c = std::get_if<ClauseRenamed>(&change)) {
      new_names_.emplace(c->from, c->to);
      old_names_.emplace(c->to, c->from);
    } else if (const auto* r = std::get_if<ClauseRemoved>(&change)) {
      removed_.insert(r->clause.id);
    } else if (const auto* a = std::get_if<ClauseAdded>(&change)) {
      added_.insert(a->clause.id);
    } else if (const auto* m = std::get_if<ClauseMoved>(&change)) {
      moved_.insert(m->id);
    }
  }
  for (const ArticleChange& change : changes.articles) {
    if (const auto* c = std::get_if<ArticleRenamed>(&change)) {
      new_articles_.emplace(c->from, c->to);
      old_articles_.emplace(c->to, c->from);
    } else if (const auto* r = std::get_if<ArticleRemoved>(&change)) {
      removed_articles_.insert(r->article.id);
    } else if (const auto* a = std::get_if<ArticleAdded>(&change)) {
      added_articles_.insert(a->article.id);
    } else if (const auto* m = std::get_if<ArticleMoved>(&change)) {
      moved_articles_.insert(m->id);
    }
  }
}

const PlacedClause* ClausePairs::before(const ClauseId& id) const {
  if (added_.contains(id)) return nullptr;
  const ClauseId& old = renamed(old_names_, id);
  const auto found = places_before_.find(old);
  // What has the name still, but was renamed or removed, is another clause.
  if (found == places_before_.end() || removed_.contains(old) || renamed(new_names_, old) != id)
    return nullptr;
  return &all_before_[found->second];
}

const PlacedClause* ClausePairs::after(const ClauseId& id) const {
  if (removed_.contains(id)) return nullptr;
  const ClauseId& now = renamed(new_names_, id);
  const auto found = places_after_.find(now);
  if (found == places_after_.end() || added_.contains(now) || renamed(old_names_, now) != id)
    return nullptr;
  return &all_after_[found->second];
}

const Article* ClausePairs::article_before(const ArticleId& id) const {
  if (added_articles_.contains(id)) return nullptr;
  const ArticleId& old = renamed(old_articles_, id);
  const auto found = articles_before_.find(old);
  if (found == articles_before_.end() || removed_articles_.contains(old) ||
      renamed(new_articles_, old) != id)
    return nullptr;
  return found->second;
}

const Article* ClausePairs::article_after(const ArticleId& id) const {
  if (removed_articles_.contains(id)) return nullptr;
  const ArticleId& now = renamed(new_articles_, id);
  const auto found = articles_after_.find(now);
  if (found == articles_after_.end() || added_articles_.contains(now) ||
      renamed(old_articles_, now) != id)
    return nullptr;
  return found->second;
}

ClausePairs::Gone ClausePairs::gone() const {
  Gone gone;
  ClauseId last;
  ArticleId article;
  for (const PlacedClause& placed : all_before_) {
    if (placed.at.article != article) last = {};
    article = placed.at.article;
    const PlacedClause* now = after(placed.clause->id);
    if (now && !is_moved(now->clause->id) && article_after(article) &&
        article_after(article)->id == now->at.article)
      last = now->clause->id;
    else if (!now || is_moved(now->clause->id))
      gone[article][last].push_back(&placed);
  }
  return gone;
}

}  // namespace charter
