// SPDX-License-Identifier: Apache-2.0
#include "cmd/merge_original.h"

#include "cmd/in_community.h"
#include "cmd/merge_picture.h"

namespace charter::cmd {

namespace {

Exit show_nothing_new(Context& context, const PlannedFollowing& plan) {
  if (is_json(context)) {
    Json json = merge_document("up-to-date", plan.merge.head.commit, nullptr);
    if (!plan.kept.empty()) json.set("kept", as_json(plan.kept));
    context.console.show_json(printed(json));
    return Exit::Ok;
  }
  context.console.show(Text().add("nothing to take: the charter of ").show(Label::Emphasis, plan.name).add(
      " has nothing new since it was taken").line().add(kept_text(plan.kept)));
  return Exit::Ok;
}

}  // namespace

Exit merge_original(Context& context, Workspace& workspace, const OriginalOrder& order, WhenSettled when) {
  const auto plan = plan_following(workspace, order);
  if (!plan) return context.refuse(plan.faults());
  if (plan->merge.way == MergeWay::UpToDate) return show_nothing_new(context, *plan);
  return end_merge(context, workspace, plan->merge, when);
}

}  // namespace charter::cmd
