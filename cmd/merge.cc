// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_end.h"
#include "cmd/merge_message.h"
#include "cmd/merge_original.h"
#include "cmd/merge_picture.h"
#include "cmd/merger_picture.h"
#include "community/clock_check.h"
#include "community/merge_planning.h"
#include "community/operations.h"
#include "community/settled_trailers.h"
#include "render/changes_text.h"
#include "render/faults_text.h"
#include "repo/commit.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct MergeOptions {
  std::vector<std::string> others;
  std::string message;
  std::vector<std::string> same;
  std::vector<std::string> pools;
  std::vector<std::string> exchange;
  bool no_commit = false;
  bool go_on = false;
  bool abort = false;
  bool unrelated = false;
  bool charter_only = false;
};

void declare(Declaration& app, MergeOptions& options) {
  app.add_option("other", options.others,
                 "The line of change to bring in: a branch, a commit, another copy; or other communities");
  app.add_option("-m,--message", options.message,
                 "What the commit says, which is then made also where the branch could just move on; without it, it is "
                 "written from the changes")
      .type_name("TEXT");
  app.add_flag("--no-commit", options.no_commit, "Leave the merge in the folder, to be looked at before it is recorded");
  app.add_flag("--continue", options.go_on, "Record the merge that is under way");
  app.add_flag("--abort", options.abort, "Take the merge that is under way back");
  app.add_flag("--unrelated", options.unrelated, "Merge what has no history in common");
  app.add_flag("--charter-only", options.charter_only, "Take what is new in the charter that this one was founded on");
  app.add_option("--exchange", options.exchange,
                 "Of communities: exchange shares at this ratio, units of ours for one of theirs, or `par`; without a "
                 "pool, of all pools")
      .type_name("[POOL=]RATIO");
  app.add_option("--same", options.same, "Of communities: who is one person on both sides, or two ids of one person")
      .type_name("[THEIRS=]OURS");
  app.add_option("--pool", options.pools, "Of communities: a pool of theirs that becomes one with a pool of ours")
      .type_name("THEIRS=OURS");
}

Exit show_up_to_date(Context& context, const PlannedMerge& plan) {
  if (is_json(context)) context.console.show_json(printed(merge_document("up-to-date", plan.head.commit, nullptr)));
  else
    context.console.show(Text().add("nothing to merge: ").show(Label::Id, plan.head.branch).add(" has all of ").show(
        Label::Id, plan.named).add(" already").line());
  return Exit::Ok;
}

Exit go_forward(Context& context, Workspace& workspace, const PlannedMerge& plan) {
  PlannedAct act = forward(workspace, plan);
  const TreeComparison changes = compare(workspace.objects(), workspace.head_tree(),
                                         workspace.objects().commit(plan.theirs).tree, workspace.vocabulary());
  if (!is_trial(context))
    perform(workspace, std::move(act), log_line(context, workspace.repository(), "charter: merge " + plan.named));
  if (is_json(context)) {
    context.console.show_json(printed(merge_document("merged", plan.theirs, &changes)));
    return Exit::Ok;
  }
  context.console.show(Text().add(is_trial(context) ? "would be at " : "now at ").add(Label::Id, shown_id(context, plan.theirs))
                           .add(": ").show(Label::Id, plan.head.branch).add(" had nothing of its own").line());
  const Community &was = changes.before.snapshot.community, &is = changes.after.snapshot.community;
  if (was.id != is.id) context.console.show(Text().show(was.name).add(" has become part of ").show(is.name).line());
  context.console.show(changes_stat(changes.changes));
  return Exit::Ok;
}

struct Recorded {
  std::optional<ObjectId> commit;  // nothing: only tried
  std::string message;
  const Merger* merger = nullptr;  // of communities
};

