// SPDX-License-Identifier: Apache-2.0
#include "merge/change_subjects.h"

#include "model/holding.h"
#include "value/match.h"

#include <variant>

namespace charter {

Subject about(const CommunityChange& c) { return {"community", {}, c.field}; }
Subject about(const SettlementChange& c) { return {"settlement", {}, c.name}; }
Subject about(const NoticeChange& c) { return {"notice", {}, c.field}; }
Subject about(const SealedChange& c) { return {"sealed", {}, c.file}; }
Subject about(const ShareChange& c) { return subject_of(Holding{c.member, c.pool}); }

Subject about(const ArticleChange& change) {
  return std::visit(Match{[](const ArticleAdded& c) { return Subject{"article", c.article.id.text(), {}}; },
                          [](const ArticleRemoved& c) { return Subject{"article", c.article.id.text(), {}}; },
                          [](const ArticleRenamed& c) { return Subject{"article", c.from.text(), "id"}; },
                          [](const ArticleMoved& c) { return Subject{"article", c.id.text(), "place"}; },
                          [](const ArticleAmended& c) { return Subject{"article", c.id.text(), c.field}; }},
                    change);
}

Subject about(const ClauseChange& change) {
  return std::visit(Match{[](const ClauseAdded& c) { return Subject{"clause", c.clause.id.text(), {}}; },
                          [](const ClauseRemoved& c) { return Subject{"clause", c.clause.id.text(), {}}; },
                          [](const ClauseRenamed& c) { return Subject{"clause", c.from.text(), "id"}; },
                          [](const ClauseMoved& c) { return Subject{"clause", c.id.text(), "place"}; },
                          [](const ClauseAmended& c) { return Subject{"clause", c.id.text(), c.field}; },
                          [](const RuleReplaced& c) { return Subject{"clause", c.id.text(), "rule"}; },
                          [](const ParameterAmended& c) { return Subject{"clause", c.id.text(), "rule." + c.parameter}; }},
                    change);
}

Subject about(const MemberChange& change) {
  return std::visit(Match{[](const MemberChanged& c) { return Subject{"member", c.id.text(), c.field}; },
                          [](const auto& c) { return Subject{"member", c.member.id.text(), {}}; }},
                    change);
}

Subject about(const AssetChange& change) {
  return std::visit(Match{[](const AssetQuantity& c) { return Subject{"asset", c.id.text(), "quantity"}; },
                          [](const AssetChanged& c) { return Subject{"asset", c.id.text(), c.field}; },
                          [](const auto& c) { return Subject{"asset", c.asset.id.text(), {}}; }},
                    change);
}

void FirstNames::learn(const Changes& changes) {
  for (const ArticleChange& change : changes.articles)
    if (const auto* renamed = std::get_if<ArticleRenamed>(&change))
      names_[{"article", renamed->to.text()}] = renamed->from.text();
  for (const ClauseChange& change : changes.clauses)
    if (const auto* renamed = std::get_if<ClauseRenamed>(&change))
      names_[{"clause", renamed->to.text()}] = renamed->from.text();
}

Subject FirstNames::in_base(Subject subject) const {
  const auto found = names_.find({subject.about, subject.id});
  if (found != names_.end()) subject.id = found->second;
  return subject;
}

}  // namespace charter
