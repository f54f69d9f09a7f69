// SPDX-License-Identifier: Apache-2.0
#include "community/taking.h"

#include "community/charter_source.h"
#include "community/following.h"
#include "diag/failure.h"

namespace charter {

namespace {

// They stand for states that nobody committed, so nobody's hand but that of the commit they are merged with is on them.
ObjectId state_of(ObjectStore& store, const ObjectId& tree, std::vector<ObjectId> parents, const Taking& taking, const Commit& ours) {
  return store.stage_commit({.tree = tree,
                             .parents = std::move(parents),
                             .author = ours.committer,
                             .committer = ours.committer,
                             .message = "What was taken from " + taking.named + "\n"});
}

}  // namespace

Head head_to_take_to(const Workspace& workspace) {
  require_at_rest(workspace);
  Head head = workspace.branch_head();
  if (!head.commit)
    throw Failure(Exit::Refused, "nothing-committed", "nothing has been committed yet", "commit something first");
  return head;
}

Result<PlannedMerge> plan_taking(Workspace& workspace, const Head& head, const Taking& taking) {
  ObjectStore& objects = workspace.objects();
  const Commit ours = objects.commit(*head.commit);
  const auto own = readable_charter(workspace, ours.tree, head.branch);
  if (!own) return own.faults();
  for (const ObjectId& tree : {taking.base, taking.theirs})
    if (const auto read = readable_charter(workspace, tree, taking.named); !read) return read.faults();
  const ObjectId base = state_of(objects, taking.base, {}, taking, ours);
  PlannedMerge plan{.way = MergeWay::Together,
                    .head = head,
                    .theirs = state_of(objects, taking.theirs, {base}, taking, ours),
                    .named = taking.named,
                    .merging = {}};
  MergeNote note{.ours = to_string(*head.commit), .theirs = to_string(plan.theirs), .named = taking.named,
                 .message = taking.message, .base = to_string(base), .unsaved = unsaved_paths(workspace)};
  auto ground = MergeGround::find(workspace, note);
  return planned_together(workspace, std::move(plan), std::move(note), *std::move(ground));
}

}  // namespace charter
