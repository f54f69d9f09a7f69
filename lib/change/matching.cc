// SPDX-License-Identifier: Apache-2.0
#include "change/matching.h"

#include "change/assignment.h"
#include "change/candidates.h"
#include "change/clause_list.h"
#include "change/concurrently.h"
#include "change/parts_of_clauses.h"
#include "change/plain_form.h"
#include "change/similarity.h"

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>
#include <unordered_map>

namespace charter {

namespace {

// A pair that has no more words than this in common is no pair.
constexpr std::size_t kFewestShared = 2;

void add_value(std::string& key, const Value& value) {
  key += '(' + std::to_string(static_cast<int>(value.type)) + ':' + value.canonical;
  for (const std::string& name : value.keys) key += ',' + name;
  for (const Value& item : value.items) add_value(key, item);
  key += ')';
}

// What the clause is known by where nobody has its id; empty where that is nothing.
std::string key_of(const Clause& clause, std::string key) {
  if (key.size() > 1) return key;
  if (!clause.rule) return clause.title.empty() && clause.text.empty() ? std::string() : clause.title + "\n" + clause.text;
  key += clause.rule->kind;
  for (const auto& [name, value] : clause.rule->parameters) {
    key += '\n' + name;
    add_value(key, value);
  }
  return key;
}

class Matcher {
 public:
  Matcher(const Charter& before, const Charter& after, const std::set<ArticleId>& alike)
      : before_(before, alike), after_(after, alike) {}

  void match_ids() {
    for (std::size_t i = 0; i < before_.clauses.size(); ++i) {
      const auto same = after_.places.find(before_.clauses[i]->id.text());
      if (same != after_.places.end()) make_partners(before_, i, after_, same->second);
    }
  }

  void match_the_rest() {
    before_.make_plain();
    after_.make_plain();
    match_equal();
    match_similar();
    match_titles();
    split_ = find_parts(before_, after_, lexicon_);
    joined_ = find_parts(after_, before_, lexicon_);
  }

  Matching matching() const {
    Matching result;
    for (std::size_t i = 0; i < before_.clauses.size(); ++i) {
      if (before_.partners[i] == kNobody) continue;
      result.clauses.emplace(id(before_, i), id(after_, before_.partners[i]));
      result.clauses_now.emplace(id(after_, before_.partners[i]), id(before_, i));
    }
    for (const auto& [part, whole] : split_)
      if (after_.partners[part] == kNobody)
        result.split_from.emplace(id(after_, part), id(before_, whole));
    for (const auto& [part, whole] : joined_)
      if (before_.partners[part] == kNobody)
        result.joined_into.emplace(id(before_, part), id(after_, whole));
    return result;
  }

  const ClauseList& before() const { return before_; }
  const ClauseList& after() const { return after_; }
  bool is_done() const { return before_.alone().empty() && after_.alone().empty(); }

 private:
  static const ClauseId& id(const ClauseList& list, std::size_t place) {
    return list.clauses[place]->id;
  }

