// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which clause of the charter before is which of the charter after, as the changes say: pictures
// that show both sides need it in either direction.

#include "change/change.h"

#include <map>
#include <set>
#include <vector>

namespace charter {

struct PlacedClause {
  const Clause* clause = nullptr;
  ClausePosition at;
};

// The charters outlive it.
class ClausePairs {
 public:
  ClausePairs(const Charter& before, const Charter& after, const Changes& changes);

  // The same clause before, by its id after; nullptr where it was added. And the other way.
  const PlacedClause* before(const ClauseId& id_after) const;
  const PlacedClause* after(const ClauseId& id_before) const;
  const Article* article_before(const ArticleId& id_after) const;
  const Article* article_after(const ArticleId& id_before) const;

  // By their ids after.
  bool is_moved(const ClauseId& id) const { return moved_.contains(id); }
  bool is_moved(const ArticleId& id) const { return moved_articles_.contains(id); }

  // In the order of reading.
  const std::vector<PlacedClause>& all_before() const { return all_before_; }
  const std::vector<PlacedClause>& all_after() const { return all_after_; }

  // The clauses before that stand no longer where they stood (struck, or moved away; moved is said
  // of the fewest), each list by the id after of the last clause read before it that stayed; those
  // read before any such clause of their article by its end: the empty id. By article before, then
  // clause.
  using Gone = std::map<ArticleId, std::map<ClauseId, std::vector<const PlacedClause*>>>;
  Gone gone() const;

 private:
  std::vector<PlacedClause> all_before_, all_after_;
  std::map<ClauseId, std::size_t> places_before_, places_after_;
  std::map<ArticleId, const Article*> articles_before_, articles_after_;
  std::map<ClauseId, ClauseId> old_names_, new_names_;
  std::map<ArticleId, ArticleId> old_articles_, new_articles_;
  std::set<ClauseId> removed_, added_, moved_;
  std::set<ArticleId> removed_articles_, added_articles_, moved_articles_;
};

}  // namespace charter
