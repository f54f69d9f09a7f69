// SPDX-License-Identifier: Apache-2.0
#include "community/merge_planning.h"

#include "community/following.h"
#include "community/kept_objects.h"
#include "community/managed.h"
#include "community/merge_answers.h"
#include "community/tree_check.h"
#include "community/versions.h"
#include "diag/failure.h"
#include "repo/git_program.h"
#include "repo/tree_walk.h"
#include "value/in_a_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace charter {

namespace {

constexpr std::string_view kBranches = "refs/heads/";
constexpr const char* kCommitFirst = "commit them first, or put them aside";

Failure refused(const char* code, const std::string& message, const std::string& help) {
  return {Exit::Refused, code, message, help};
}

// Its commits, where another repository has them, are fetched.
Version other_line(Workspace& workspace, const std::string& words) {
  const Version version = resolve_version(workspace, words);
  if (!is_community(workspace.objects(), version.tree))
    throw Failure(Exit::NotACommunity, "not-a-community", fmt::format("`{}` has no community.yaml", words),
                  "name a branch, or a commit of this community");
  if (!version.elsewhere.empty())
    require_git(workspace.folder(), {"fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--",
                                     version.elsewhere.string(), to_string(*version.commit)},
                "fetch from " + words);
  return version;
}

bool is_another_community(Workspace& workspace, const Version& version) {
  return read_community_of(workspace.objects(), workspace.head_tree()).id != read_community_of(workspace.objects(), version.tree).id;
}

// Several at once are communities, which add up; lines of change are asked about one at a time.
void require_one_kind(Workspace& workspace, const MergeOrder& order, const std::vector<Version>& others) {
  const auto count = std::ranges::count_if(others, [&](const Version& v) { return is_another_community(workspace, v); });
  if (others.size() > 1 && static_cast<std::size_t>(count) != others.size())
    throw refused("merge-several-lines", "one of them is a line of change of this community, and several are merged",
                  "merge lines of change one at a time");
  if (count == 0 && !asks_nothing(order.merger))
    throw refused("merge-own-community", fmt::format("`{}` is a line of change of this community, in which nobody exchanges anything", others.front().label),
                  "leave --same, --pool and --exchange out");
}

// What a side brought in that is not in order.
Faults side_faults(Workspace& workspace, WrittenReader& reader, const ObjectId& base, const ObjectId& side,
                   const std::string& named) {
  Faults faults = errors_of_change(reader, workspace.objects(), base, side, workspace.vocabulary());
  if (faults.empty()) return faults;
  faults.insert(faults.begin(), {.code = "merge-has-faults",
                                 .message = fmt::format("what `{}` has is not in order, and nothing was merged", named),
                                 .help = fmt::format("put it right there first; `charter check --at {}` shows it", named)});
  return faults;
}

// The conflicts that are not settled and were, in an earlier merge. Returns how many.
std::size_t recall_answers(const Workspace& workspace, const MergeGround& ground, const TreeMerge& merge, MergeNote& note) {
  const MergeMemory memory(workspace, note, ground.versions());
  std::size_t recalled = 0;
  for (const Conflict& conflict : merge.conflicts) {
    if (conflict.settled || note.answers.contains(conflict.subject)) continue;
    if (auto answer = memory.recall(conflict)) {
      note.answers[conflict.subject] = *std::move(answer);
      ++recalled;
    }
  }
  return recalled;
}

// An answer can raise another question, which may have been answered as well.
Result<TreeMerge> merged_as_remembered(Workspace& workspace, MergeGround& ground, MergeNote& note) {
  auto merged = ground.merge(note);
  while (merged) {
    MergeNote answered = note;
    if (recall_answers(workspace, ground, *merged, answered) == 0) return merged;
    auto again = ground.merge(answered);
    if (!again) return merged;
    note = std::move(answered);
    merged = std::move(again);
  }
  return merged;
}

// The folder with the files changed.
ObjectId folder_with(Workspace& workspace, const std::map<std::string, FileChange>& files) {
  Edits edits;
  for (const auto& [path, change] : files) edits[path] = change.after;
  return edit_tree(workspace.objects(), workspace.folder_tree(), edits);
}

// The plan begins with who is merged.
Result<PlannedMerge> plan_of_lines(Workspace& workspace, const MergeOrder& order, const Version& other, PlannedMerge plan) {
  plan.theirs = *other.commit;
  const Repository& repository = workspace.repository();
  if (repository.is_ancestor(plan.theirs, *plan.head.commit)) return plan;
  require_safe(workspace.objects(), other.tree);
  if (!order.own_commit && repository.is_ancestor(*plan.head.commit, plan.theirs)) {
    plan.way = MergeWay::Forward;
    WrittenReader reader(workspace.objects(), workspace.vocabulary());
    const Faults faults = side_faults(workspace, reader, workspace.head_tree(), other.tree, plan.named);
    if (!faults.empty()) return faults;
    return plan;
  }
  MergeNote note{.ours = to_string(*plan.head.commit), .theirs = to_string(plan.theirs), .named = plan.named,
                 .message = order.message, .unrelated = order.unrelated, .unsaved = unsaved_paths(workspace)};
  auto ground = MergeGround::find(workspace, note);
  if (!ground) fail_without_common_history(workspace, plan.named);
  Faults faults = side_faults(workspace, ground->reader(), ground->trees().base, ground->trees().ours, plan.head.branch);
  append(faults, side_faults(workspace, ground->reader(), ground->trees().base, ground->trees().theirs, plan.named));
  if (!faults.empty()) return faults;
  return planned_together(workspace, std::move(plan), std::move(note), *std::move(ground));
}

// Those of which the branch has something already are left out; nothing where that is all of them.
std::vector<Version> with_something_new(const Workspace& workspace, const PlannedMerge& plan, std::vector<Version> others) {
  std::erase_if(others, [&](const Version& other) { return workspace.repository().is_ancestor(*other.commit, *plan.head.commit); });
  return others;
}

// It has taken this community in, and what is committed here is part of it.
Result<PlannedMerge> plan_of_going_over(Workspace& workspace, const Version& other, PlannedMerge plan) {
  plan.way = MergeWay::Forward;
  plan.theirs = *other.commit;
  require_safe(workspace.objects(), other.tree);
  Faults faults = check_tree(workspace.objects(), other.tree, workspace.vocabulary());
  std::erase_if(faults, [](const Fault& fault) { return fault.severity != Severity::Error; });
  if (!faults.empty()) return faults;
  return plan;
}

// Several others come one after another; what had to be asked could not be asked of all at once.
Result<TreeMerge> merged_one_by_one(Workspace& workspace, MergeGround& ground, const std::vector<Merger::Further>& further,
                                    MergeNote& note) {
  auto merged = merged_as_remembered(workspace, ground, note);
  for (const Merger::Further& next : further) {
    if (!merged || !merged->conflicts.empty()) break;
    merged = merge_trees(workspace.objects(), workspace.vocabulary(), {next.base, merged->tree, next.side}, {});
  }
  // As the versions are read, which are those of the first two.
  if (!further.empty() && merged) merged->merged = ground.read(merged->tree);
  if (!further.empty() && merged && !merged->conflicts.empty())
    throw refused("merge-one-by-one", fmt::format("they differ in {} {}, and several communities are merged", merged->conflicts.size(),
                                                  merged->conflicts.size() == 1 ? "thing" : "things"),
                  "merge them one after another, and settle what each merger asks with `charter resolve`");
  return merged;
}

Result<PlannedMerge> plan_of_communities(Workspace& workspace, const MergeOrder& order, std::vector<Version> others, PlannedMerge plan) {
  others = with_something_new(workspace, plan, std::move(others));
  if (others.empty()) return plan;
  if (others.size() == 1 && workspace.repository().is_ancestor(*plan.head.commit, *others.front().commit))
    return plan_of_going_over(workspace, others.front(), std::move(plan));
  plan.way = MergeWay::Together;
  plan.theirs = *others.front().commit;
  std::vector<NamedSide> named;
  for (const Version& other : others) {
    require_safe(workspace.objects(), other.tree);
    named.push_back({other.label, *other.commit});
    if (other.commit != plan.theirs) plan.further.push_back(*other.commit);
  }
  MergeNote note{.ours = to_string(*plan.head.commit), .theirs = to_string(plan.theirs), .named = plan.named,
                 .message = order.message, .unrelated = order.unrelated, .merger = order.merger, .unsaved = unsaved_paths(workspace)};
  auto merger = merger_asked_for(workspace, note, named);
  if (!merger) return merger.faults();
  MergeGround ground = MergeGround::of_communities(workspace, *merger);
  auto merged = merged_one_by_one(workspace, ground, merger->further, note);
  if (!merged) return merged.faults();
  plan.merger = *std::move(merger);
  plan.remembered = note.answers.size();
  plan.merging = merging_of(std::move(note), std::move(ground), *std::move(merged));
  look_at_tree(workspace, *plan.merging);
  return plan;
}

}  // namespace

