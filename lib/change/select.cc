// SPDX-License-Identifier: Apache-2.0
#include "change/select.h"

#include "value/match.h"
#include "value/nearest.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

const std::vector<std::string>& kinds_of_change() {
  static const std::vector<std::string> kinds{"community", "articles",    "clauses", "members", "shares",
                                              "assets",    "settlements", "notices", "sealed"};
  return kinds;
}

bool holds(const Asset& asset, const MemberId& member) {
  return std::ranges::find(asset.held_by, member) != asset.held_by.end();
}

bool is_about(const AssetChange& change, const MemberId& member) {
  return std::visit(Match{[&](const AssetAcquired& c) { return holds(c.asset, member); },
                          [&](const AssetDisposed& c) { return holds(c.asset, member); },
                          [](const AssetQuantity&) { return false; },
                          [&](const AssetChanged& c) {
                            const auto names = [&](const std::optional<std::string>& list) {
                              return list && (", " + *list + ",").find(", " + member.text() + ",") != std::string::npos;
                            };
                            return c.field == "held_by" && (names(c.value.before) || names(c.value.after));
                          }},
                    change);
}

bool is_about(const MemberChange& change, const MemberId& member) {
  return std::visit(Match{[&](const MemberChanged& c) { return c.id == member; },
                          [&](const auto& c) { return c.member.id == member || c.member.guardian == member; }},
                    change);
}

}  // namespace

Result<Changes> only_kinds(Changes changes, const std::string& kinds) {
  std::set<std::string> wanted;
  for (std::size_t at = 0; at <= kinds.size();) {
    const std::size_t end = std::min(kinds.find(',', at), kinds.size());
    const std::string kind = kinds.substr(at, end - at);
    if (std::ranges::find(kinds_of_change(), kind) == kinds_of_change().end()) {
      const auto near = nearest(kind, kinds_of_change());
      return Fault{.code = "unknown-kind-of-change", .message = "`" + kind + "` is no kind of change",
                   .help = near ? "did you mean `" + *near + "`?"
                                : "community, articles, clauses, members, shares, assets, settlements, notices or sealed"};
    }
    wanted.insert(kind);
    at = end + 1;
  }
  if (!wanted.contains("community")) changes.community.clear();
  if (!wanted.contains("articles")) changes.articles.clear();
  if (!wanted.contains("clauses")) changes.clauses.clear();
  if (!wanted.contains("members")) changes.members.clear();
  if (!wanted.contains("shares")) changes.shares.clear();
  if (!wanted.contains("assets")) changes.assets.clear();
  if (!wanted.contains("settlements")) changes.settlements.clear();
  if (!wanted.contains("notices")) changes.notices.clear();
  if (!wanted.contains("sealed")) changes.sealed.clear();
  return changes;
}

Changes touching_member(Changes changes, const MemberId& member) {
  std::erase_if(changes.members, [&](const MemberChange& c) { return !is_about(c, member); });
  std::erase_if(changes.shares, [&](const ShareChange& c) { return c.member != member; });
  std::erase_if(changes.assets, [&](const AssetChange& c) { return !is_about(c, member); });
  return changes;
}

}  // namespace charter