  // In order among those with equal keys.
  using Keys = std::unordered_map<std::string, std::deque<std::size_t>>;
  void match_by(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    Keys waiting;
    for (std::size_t i = 0; i < after.size(); ++i)
      if (!after[i].empty() && after_.partners[i] == kNobody) waiting[after[i]].push_back(i);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i].empty() || before_.partners[i] != kNobody) continue;
      const auto same = waiting.find(before[i]);
      if (same == waiting.end() || same->second.empty()) continue;
      make_partners(before_, i, after_, same->second.front());
      same->second.pop_front();
    }
  }

  template <class KeyOf>
  static std::vector<std::string> keys(const ClauseList& list, KeyOf key) {
    std::vector<std::string> all(list.clauses.size());
    for (const std::size_t i : list.alone()) all[i] = key(i);
    return all;
  }

  // A key that stands twice on one side is nobody's.
  static std::vector<std::string> unique(std::vector<std::string> all) {
    std::unordered_map<std::string, std::size_t> counts;
    for (const std::string& key : all) ++counts[key];
    for (std::string& key : all)
      if (counts[key] > 1) key.clear();
    return all;
  }

  // What is said in many places goes with what stands beside it.
  void match_neighbours(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const auto match_if_equal = [&](std::size_t a, std::size_t b) {
      if (a >= before.size() || b >= after.size() || before[a].empty() || before[a] != after[b]) return;
      if (before_.partners[a] == kNobody && after_.partners[b] == kNobody) make_partners(before_, a, after_, b);
    };
    for (std::size_t i = 0; i + 1 < before.size(); ++i)
      if (before_.partners[i] != kNobody) match_if_equal(i + 1, before_.partners[i] + 1);
    for (std::size_t i = before.size(); i-- > 1;)
      if (before_.partners[i] != kNobody) match_if_equal(i - 1, before_.partners[i] - 1);
  }

  void match_equal() {
    std::vector<std::string> before = keys(before_, [&](std::size_t i) { return key_of(*before_.clauses[i], before_.plain(i)); });
    std::vector<std::string> after = keys(after_, [&](std::size_t i) { return key_of(*after_.clauses[i], after_.plain(i)); });
    match_by(unique(before), unique(after));
    match_neighbours(before, after);
    const auto with_article = [](const ClauseList& list, std::vector<std::string> all) {
      for (std::size_t i = 0; i < all.size(); ++i)
        if (!all[i].empty()) all[i] += '\n' + list.articles[i].text();
      return all;
    };
    match_by(with_article(before_, before), with_article(after_, after));
    match_by(before, after);
  }

  void match_similar() {
    const std::vector<std::size_t> left = before_.alone(), right = after_.alone();
    if (left.empty() || right.empty()) return;
    std::vector<const Words*> before, after;
    for (const std::size_t place : left) before.push_back(&before_.words(place, lexicon_));
    for (const std::size_t place : right) after.push_back(&after_.words(place, lexicon_));
    std::vector<Offer> offers;
    const auto pairs = candidate_pairs(before, after);
    std::vector<Similarity> similarities(pairs.size());
    concurrently(pairs.size(), [&](std::size_t i) {
      similarities[i] = similarity(*before[pairs[i].before], *after[pairs[i].after]);
    });
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto& [a, b] = pairs[i];
      const Similarity& how = similarities[i];
      if (how.shared < 2 * kFewestShared || how.percent() < kLeastSimilarity) continue;
      offers.push_back({left[a], right[b], worth(how, left[a], right[b])});
    }
    for (const auto& [a, b] : best_pairs(std::move(offers))) make_partners(before_, a, after_, b);
  }

  // The square of the similarity; the same article decides where that is equal.
  std::int64_t worth(const Similarity& how, std::size_t a, std::size_t b) const {
    const auto scaled = static_cast<std::int64_t>((how.shared << 14U) / how.total);
    return 2 * scaled * scaled + (before_.articles[a] == after_.articles[b] ? 1 : 0);
  }

  void match_titles() {
    const auto titles = [](const ClauseList& list) {
      return unique(keys(list, [&](std::size_t i) { return plain_form(list.clauses[i]->title, Part::Title); }));
    };
    match_by(titles(before_), titles(after_));
  }

  ClauseList before_, after_;
  Lexicon lexicon_;
  std::map<std::size_t, std::size_t> split_, joined_;  // part to whole
};

void pair_articles(Matching& matching, const ArticleId& before, const ArticleId& after) {
  matching.articles.emplace(before, after);
  matching.articles_now.emplace(after, before);
}

// Of the articles that have no partner, those with a title that no other has.
std::map<std::string, ArticleId> titles_of(const Charter& charter,
                                           const std::map<ArticleId, ArticleId>& partners) {
  std::map<std::string, std::vector<ArticleId>> all;
  for (const Article& article : charter.articles)
    if (!partners.contains(article.id)) all[plain_form(article.title, Part::Title)].push_back(article.id);
  std::map<std::string, ArticleId> titles;
  for (const auto& [title, ids] : all)
    if (!title.empty() && ids.size() == 1) titles.emplace(title, ids.front());
  return titles;
}

// By pairs of articles without partners, how many clauses they have in common.
using Shared = std::map<std::pair<ArticleId, ArticleId>, std::size_t>;