Result<PlannedMerge> planned_together(Workspace& workspace, PlannedMerge plan, MergeNote note, MergeGround ground) {
  auto merged = merged_as_remembered(workspace, ground, note);
  if (!merged) return merged.faults();
  plan.way = MergeWay::Together;
  plan.remembered = note.answers.size();
  plan.merging = merging_of(std::move(note), std::move(ground), *std::move(merged));
  look_at_tree(workspace, *plan.merging);
  return plan;
}

Result<PlannedMerge> plan_merge(Workspace& workspace, const MergeOrder& order) {
  require_at_rest(workspace);
  PlannedMerge plan{.way = {}, .head = workspace.branch_head(), .theirs = {}, .further = {}, .named = in_a_row(order.others), .merging = {}, .merger = {}};
  if (!plan.head.commit) throw refused("nothing-committed", "nothing has been committed yet", "commit something first");
  std::vector<Version> others;
  for (const std::string& words : order.others) {
    if (words == plan.head.branch)
      throw refused("merge-itself", fmt::format("`{}` is the branch you are on", words),
                    "name the line of change that is to be brought to it; `charter branch` lists them");
    others.push_back(other_line(workspace, words));
  }
  require_one_kind(workspace, order, others);
  return is_another_community(workspace, others.front()) ? plan_of_communities(workspace, order, std::move(others), std::move(plan))
                                                         : plan_of_lines(workspace, order, others.front(), std::move(plan));
}

