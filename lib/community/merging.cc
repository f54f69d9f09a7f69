// SPDX-License-Identifier: Apache-2.0
#include "community/merging.h"

#include "community/common_base.h"
#include "community/following.h"
#include "community/fork_note.h"
#include "community/managed.h"
#include "community/merge_acts.h"
#include "community/merge_answer_check.h"
#include "community/merge_answers.h"
#include "community/merge_rows.h"
#include "community/operations.h"
#include "community/tree_check.h"
#include "community/versions.h"
#include "diag/failure.h"
#include "repo/git_program.h"
#include "repo/git_state.h"
#include "repo/tree_walk.h"
#include "value/in_a_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <filesystem>

namespace charter {

namespace {

constexpr std::string_view kBranches = "refs/heads/";
constexpr const char* kCommitFirst = "commit them first, or put them aside";

Failure refused(const char* code, const std::string& message, const std::string& help) {
  return {Exit::Refused, code, message, help};
}

ObjectId commit_in(const std::string& text) {
  const auto id = ObjectId::parse(text);
  if (!id) throw Failure(Exit::Disk, "merge-note-unreadable", "the note of the merge that is under way cannot be read");
  return *id;
}

void require_at_rest(const Workspace& workspace) {
  require_no_half_made_fork(workspace);
  require_no_merge(workspace);
  require_no_git_act(workspace.repository());
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

[[noreturn]] void fail_without_common_history(const Workspace& workspace, const std::string& words) {
  if (std::filesystem::exists(workspace.repository().shared_folder() / "shallow"))
    throw refused("no-common-history", fmt::format("this copy does not go back to what it has in common with `{}`", words),
                  "fetch the whole history with `git fetch --unshallow`, and merge again");
  throw refused("no-common-history", fmt::format("`{}` has no history in common with this branch", words),
                "if that is as it should be, --unrelated merges all that either has");
}

// What a side brought in that is not in order.
Faults side_faults(Workspace& workspace, const ObjectId& base, const ObjectId& side, const std::string& named) {
  ObjectStore& objects = workspace.objects();
  Faults faults = is_community(objects, base) ? check_change(objects, base, side, workspace.vocabulary())
                                              : check_tree(objects, side, workspace.vocabulary());
  std::erase_if(faults, [](const Fault& fault) { return fault.severity != Severity::Error; });
  if (faults.empty()) return faults;
  faults.insert(faults.begin(), {.code = "merge-has-faults",
                                 .message = fmt::format("what `{}` has is not in order, and nothing was merged", named),
                                 .help = fmt::format("put it right there first; `charter check --at {}` shows it", named)});
  return faults;
}

// What is merged. `of_branch` is the tree of our commit.
struct Ground {
  ThreeTrees trees;
  std::set<Subject> contested;
  ObjectId of_branch;
  std::optional<Merger> merger;
};

// Of communities: each named as it was, or by its commit.
Result<Ground> ground_of_merger(Workspace& workspace, const MergeNote& note, const std::vector<NamedSide>& others) {
  std::vector<NamedSide> named{{workspace.repository().head().branch, commit_in(note.ours)}};
  named.insert(named.end(), others.begin(), others.end());
  auto merger = plan_merger(workspace, named, *note.merger, note.unrelated ? Relation::MayBeUnrelated : Relation::Related);
  if (!merger) return merger.faults();
  Ground ground{merger->trees, {}, merger->of_branch, {}};
  ground.merger = *std::move(merger);
  return ground;
}

// Nothing where there is no common history.
std::optional<Ground> ground_of(Workspace& workspace, const MergeNote& note) {
  const ObjectId ours = commit_in(note.ours), theirs = commit_in(note.theirs);
  ObjectStore& objects = workspace.objects();
  if (note.merger) {
    auto ground = ground_of_merger(workspace, note, {{note.named, theirs}});
    if (ground) return *std::move(ground);
    throw Failure(Exit::Bug, "merge-not-repeatable", "the merger came out differently the second time",
                  "`charter merge --abort` takes it back");
  }
  auto base = common_base(workspace, ours, theirs);
  if (!base && note.unrelated) base = CommonBase{objects.stage_tree({}), {}};
  if (!base) return std::nullopt;
  const ObjectId our_tree = objects.commit(ours).tree;
  return Ground{{base->tree, our_tree, objects.commit(theirs).tree}, std::move(base->contested), our_tree, {}};
}

std::set<Subject> equal_amounts(const std::vector<Conflict>& conflicts) {
  std::set<Subject> subjects;
  for (const Conflict& conflict : conflicts)
    if (conflict.clash == Clash::SameAmount) subjects.insert(conflict.subject);
  return subjects;
}

Result<MergeTerms> terms_of(Workspace& workspace, const MergeNote& note, const Ground& ground) {
  MergeTerms terms{.decisions = {}, .separate_acts = {}, .contested = ground.contested};
  if (note.answers.empty()) return terms;
  const auto snapshot = [&](const ObjectId& tree) {
    return is_community(workspace.objects(), tree)
               ? read_written_parts(workspace.objects(), tree, workspace.vocabulary()).snapshot
               : Snapshot();
  };
  const bool has_words = std::ranges::any_of(note.answers, [](const auto& a) { return a.second.text.has_value(); });
  ThreeSnapshots versions;
  if (has_words)
    versions = {snapshot(ground.trees.base), snapshot(ground.trees.ours), snapshot(ground.trees.theirs)};
  auto decisions = decisions_of(note, versions, workspace.vocabulary());
  if (!decisions) return decisions.faults();
  terms.decisions = *std::move(decisions);
  return terms;
}

// The merge with what has been answered.
Result<TreeMerge> merged_as_answered(Workspace& workspace, const MergeNote& note, const Ground& ground) {
  auto terms = terms_of(workspace, note, ground);
  if (!terms) return terms.faults();
  const auto merge_on_terms = [&] { return merge_trees(workspace.objects(), workspace.vocabulary(), ground.trees, *terms); };
  auto merged = merge_on_terms();
  if (!merged) return merged;
  terms->separate_acts = moved_by_settlements(workspace, commit_in(note.ours), commit_in(note.theirs), equal_amounts(merged->conflicts));
  if (!terms->separate_acts.empty()) merged = merge_on_terms();
  if (!merged) return merged;
  for (Conflict& conflict : merged->conflicts) {
    const auto answer = note.answers.find(conflict.subject);
    if (answer != note.answers.end() && answer->second.take == Take::Edited && !answer->second.text)
      conflict.settled = Answer{Take::Edited, {}, {}};
  }
  return merged;
}

void number_conflicts(MergeNote& note, const std::vector<Conflict>& conflicts) {
  for (const Conflict& conflict : conflicts)
    if (std::ranges::find(note.asked, conflict.subject) == note.asked.end()) note.asked.push_back(conflict.subject);
}

Merging merging_of(MergeNote note, const Ground& ground, TreeMerge merge) {
  number_conflicts(note, merge.conflicts);
  std::vector<Violation> violations = violations_of(merge.violations, merge.versions);
  return {.note = std::move(note),
          .ours = ground.of_branch,
          .tree = merge.tree,
          .versions = std::move(merge.versions),
          .merged = std::move(merge.merged),
          .conflicts = std::move(merge.conflicts),
          .violations = std::move(violations),
          .lost_of_ours = {},
          .lost_of_theirs = {}};
}

// Holds what would be recorded against what must hold.
void find_violations(Workspace& workspace, Merging& merging, const ObjectId& tree) {
  const Faults faults = merging.note.merger ? check_tree(workspace.objects(), tree, workspace.vocabulary())
                                            : check_change(workspace.objects(), merging.ours, tree, workspace.vocabulary());
  std::ranges::move(violations_of(faults, merging.versions), std::back_inserter(merging.violations));
}

// And against both sides. What a violation is about is asked as well.
void find_losses(Merging& merging) {
  const ThreeSnapshots& v = merging.versions;
  std::vector<Conflict> asked = merging.conflicts;
  for (const Violation& violation : merging.violations)
    if (violation.fault.subject) asked.push_back({*violation.fault.subject, {}, {}, {}, {}, {}});
  merging.lost_of_ours = losses(v.base, v.ours, v.theirs, merging.merged, asked);
  merging.lost_of_theirs = losses(v.base, v.theirs, v.ours, merging.merged, asked);
}

// The conflicts that are not settled and were, in an earlier merge. Returns how many.
std::size_t recall_answers(const Workspace& workspace, const TreeMerge& merge, MergeNote& note) {
  const MergeMemory memory(workspace, note, merge.versions);
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
Result<TreeMerge> merged_as_remembered(Workspace& workspace, const Ground& ground, MergeNote& note) {
  auto merged = merged_as_answered(workspace, note, ground);
  while (merged) {
    MergeNote answered = note;
    if (recall_answers(workspace, *merged, answered) == 0) return merged;
    auto again = merged_as_answered(workspace, answered, ground);
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

// What the working folder of a merge that waits becomes when what was merged becomes something else. What somebody has
// edited since is merged with that.
ObjectId folder_after(Workspace& workspace, const ObjectId& before, const ObjectId& after) {
  ObjectStore& objects = workspace.objects();
  const ObjectId folder = workspace.folder_tree();
  Edits edits;
  bool was_edited = false;
  for_each_difference(objects, before, after, "", [&](const Difference& d) {
    const auto now = find(objects, folder, d.path);
    if (now == d.before) edits[d.path] = d.after;
    else if (now != d.after) was_edited = true;
  });
  if (!was_edited) return edit_tree(objects, folder, edits);
  const auto merged = merge_trees(objects, workspace.vocabulary(), {before, folder, after}, {});
  if (!merged || !merged->conflicts.empty())
    throw refused("folder-edited", "what you have edited since the merge began stands where this answer would be put",
                  "say that the files are as they are to be with --edit, or take your edit back first");
  return merged->tree;
}

// What of an overdrawn share somebody has decided by writing the register.
void drop_what_was_written(Merging& merging) {
  std::erase_if(merging.violations, [&](const Violation& violation) {
    if (!violation.fault.subject || violation.fault.code != "share-overdrawn") return false;
    const std::string& id = violation.fault.subject->id;
    return std::ranges::any_of(merging.merged.shares, [&](const Share& share) {
      return share.member.text() + "/" + share.pool.text() == id;
    });
  });
}

// The plan begins with who is merged.
Result<PlannedMerge> plan_of_lines(Workspace& workspace, const MergeOrder& order, const Version& other, PlannedMerge plan) {
  plan.theirs = *other.commit;
  const Repository& repository = workspace.repository();
  if (repository.is_ancestor(plan.theirs, *plan.head.commit)) return plan;
  require_safe(workspace.objects(), other.tree);
  if (!order.own_commit && repository.is_ancestor(*plan.head.commit, plan.theirs)) {
    plan.way = MergeWay::Forward;
    const Faults faults = side_faults(workspace, workspace.head_tree(), other.tree, plan.named);
    if (!faults.empty()) return faults;
    return plan;
  }
  plan.way = MergeWay::Together;
  MergeNote note{.ours = to_string(*plan.head.commit), .theirs = to_string(plan.theirs), .named = plan.named,
                 .message = order.message, .unrelated = order.unrelated, .unsaved = unsaved_paths(workspace)};
  const auto ground = ground_of(workspace, note);
  if (!ground) fail_without_common_history(workspace, plan.named);
  Faults faults = side_faults(workspace, ground->trees.base, ground->trees.ours, plan.head.branch);
  append(faults, side_faults(workspace, ground->trees.base, ground->trees.theirs, plan.named));
  if (!faults.empty()) return faults;
  auto merged = merged_as_remembered(workspace, *ground, note);
  if (!merged) return merged.faults();
  plan.remembered = note.answers.size();
  plan.merging = merging_of(std::move(note), *ground, *std::move(merged));
  find_violations(workspace, *plan.merging, plan.merging->tree);
  find_losses(*plan.merging);
  return plan;
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
Result<TreeMerge> merged_one_by_one(Workspace& workspace, const Merger& merger, MergeNote& note) {
  const Ground first{merger.trees, {}, merger.of_branch, {}};
  if (merger.further.empty()) return merged_as_remembered(workspace, first, note);
  auto merged = merge_trees(workspace.objects(), workspace.vocabulary(), merger.trees, {});
  for (const Merger::Further& next : merger.further) {
    if (!merged || !merged->conflicts.empty()) break;
    merged = merge_trees(workspace.objects(), workspace.vocabulary(), {next.base, merged->tree, next.side}, {});
  }
  if (merged && !merged->conflicts.empty())
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
  auto ground = ground_of_merger(workspace, note, named);
  if (!ground) return ground.faults();
  auto merged = merged_one_by_one(workspace, *ground->merger, note);
  if (!merged) return merged.faults();
  plan.remembered = note.answers.size();
  plan.merging = merging_of(std::move(note), *ground, *std::move(merged));
  plan.merger = std::move(ground->merger);
  find_violations(workspace, *plan.merging, plan.merging->tree);
  find_losses(*plan.merging);
  return plan;
}

}  // namespace

std::size_t number_of(const MergeNote& note, const Conflict& conflict) {
  const auto at = std::ranges::find(note.asked, conflict.subject);
  return static_cast<std::size_t>(at - note.asked.begin()) + 1;
}

std::size_t unsettled_count(const Merging& merging) {
  return static_cast<std::size_t>(std::ranges::count_if(merging.conflicts, [](const Conflict& c) { return !c.settled; }));
}

bool lost_in_silence(const Merging& merging) {
  return !is_empty(merging.lost_of_ours.silent) || !is_empty(merging.lost_of_theirs.silent);
}

Result<PlannedMerge> plan_merge(Workspace& workspace, const MergeOrder& order) {
  require_at_rest(workspace);
  PlannedMerge plan{.way = {}, .head = workspace.branch_head(), .theirs = {}, .further = {}, .named = in_a_row(order.others), .merging = {}, .merger = {}};
  if (!plan.head.commit) throw refused("nothing-committed", "nothing has been committed yet", "commit something first");
  std::vector<Version> others;
  for (const std::string& words : order.others) others.push_back(other_line(workspace, words));
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
  const auto files = following(workspace, merging.ours, merging.tree, kCommitFirst);
  PlannedCommit commit{.head = plan.head, .merged = plan.further, .tree = merging.tree, .folder = folder_with(workspace, files)};
  commit.merged.insert(commit.merged.begin(), plan.theirs);
  commit.changes = compare(workspace.objects(), merging.ours, merging.tree, workspace.vocabulary());
  return commit;
}

PlannedAct waiting(Workspace& workspace, const PlannedMerge& plan) {
  const Merging& merging = *plan.merging;
  return {{.files = following(workspace, merging.ours, merging.tree, kCommitFirst),
           .merge_after = {plan.theirs},
           .waiting_after = note_text(merging.note)},
          "merge " + plan.named};
}

Merging merge_that_waits(Workspace& workspace) {
  const auto note = merge_under_way(workspace);
  if (!note)
    throw refused("no-merge", "no merge is under way", "`charter merge OTHER` begins one");
  const auto ground = ground_of(workspace, *note);
  if (!ground) fail_without_common_history(workspace, note->named);
  auto merged = merged_as_answered(workspace, *note, *ground);
  if (!merged)
    throw Failure(Exit::Bug, "merge-not-repeatable", "the merge came out differently the second time",
                  "`charter merge --abort` takes it back");
  return merging_of(*note, *ground, *std::move(merged));
}

Result<PlannedAct> settle(Workspace& workspace, const Merging& merging, const Conflict& conflict, const Settled& answer) {
  require_answer(conflict, answer);
  MergeNote note = merging.note;
  note.answers[conflict.subject] = answer;
  const auto ground = ground_of(workspace, note);
  auto merged = merged_as_answered(workspace, note, *ground);
  if (!merged) return merged.faults();
  // Two answers that were both "once" become "twice" one after the other.
  if (answer.take == Take::Once) require_agreed_totals(merged->versions, merged->merged, merged->conflicts);
  number_conflicts(note, merged->conflicts);
  const bool stands_in_file = answer.take == Take::Edited && !answer.text;
  const ObjectId folder = stands_in_file ? workspace.folder_tree() : folder_after(workspace, merging.tree, merged->tree);
  const auto files = file_changes(workspace.objects(), workspace.folder_tree(), folder);
  for (const auto& [path, change] : files)
    if (note.unsaved.contains(path))
      throw refused("unsaved-changes", fmt::format("`{}` has changes that are not committed", path),
                    "take the merge back with `charter merge --abort`, commit them, and merge again");
  MergeMemory(workspace, note, merging.versions).remember(conflict, answer);
  const std::vector<ObjectId> heads{commit_in(note.theirs)};
  return PlannedAct{{.files = files,
                     .merge_before = heads,
                     .merge_after = heads,
                     .waiting_before = note_text(merging.note),
                     .waiting_after = note_text(note)},
                    fmt::format("resolve {}", number_of(note, conflict))};
}

void look_at_folder(Workspace& workspace, Merging& merging) {
  const ObjectId folder = workspace.folder_tree();
  merging.merged = read_written_parts(workspace.objects(), folder, workspace.vocabulary()).snapshot;
  read_same_rows(workspace.objects(), folder, merging.versions, merging.merged);
  drop_what_was_written(merging);
  find_violations(workspace, merging, folder);
  // Whoever settles it has seen what the merge itself lacks, and done the rest by hand.
  const ThreeSnapshots& v = merging.versions;
  merging.lost_of_ours = losses_by_hand(v.base, v.ours, v.theirs, merging.merged);
  merging.lost_of_theirs = losses_by_hand(v.base, v.theirs, v.ours, merging.merged);
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
