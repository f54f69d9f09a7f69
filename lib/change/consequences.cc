// SPDX-License-Identifier: Apache-2.0
#include "change/consequences.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

// Numbers of both sides, and who is who.
class Sides {
 public:
  Sides(const Charter& was, const Charter& now, const Changes& changes)
      : before(numbering(was)), after(numbering(now)) {
    for (const ArticleChange& change : changes.articles) {
      if (const auto* name = std::get_if<ArticleRenamed>(&change)) old_articles_.emplace(name->to, name->from);
      if (const auto* move = std::get_if<ArticleMoved>(&change)) moved_articles.insert(move->id);
      if (const auto* gone = std::get_if<ArticleRemoved>(&change)) gone_articles.insert(gone->article.id);
    }
    for (const ClauseChange& change : changes.clauses) {
      if (const auto* name = std::get_if<ClauseRenamed>(&change)) {
        old_clauses_.emplace(name->to, name->from);
        new_clauses_.emplace(name->from, name->to);
      }
      if (const auto* move = std::get_if<ClauseMoved>(&change)) moved_clauses.insert(move->id);
      if (const auto* gone = std::get_if<ClauseRemoved>(&change)) gone_clauses.insert(gone->clause.id);
    }
    for (const auto& [id, number] : before.clauses) clauses_by_number_.emplace(number, id);
    for (const auto& [id, number] : after.articles)
      new_articles_.emplace(old_article(id), id);
    for (const auto& [id, number] : before.articles) articles_by_number_.emplace(number, id);
  }

  ClauseId old_clause(const ClauseId& now) const { return other(old_clauses_, now); }
  ClauseId new_clause(const ClauseId& was) const { return other(new_clauses_, was); }
  ArticleId old_article(const ArticleId& now) const { return other(old_articles_, now); }

  template <class AnId>
  static std::string number(const std::map<AnId, std::string>& numbers, const AnId& id) {
    const auto found = numbers.find(id);
    return found == numbers.end() ? std::string() : found->second;
  }

  // Which clause, or else which article, had the number before.
  ClauseId clause_at(const std::string& number) const { return other_or_none(clauses_by_number_, number); }
  ArticleId article_at(const std::string& number) const { return other_or_none(articles_by_number_, number); }
  std::string new_number(const ArticleId& was) const {
    return number(after.articles, other_or_none(new_articles_, was));
  }

  // Under their ids, so that every reference means what it meant.
  bool all_stand_where_they_stood() const {
    return before.clauses == after.clauses && before.articles == after.articles && old_clauses_.empty() &&
           old_articles_.empty();
  }

  Numbering before, after;
  std::set<ArticleId> moved_articles, gone_articles;
  std::set<ClauseId> moved_clauses, gone_clauses;

 private:
  template <class AnId>
  static AnId other(const std::map<AnId, AnId>& names, const AnId& id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
  }
  template <class Key, class AnId>
  static AnId other_or_none(const std::map<Key, AnId>& names, const Key& key) {
    const auto found = names.find(key);
    return found == names.end() ? AnId() : found->second;
  }

  std::map<ArticleId, ArticleId> old_articles_, new_articles_;
  std::map<ClauseId, ClauseId> old_clauses_, new_clauses_;
  std::map<std::string, ClauseId> clauses_by_number_;
  std::map<std::string, ArticleId> articles_by_number_;
};

long place_in(const std::string& number) { return std::stol(number.substr(number.rfind('.') + 1)); }
std::string above(const std::string& number) { return number.substr(0, number.rfind('.') + 1); }

// Adds one more to the run that it goes on, or begins another.
void add(std::vector<Renumbered>& runs, const std::string& before, const std::string& after,
         bool are_articles) {
  if (!runs.empty()) {
    Renumbered& last = runs.back();
    if (last.are_articles == are_articles && above(last.last_before) == above(before) &&
        above(last.last_after) == above(after) && place_in(before) == place_in(last.last_before) + 1 &&
        place_in(after) == place_in(last.last_after) + 1) {
      ++last.count;
      last.last_before = before;
      last.last_after = after;
      return;
    }
  }
  runs.push_back({are_articles, 1, before, before, after, after});
}