bool is_settled(const PlannedMerge& plan) {
  return plan.merging && plan.merging->conflicts.empty() && plan.merging->violations.empty() && !lost_in_silence(*plan.merging);
}

PlannedAct forward(Workspace& workspace, const PlannedMerge& plan) {
  assert(plan.way == MergeWay::Forward && "the other line only goes on from this one");
  const ObjectId tree = workspace.objects().commit(plan.theirs).tree;
  return {{.references = {{std::string(kBranches) + plan.head.branch, plan.head.commit, plan.theirs}},
           .files = following(workspace, workspace.head_tree(), tree, kCommitFirst)},
          "merge " + plan.named};
}

PlannedCommit planned_commit(Workspace& workspace, const PlannedMerge& plan) {
  assert(is_settled(plan) && "what is not settled is not recorded");
  const Merging& merging = *plan.merging;
  const auto files = following(workspace, merging.ground.of_branch(), merging.tree, kCommitFirst);
  PlannedCommit commit{.head = plan.head, .merged = further_parents(merging.note), .tree = merging.tree, .folder = folder_with(workspace, files)};
  commit.merged.insert(commit.merged.end(), plan.further.begin(), plan.further.end());
  commit.changes = compare(workspace.objects(), merging.ground.reader(), merging.ground.of_branch(), merging.tree);
  return commit;
}

PlannedAct waiting(Workspace& workspace, const PlannedMerge& plan) {
  const Merging& merging = *plan.merging;
  return {{.references = keep_until_merged(workspace.repository(), plan.theirs),
           .files = following(workspace, merging.ground.of_branch(), merging.tree, kCommitFirst),
           .merge_after = {plan.theirs},
           .waiting_after = note_text(merging.note)},
          "merge " + plan.named};
}

PlannedAct abort_merge(Workspace& workspace) {
  const auto note = merge_under_way(workspace);
  if (!note) throw refused("no-merge", "no merge is under way", "there is nothing to take back");
  ObjectStore& objects = workspace.objects();
  const ObjectId theirs = objects.commit(commit_in(note->theirs)).tree;
  std::map<std::string, FileChange> files;
  for_each_difference(objects, workspace.folder_tree(), workspace.head_tree(), "", [&](const Difference& d) {
    if (note->unsaved.contains(d.path)) return;
    // A file of the person's own that came since stays.
    const bool is_of_merge = d.after || find(objects, theirs, d.path) || managed(d.path) != Managed::None;
    if (is_of_merge) files[d.path] = {d.before, d.after};
  });
  return {{.files = std::move(files),
           .merge_before = {commit_in(note->theirs)},
           .waiting_before = note_text(*note)},
          "merge --abort"};
}

}  // namespace charter
