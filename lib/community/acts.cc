// SPDX-License-Identifier: Apache-2.0
#include "community/acts.h"

#include "community/changes_by_thing.h"
#include "community/registers.h"
#include "community/settlement_names.h"

#include <algorithm>
#include <variant>

namespace charter {

namespace {

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
  for_each_list_of_changes([&](auto list) {
    std::erase_if(changes.*list, [&](const auto& change) {
      return std::ranges::none_of(things_in(change), [&](const std::string& thing) { return things.contains(thing); });
    });
  });
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
