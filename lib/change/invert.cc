// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"
#include "value/match.h"

namespace charter {

namespace {

template <class T>
Amended<T> turned(const Amended<T>& value) {
  return {value.after, value.before};
}

// Changes name what moved or was amended by its later id, so what was renamed has its earlier id in
// the inverted changes.
struct Inversion {
  std::map<ArticleId, ArticleId> old_articles;
  std::map<ClauseId, ClauseId> old_clauses;

  explicit Inversion(const Changes& changes) {
    for (const ArticleChange& change : changes.articles)
      if (const auto* name = std::get_if<ArticleRenamed>(&change))
        old_articles.emplace(name->to, name->from);
    for (const ClauseChange& change : changes.clauses)
      if (const auto* name = std::get_if<ClauseRenamed>(&change))
        old_clauses.emplace(name->to, name->from);
  }

  ArticleId old_id(const ArticleId& id) const {
    const auto found = old_articles.find(id);
    return found == old_articles.end() ? id : found->second;
  }
  ClauseId old_id(const ClauseId& id) const {
    const auto found = old_clauses.find(id);
    return found == old_clauses.end() ? id : found->second;
  }

  ArticleChange operator()(const ArticleRenamed& c) const { return ArticleRenamed{c.to, c.from}; }
  ArticleChange operator()(const ArticleRemoved& c) const {
    return ArticleAdded{c.article, c.index};
  }
  ArticleChange operator()(const ArticleAdded& c) const {
    return ArticleRemoved{c.article, c.index};
  }
  ArticleChange operator()(const ArticleMoved& c) const {
    return ArticleMoved{old_id(c.id), c.to, c.from};
  }
  ArticleChange operator()(const ArticleAmended& c) const {
    return ArticleAmended{old_id(c.id), c.field, turned(c.value)};
  }

  ClauseChange operator()(const ClauseRenamed& c) const { return ClauseRenamed{c.to, c.from}; }
  ClauseChange operator()(const ClauseRemoved& c) const {
    return ClauseAdded{c.clause, c.at, c.joined_into};
  }
  ClauseChange operator()(const ClauseAdded& c) const {
    return ClauseRemoved{c.clause, c.at, c.split_from};
  }
  ClauseChange operator()(const ClauseMoved& c) const {
    return ClauseMoved{old_id(c.id), c.to, c.from};
  }
  ClauseChange operator()(const ClauseAmended& c) const {
    return ClauseAmended{old_id(c.id), c.field, turned(c.value)};
  }
  ClauseChange operator()(const RuleReplaced& c) const {
    return RuleReplaced{old_id(c.id), turned(c.rule)};
  }
  ClauseChange operator()(const ParameterAmended& c) const {
    return ParameterAmended{old_id(c.id), c.kind, c.parameter, turned(c.value)};
  }

  MemberChange operator()(const MemberLeft& c) const { return MemberJoined{c.member}; }
  MemberChange operator()(const MemberJoined& c) const { return MemberLeft{c.member}; }
  MemberChange operator()(const MemberChanged& c) const {
    return MemberChanged{c.id, c.field, turned(c.value)};
  }

  AssetChange operator()(const AssetDisposed& c) const { return AssetAcquired{c.asset}; }
  AssetChange operator()(const AssetAcquired& c) const { return AssetDisposed{c.asset}; }
  AssetChange operator()(const AssetQuantity& c) const {
    return AssetQuantity{c.id, c.unit, -c.by, c.before + c.by};
  }
  AssetChange operator()(const AssetChanged& c) const {
    return AssetChanged{c.id, c.field, turned(c.value)};
  }
};

}  // namespace

Changes invert(const Changes& changes) {
  const Inversion inversion(changes);
  Changes inverted;
  for (const CommunityChange& c : changes.community)
    inverted.community.push_back({c.field, turned(c.value)});
  for (const ArticleChange& c : changes.articles)
    inverted.articles.push_back(std::visit(inversion, c));
  for (const ClauseChange& c : changes.clauses)
    inverted.clauses.push_back(std::visit(inversion, c));
  for (const MemberChange& c : changes.members)
    inverted.members.push_back(std::visit(inversion, c));
  for (const ShareChange& c : changes.shares) inverted.shares.push_back({c.member, c.pool, -c.by});
  for (const AssetChange& c : changes.assets) inverted.assets.push_back(std::visit(inversion, c));
  for (const SettlementChange& c : changes.settlements)
    inverted.settlements.push_back({c.name, turned(c.content)});
  for (const NoticeChange& c : changes.notices) inverted.notices.push_back({c.field, turned(c.value)});
  for (const SealedChange& c : changes.sealed) inverted.sealed.push_back({c.file, turned(c.content)});
  return inverted;
}

}  // namespace charter
