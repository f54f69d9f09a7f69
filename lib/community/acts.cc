// SPDX-License-Identifier: Apache-2.0
#include "community/acts.h"

#include "community/registers.h"
#include "community/settlement_names.h"
#include "value/match.h"

#include <algorithm>
#include <variant>

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

bool touches(const SettlementChange& change, const std::string& thing) { return change.name == thing; }

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

// What one of the things was called before: older acts know it by that.
template <class Renamed, class Change>
void add_former_names(const std::vector<Change>& changes, std::set<std::string>& things) {
  for (const Change& change : changes)
    if (const auto* renamed = std::get_if<Renamed>(&change); renamed && things.contains(renamed->to.text()))
      things.insert(renamed->from.text());
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
  const bool lacks_parent = !act.commit.parents.empty() && !objects.contains(act.commit.parents.front());
  act.is_cut_off = lacks_parent && shallow_ends(workspace.repository()).contains(id);
  if (act.is_cut_off) return act;
  const ObjectId before = act.commit.parents.empty() ? objects.stage_tree({})
                                                     : objects.commit(act.commit.parents.front()).tree;
  act.comparison = compare(objects, before, act.commit.tree, workspace.vocabulary(), CharterRead::Unlike);
  return act;
}

namespace {

// The digits of a settlement as well, unless a member is called so.
std::set<std::string> things_called(Workspace& workspace, const ObjectId& tip, const std::string& words) {
  if (words.empty()) return {};
  std::set<std::string> things{words};
  ObjectStore& objects = workspace.objects();
  const ObjectId tree = objects.commit(tip).tree;
  if (!is_community(objects, tree)) return things;
  const auto id = MemberId::parse(words);
  const Community community = read_community_of(objects, tree);
  RegisterLookup lookup(objects, tree, community);
  if (id && lookup.is_member(*id)) return things;
  if (const auto settlement = settlement_named(objects, tree, words)) things.insert(*settlement);
  return things;
}

}  // namespace

Acts::Acts(Workspace& workspace, const ObjectId& tip, const std::string& thing)
    : workspace_(workspace), history_(workspace.repository(), {tip}, WalkOrder::Newest),
      things_(things_called(workspace, tip, thing)) {}

std::optional<Act> Acts::next() {
  while (const auto id = history_.next()) {
    Act act = act_of(workspace_, *id);
    if (things_.empty()) return act;
    add_former_names<ClauseRenamed>(act.comparison.changes.clauses, things_);
    add_former_names<ArticleRenamed>(act.comparison.changes.articles, things_);
    keep_about(act.comparison.changes, things_);
    if (act.is_cut_off || !is_empty(act.comparison.changes)) return act;
  }
  return std::nullopt;
}

}  // namespace charter