std::vector<Renumbered> renumbered(const Charter& after, const Sides& sides) {
  std::vector<Renumbered> articles;
  for (const Article& article : after.articles) {
    const std::string was = Sides::number(sides.before.articles, sides.old_article(article.id));
    const std::string now = Sides::number(sides.after.articles, article.id);
    if (!was.empty() && was != now && !sides.moved_articles.contains(article.id))
      add(articles, was, now, true);
  }
  // By what they stand in, since clauses within others come between those side by side.
  std::map<std::string, std::vector<Renumbered>> runs;
  std::vector<std::string> order;
  for_each_clause(after, [&](const Clause& clause, const ClausePosition&) {
    const std::string was = Sides::number(sides.before.clauses, sides.old_clause(clause.id));
    const std::string now = Sides::number(sides.after.clauses, clause.id);
    if (was.empty() || place_in(was) == place_in(now) || sides.moved_clauses.contains(clause.id)) return;
    const auto [entry, is_new] = runs.try_emplace(above(now));
    if (is_new) order.push_back(above(now));
    add(entry->second, was, now, false);
  });
  for (const std::string& container : order)
    articles.insert(articles.end(), runs[container].begin(), runs[container].end());
  return articles;
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Charter& before, const Charter& after, const Sides& sides) : sides_(sides) {
    for_each_clause(before, [this](const Clause& clause, const ClausePosition&) {
      texts_before_.emplace(clause.id, &clause.text);
    });
    for_each_clause(after, [this](const Clause& clause, const ClausePosition&) { check(clause); });
  }
  std::vector<ReferenceFate> fates() { return std::move(fates_); }

 private:
  void check(const Clause& clause) {
    const auto was = texts_before_.find(sides_.old_clause(clause.id));
    if (was == texts_before_.end()) return;
    std::set<std::string> seen;
    for (const TextReference& reference : references_in(clause.text))
      if (seen.insert(reference.target).second) check(clause.id, reference.target);
    std::vector<Citation> known = citations_in(*was->second), now = citations_in(clause.text);
    std::ranges::sort(known);
    for (const Citation& citation : now)
      if (std::ranges::binary_search(known, citation) && seen.insert(citation.written).second)
        check(clause.id, citation);
  }

  // [[id]] as the text says it now.
  void check(const ClauseId& in, const std::string& target) {
    const auto id = ClauseId::parse(target);
    if (!id) return;
    const std::string now = Sides::number(sides_.after.clauses, *id);
    const ClauseId meant = now.empty() ? *id : sides_.old_clause(*id);
    const std::string was = Sides::number(sides_.before.clauses, meant);
    if (was.empty() || was == now) return;
    const bool gone = now.empty();
    if (gone && sides_.new_clause(*id) == *id && !sides_.gone_clauses.contains(*id)) return;
    const std::string found = gone ? Sides::number(sides_.after.clauses, sides_.new_clause(*id)) : now;
    fates_.push_back({in, "[[" + target + "]]",
                      gone ? ReferenceFate::Fate::Nothing : ReferenceFate::Fate::Follows, was, found, meant});
  }

  // A number that the text wrote before and writes still.
  void check(const ClauseId& in, const Citation& citation) {
    const ClauseId clause = sides_.clause_at(citation.number);
    const ArticleId article = sides_.article_at(citation.number);
    if (clause.empty() && article.empty()) return;
    const std::string now = clause.empty() ? sides_.new_number(article)
                                           : Sides::number(sides_.after.clauses, sides_.new_clause(clause));
    if (now == citation.number) return;
    // Of changes that were picked out, those that say what became of it may be left out.
    const bool gone = clause.empty() ? sides_.gone_articles.contains(article)
                                     : sides_.gone_clauses.contains(clause);
    if (now.empty() && !gone) return;
    const auto fate = now.empty() ? ReferenceFate::Fate::Nothing : ReferenceFate::Fate::Elsewhere;
    fates_.push_back({in, citation.written, fate, citation.number, now, clause});
  }

  const Sides& sides_;
  std::map<ClauseId, const std::string*> texts_before_;
  std::vector<ReferenceFate> fates_;
};

}  // namespace

Consequences consequences(const Charter& before, const Charter& after, const Changes& changes) {
  const Sides sides(before, after, changes);
  if (sides.all_stand_where_they_stood()) return {};
  return {renumbered(after, sides), ReferenceCheck(before, after, sides).fates()};
}

}  // namespace charter
