// SPDX-License-Identifier: Apache-2.0
#include "community/acts.h"

#include "value/match.h"

#include <algorithm>

namespace charter {

namespace {

bool touches(const ArticleChange& change, const std::string& thing) {
  return std::visit(
      Match{[&](const ArticleAdded& c) { return c.article.id.text() == thing; },
            [&](const ArticleRemoved& c) { return c.article.id.text() == thing; },
            [&](const ArticleRenamed& c) { return c.from.text() == thing || c.to.text() == thing; },
            [&](const auto& c) { return c.id.text() == thing; }},
      change);
}

bool touches(const ClauseChange& change, const std::string& thing) {
  return std::visit(
      Match{[&](const ClauseAdded& c) { return c.clause.id.text() == thing; },
            [&](const ClauseRemoved& c) { return c.clause.id.text() == thing; },
            [&](const ClauseRenamed& c) { return c.from.text() == thing || c.to.text() == thing; },
            [&](const auto& c) { return c.id.text() == thing; }},
      change);
}

bool touches(const MemberChange& change, const std::string& thing) {
  return std::visit(Match{[&](const MemberChanged& c) { return c.id.text() == thing; },
                          [&](const auto& c) { return c.member.id.text() == thing; }},
                    change);
}

bool touches(const ShareChange& change, const std::string& thing) {
  return change.member.text() == thing || change.pool.text() == thing;
}

bool touches(const AssetChange& change, const std::string& thing) {
  return std::visit(Match{[&](const AssetQuantity& c) { return c.id.text() == thing; },
                          [&](const AssetChanged& c) { return c.id.text() == thing; },
                          [&](const auto& c) {
                            return c.asset.id.text() == thing || c.asset.pool.text() == thing;
                          }},
                    change);
}

bool touches(const CommunityChange& change, const std::string& thing) {
  return change.field == "pools." + thing || change.field.starts_with("pools." + thing + ".");
}

bool touches(const SettlementChange& change, const std::string& thing) {
  return change.name.starts_with(thing);
}

bool touches(const NoticeChange& change, const std::string& thing) {
  return change.field == thing || change.field.starts_with(thing + ".") || change.field.ends_with(".members." + thing);
}

bool touches(const SealedChange& change, const std::string& thing) { return change.file.starts_with(thing + "/"); }

template <class Change>
void keep(std::vector<Change>& changes, const std::set<std::string>& things) {
  std::erase_if(changes, [&](const Change& change) {
    return std::ranges::none_of(things, [&](const std::string& thing) { return touches(change, thing); });
  });
}

}  // namespace

void keep_about(Changes& changes, const std::string& thing) { keep_about(changes, std::set{thing}); }

void keep_about(Changes& changes, const std::set<std::string>& things) {
  keep(changes.clauses, things);
  keep(changes.articles, things);
  keep(changes.members, things);
  keep(changes.shares, things);
  keep(changes.assets, things);
  keep(changes.community, things);
  keep(changes.settlements, things);
  keep(changes.notices, things);
  keep(changes.sealed, things);
}

Act act_of(Workspace& workspace, const ObjectId& id) {
  ObjectStore& objects = workspace.objects();
  Act act{.commit = objects.commit(id)};
  act.is_cut_off = ends_shallow_clone(workspace.repository(), act.commit);
  if (act.is_cut_off) return act;
  const ObjectId before = act.commit.parents.empty() ? objects.stage_tree({})
                                                     : objects.commit(act.commit.parents.front()).tree;
  act.comparison = compare(objects, before, act.commit.tree, workspace.vocabulary(), CharterRead::Unlike);
  return act;
}

Acts::Acts(Workspace& workspace, const ObjectId& tip, std::string thing)
    : workspace_(workspace), history_(workspace.repository(), {tip}, WalkOrder::Newest),
      thing_(std::move(thing)) {}

std::optional<Act> Acts::next() {
  while (const auto id = history_.next()) {
    Act act = act_of(workspace_, *id);
    if (thing_.empty()) return act;
    keep_about(act.comparison.changes, thing_);
    if (act.is_cut_off || !is_empty(act.comparison.changes)) return act;
  }
  return std::nullopt;
}

}  // namespace charter