void match_by_clauses(Matching& matching, const ClauseList& before, const ClauseList& after) {
  std::map<ArticleId, std::size_t> before_sizes, after_sizes;
  for (const ArticleId& article : before.articles) ++before_sizes[article];
  for (const ArticleId& article : after.articles) ++after_sizes[article];
  Shared shared;
  for (std::size_t i = 0; i < before.clauses.size(); ++i)
    if (before.partners[i] != kNobody)
      ++shared[{before.articles[i], after.articles[before.partners[i]]}];
  std::vector<std::tuple<std::size_t, ArticleId, ArticleId>> best;
  for (const auto& [pair, count] : shared)
    if (2 * count >= std::max(before_sizes.at(pair.first), after_sizes.at(pair.second)))
      best.emplace_back(count, pair.first, pair.second);
  std::ranges::stable_sort(best, std::ranges::greater(), [](const auto& one) { return std::get<0>(one); });
  for (const auto& [count, from, to] : best)
    if (!matching.articles.contains(from) && !matching.articles_now.contains(to))
      pair_articles(matching, from, to);
}

void match_articles(Matching& matching, const Charter& before, const Charter& after) {
  std::set<ArticleId> now;
  for (const Article& article : after.articles) now.insert(article.id);
  for (const Article& article : before.articles)
    if (now.contains(article.id)) pair_articles(matching, article.id, article.id);
  const auto old_titles = titles_of(before, matching.articles);
  const auto new_titles = titles_of(after, matching.articles_now);
  for (const auto& [title, from] : old_titles) {
    const auto same = new_titles.find(title);
    if (same != new_titles.end()) pair_articles(matching, from, same->second);
  }
}

Matching match_in_order(const Charter& before, const Charter& after, const std::set<ArticleId>& alike) {
  Matcher matcher(before, after, alike);
  matcher.match_ids();
  if (!matcher.is_done()) matcher.match_the_rest();
  Matching matching = matcher.matching();
  matching.alike = alike;
  match_articles(matching, before, after);
  match_by_clauses(matching, matcher.before(), matcher.after());
  return matching;
}

// What a charter says and where, in the order of reading, so that two charters can be put in order.
struct Said {
  std::string_view id, title, text;
  ClausePosition at;
  friend auto operator<=>(const Said&, const Said&) = default;
};

std::vector<Said> all_said(const Charter& charter, const std::set<ArticleId>& alike) {
  std::vector<Said> all;
  for (const Article& article : charter.articles)
    all.push_back({article.id.text(), article.title, {}, {}});
  for_each_clause(charter, [&](const Clause& clause, const ClausePosition& at) {
    if (!alike.contains(at.article)) all.push_back({clause.id.text(), clause.title, clause.text, at});
  });
  return all;
}

// By their ids; an id that stands twice is nobody's.
std::map<ArticleId, const Article*> articles_once(const Charter& charter) {
  std::map<ArticleId, const Article*> articles;
  for (const Article& article : charter.articles) {
    const auto [entry, is_new] = articles.emplace(article.id, &article);
    if (!is_new) entry->second = nullptr;
  }
  return articles;
}

std::set<ArticleId> alike_in(const Charter& before, const Charter& after) {
  const std::map<ArticleId, const Article*> old = articles_once(before), now = articles_once(after);
  std::set<ArticleId> alike;
  for (const auto& [id, article] : old) {
    const auto same = now.find(id);
    if (article && same != now.end() && same->second && *article == *same->second) alike.insert(id);
  }
  return alike;
}

Matching exchanged(Matching matching) {
  std::swap(matching.clauses, matching.clauses_now);
  std::swap(matching.articles, matching.articles_now);
  std::swap(matching.split_from, matching.joined_into);
  matching.exchanged = true;
  return matching;
}

}  // namespace

Matching match(const Charter& before, const Charter& after) {
  const std::set<ArticleId> alike = alike_in(before, after);
  if (all_said(after, alike) < all_said(before, alike)) return exchanged(match_in_order(after, before, alike));
  return match_in_order(before, after, alike);
}

}  // namespace charter
