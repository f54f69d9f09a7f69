// SPDX-License-Identifier: Apache-2.0
#include "render/change_counts.h"

#include "render/notice_news.h"
#include "value/match.h"

namespace charter {

std::string_view kind_of(const CommunityChange&) { return "community.changed"; }
std::string_view kind_of(const ShareChange&) { return "share.changed"; }

std::string_view kind_of(const ArticleChange& change) {
  return std::visit(Match{[](const ArticleRenamed&) { return "article.renamed"; },
                          [](const ArticleRemoved&) { return "article.removed"; },
                          [](const ArticleAdded&) { return "article.added"; },
                          [](const ArticleMoved&) { return "article.moved"; },
                          [](const ArticleAmended&) { return "article.amended"; }},
                    change);
}

std::string_view kind_of(const ClauseChange& change) {
  return std::visit(Match{[](const ClauseRenamed&) { return "clause.renamed"; },
                          [](const ClauseRemoved&) { return "clause.removed"; },
                          [](const ClauseAdded&) { return "clause.added"; },
                          [](const ClauseMoved&) { return "clause.moved"; },
                          [](const ClauseAmended&) { return "clause.amended"; },
                          [](const RuleReplaced&) { return "clause.amended"; },
                          [](const ParameterAmended&) { return "clause.amended"; }},
                    change);
}

std::string_view kind_of(const MemberChange& change) {
  return std::visit(Match{[](const MemberLeft&) { return "member.left"; },
                          [](const MemberJoined&) { return "member.joined"; },
                          [](const MemberChanged&) { return "member.changed"; }},
                    change);
}

std::string_view kind_of(const AssetChange& change) {
  return std::visit(Match{[](const AssetDisposed&) { return "asset.disposed"; },
                          [](const AssetAcquired&) { return "asset.acquired"; },
                          [](const AssetQuantity&) { return "asset.quantity"; },
                          [](const AssetChanged&) { return "asset.changed"; }},
                    change);
}

std::string_view kind_of(const SettlementChange& change) {
  if (!change.content.before) return "settlement.added";
  return change.content.after ? "settlement.changed" : "settlement.removed";
}

std::string_view kind_of(const NoticeChange& change) {
  const bool came = !change.value.before, went = !change.value.after;
  if (came != went && is_notice(change)) return came ? "notice.given" : "notice.ended";
  if (came != went && !member_of_notice(change).empty()) return came ? "notice.joined" : "notice.left";
  return "notice.changed";
}

std::string_view kind_of(const SealedChange& change) {
  if (!change.content.before) return "sealed.added";
  return change.content.after ? "sealed.changed" : "sealed.removed";
}

namespace {

template <class Change>
void count(const std::vector<Change>& changes, std::map<std::string, std::size_t>& counts) {
  for (const Change& change : changes) ++counts[std::string(kind_of(change))];
}

}  // namespace

std::map<std::string, std::size_t> counts_of(const Changes& changes) {
  std::map<std::string, std::size_t> counts;
  count(changes.community, counts);
  count(changes.articles, counts);
  count(changes.clauses, counts);
  count(changes.members, counts);
  count(changes.shares, counts);
  count(changes.assets, counts);
  count(changes.settlements, counts);
  count(changes.notices, counts);
  count(changes.sealed, counts);
  return counts;
}

}  // namespace charter