Exit show_merged(Context& context, const Workspace& workspace, const PlannedCommit& plan, const Merging& merging, const Recorded& done) {
  if (is_json(context)) {
    Json json = merge_document("merged", done.commit, plan.changes ? &*plan.changes : nullptr);
    set_merging(json, merging);
    if (done.merger) set_merger(json, context, *done.merger);
    context.console.show_json(printed(json));
    return Exit::Ok;
  }
  Text line;
  if (done.commit) line.add(Label::Id, shown_id(context, *done.commit)).add(" on ").show(plan.head.branch).add(": ");
  else line.add("would record: ");
  context.console.show(line.show(Label::Emphasis, subject_of(done.message)).line());
  if (plan.changes) context.console.show(changes_stat(plan.changes->changes));
  context.console.show(kept_text(merging.kept));
  const Text lost = as_text(merging.lost, names_of(workspace, merging), versions_of(merging));
  if (!lost.is_empty()) context.console.show(Text().line().add(lost));
  if (!plan.faults.empty()) context.console.complain(as_text(plan.faults));
  return Exit::Ok;
}

Exit record(Context& context, Workspace& workspace, const PlannedCommit& plan, const Merging& merging, const Merger* merger) {
  const Hand hand = hand_of(context, workspace.repository());
  context.console.complain(as_text(commit_in_future(workspace.objects(), *plan.head.commit, hand.committer.seconds)));
  const std::string& given = merging.note.message;
  const std::string said = given.empty() ? merge_message(plan, merging.note.named) : given + "\n";
  Recorded done{.commit = {}, .message = with_settled(said, merging.conflicts), .merger = merger};
  if (!is_trial(context)) done.commit = commit(workspace, plan, done.message, hand);
  return show_merged(context, workspace, plan, merging, done);
}

// The answer of a merge that waits.
Exit show_waiting(Context& context, const Workspace& workspace, const Merging& merging) {
  if (is_json(context)) {
    context.console.show_json(printed(waiting_document(merging)));
    return Exit::Stopped;
  }
  Text text = merging_text(workspace, merging);
  if (!text.is_empty() && !merging.kept.empty()) text.line();
  context.console.show(text.add(kept_text(merging.kept)));
  context.console.say(next_step(merging));
  return Exit::Stopped;
}

Exit wait(Context& context, Workspace& workspace, const PlannedMerge& plan) {
  const Merging& merging = *plan.merging;
  PlannedAct act = waiting(workspace, plan);
  if (!is_trial(context))
    perform(workspace, std::move(act), log_line(context, workspace.repository(), "charter: merge " + plan.named));
  if (!is_json(context)) {
    const SideNames names = names_of(workspace, merging);
    Text top;
    top.show(Label::Id, names.theirs).add(is_trial(context) ? " would not be merged into " : " is not merged into ").show(Label::Id, names.ours);
    top.add(is_settled(plan) ? " yet, as you asked" : " yet").line();
    if (plan.remembered > 0) top.add(fmt::format("{} settled as the last time\n", plan.remembered));
    context.console.show(top.line());
  }
  const Exit exit = show_waiting(context, workspace, merging);
  return is_settled(plan) ? Exit::Ok : exit;
}

Exit go_on(Context& context, Workspace& workspace, const std::string& message) {
  Merging merging = merge_that_waits(workspace);
  look_at_folder(workspace, merging);
  if (unsettled_count(merging) > 0 || !merging.violations.empty()) return show_waiting(context, workspace, merging);
  const auto plan = plan_commit(workspace, merging);
  if (!plan) {
    context.refuse(plan.faults());
    return Exit::Stopped;
  }
  if (!message.empty()) merging.note.message = message;
  return record(context, workspace, *plan, merging, nullptr);
}

Exit abort(Context& context, Workspace& workspace) {
  PlannedAct act = abort_merge(workspace);
  if (!is_trial(context)) perform(workspace, std::move(act), log_line(context, workspace.repository(), "charter: merge --abort"));
  context.console.show(Text().add(is_trial(context) ? "everything would be as it was before the merge" : "everything is as it was before the merge").line());
  return Exit::Ok;
}

