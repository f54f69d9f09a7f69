// SPDX-License-Identifier: Apache-2.0
#include "community/common_base.h"

#include "community/merge_trees.h"

namespace charter {

namespace {

bool is_amount(const Subject& subject) {
  return subject.about == "share" || (subject.about == "asset" && subject.field == "quantity");
}

}  // namespace

std::optional<CommonBase> common_base(Workspace& workspace, const ObjectId& a, const ObjectId& b) {
  const std::vector<ObjectId> commits = workspace.repository().merge_bases(a, b);
  if (commits.empty()) return std::nullopt;
  ObjectStore& objects = workspace.objects();
  const auto tree_of = [&](const ObjectId& commit) { return objects.commit(commit).tree; };
  CommonBase base{tree_of(commits.front()), {}};
  for (std::size_t i = 1; i < commits.size(); ++i) {
    auto before = common_base(workspace, commits.front(), commits[i]);
    if (!before) before = CommonBase{objects.stage_tree({}), {}};
    const MergeTerms terms{.decisions = {}, .separate_acts = {}, .contested = before->contested};
    const auto merged = merge_trees(objects, workspace.vocabulary(), {before->tree, base.tree, tree_of(commits[i])}, terms);
    if (!merged) continue;  // a state that had faults; what it has of its own is taken to be new on both sides
    base.tree = merged->tree;
    for (const Conflict& conflict : merged->conflicts)
      if (is_amount(conflict.subject)) base.contested.insert(conflict.subject);
  }
  return base;
}

}  // namespace charter