void require_one_task(const MergeOptions& options) {
  const int named = (options.others.empty() ? 0 : 1) + (options.go_on ? 1 : 0) + (options.abort ? 1 : 0);
  if (named != 1)
    throw Failure(Exit::Usage, "merge-what", "it must be said what to merge, and nothing else",
                  "write `charter merge OTHER`, `charter merge --continue` or `charter merge --abort`");
  const bool is_of_communities = !options.same.empty() || !options.pools.empty() || !options.exchange.empty();
  if (options.charter_only && (is_of_communities || options.others.size() > 1))
    throw Failure(Exit::Usage, "merge-options", "--charter-only takes one community to follow, and neither --same, --pool nor --exchange",
                  "charter explain merge-options");
  const bool says_how = options.no_commit || options.unrelated || options.charter_only || is_of_communities;
  if ((options.go_on && says_how) || (options.abort && (says_how || !options.message.empty())))
    throw Failure(Exit::Usage, "merge-options",
                  options.abort ? "--abort takes no other option" : "--continue takes no other option but --message",
                  "--no-commit, --unrelated and --charter-only are said when a merge begins");
}

Exit run(const MergeOptions& options, Context& context) {
  if (!options.message.empty()) require_readable_message(options.message);
  require_one_task(options);
  Workspace workspace = open_workspace(context);
  if (options.abort) return abort(context, workspace);
  if (options.go_on) return go_on(context, workspace, options.message);
  const WhenSettled when = options.no_commit ? WhenSettled::Wait : WhenSettled::Record;
  if (options.charter_only)
    return merge_original(context, workspace, {.original = options.others.front(), .message = options.message, .unrelated = options.unrelated}, when);
  const auto plan = plan_merge(workspace, {.others = options.others,
                                           .message = options.message,
                                           .merger = {to_string(today(context)), options.same, options.pools, options.exchange},
                                           .unrelated = options.unrelated,
                                           .own_commit = options.no_commit || !options.message.empty()});
  if (!plan) return decline(context, plan.faults());
  switch (plan->way) {
    case MergeWay::UpToDate: return show_up_to_date(context, *plan);
    case MergeWay::Forward: return go_forward(context, workspace, *plan);
    case MergeWay::Together: break;
  }
  if (plan->merger) show_merger(context, *plan->merger);
  if (plan->merger && !plan->merger->refused.empty()) return decline(context, plan->merger->refused);
  return end_merge(context, workspace, *plan, when);
}

}  // namespace

Exit end_merge(Context& context, Workspace& workspace, const PlannedMerge& plan, WhenSettled when) {
  if (!is_settled(plan) || when == WhenSettled::Wait) return wait(context, workspace, plan);
  return record(context, workspace, planned_commit(workspace, plan), *plan.merging, plan.merger ? &*plan.merger : nullptr);
}

extern const Command merge_command{
    .name = "merge",
    .summary = "Bring another line of change in, or another community",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Merges a branch (or a commit, or another copy of this community) into the branch you are on, by what it
means: different clauses, different parameters of one rule, different words of one text and different
fields of one member never stand in each other's way, and amounts add up. Comments and formatting stay. Where
the branch you are on has nothing of its own, it just moves on.

Where both sides changed the same thing to something else, the merge stops and asks: nothing is recorded, the
folder holds what is agreed, `charter resolve` shows what is left and settles it, one conflict at a time, and
`--continue` records the merge. It asks also where both sides moved the same amount, since nobody can know
whether that was one act or two, and where the two together break a rule that must hold. `--abort` takes the
merge back; what you had not committed stays as it is.

Another community (its id in community.yaml is another) becomes one with this: both histories are kept, members and
things unite, and shares are exchanged so that everybody keeps what theirs are worth, by the net value of what each
community brings to a pool; `--exchange` agrees on a ratio instead. Where nothing has changed since a fork made
the two, the fork is taken back exactly. `--dry-run` shows what it means for each member. The record in `settlements/`
is computed again by `charter fork --verify`. One id on both sides is taken to be two people unless `--same` says that
it is one. Several communities can be named at once, in any order.

A community that was founded on another's charter follows it with `charter merge original --charter-only`: what the
original has made better since comes into the charter, the rest of the community stays as it is, and so does
whatever its founders decided. The histories stay apart; community.yaml says which version was taken.)",
    .example = R"($ charter merge quieter-nights
$ charter resolve 1 --theirs
$ charter merge --continue
$ charter merge ../weir-lane --dry-run
$ charter merge ../weir-lane --same anna=ana --pool bricks=housing
$ charter merge original --charter-only)",
    .bind = bind<MergeOptions>,
};

}  // namespace charter::cmd
