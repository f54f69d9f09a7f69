// SPDX-License-Identifier: Apache-2.0
#include "community/merging.h"

#include "community/merge_violations.h"
#include "community/tree_check.h"
#include "diag/failure.h"
#include "merge/pool_totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace charter {

namespace {

// What was asked first keeps its number.
void number_conflicts(MergeNote& note, const std::vector<Conflict>& conflicts) {
  std::set<Subject> asked(note.asked.begin(), note.asked.end());
  for (const Conflict& conflict : conflicts)
    if (asked.insert(conflict.subject).second) note.asked.push_back(conflict.subject);
}

std::map<Subject, std::size_t> numbers_of(const MergeNote& note) {
  std::map<Subject, std::size_t> numbers;
  for (std::size_t i = 0; i < note.asked.size(); ++i) numbers.emplace(note.asked[i], i + 1);
  return numbers;
}

// Communities that become one may bear the id of either, and everybody's rows are new to one of them.
Faults errors_in(Workspace& workspace, const Merging& merging, const ObjectId& tree) {
  const ObjectStore& objects = workspace.objects();
  if (!merging.note.merger)
    return errors_of_change(merging.ground.reader(), objects, merging.ground.of_branch(), tree, workspace.vocabulary());
  Faults faults = check_tree(objects, tree, workspace.vocabulary());
  std::erase_if(faults, [](const Fault& fault) { return fault.severity != Severity::Error; });
  return faults;
}

void find_violations(Workspace& workspace, Merging& merging, const ObjectId& tree) {
  const ThreeSnapshots& v = merging.ground.versions();
  Faults faults = unagreed_totals({v.base, v.ours, v.theirs}, merging.merged, merging.conflicts);
  append(faults, errors_in(workspace, merging, tree));
  merging.violations = violations_of(faults, v);
}

// What a violation is about is asked as well.
std::vector<Conflict> questions_in(const Merging& merging) {
  std::vector<Conflict> asked = merging.conflicts;
  for (const Violation& violation : merging.violations)
    if (violation.fault.subject) asked.push_back({*violation.fault.subject, {}, {}, {}, {}, {}});
  return asked;
}

}  // namespace

Merging merging_of(MergeNote note, MergeGround ground, TreeMerge merge) {
  number_conflicts(note, merge.conflicts);
  std::map<Subject, std::size_t> numbers = numbers_of(note);
  return {.note = std::move(note),
          .ground = std::move(ground),
          .tree = merge.tree,
          .merged = std::move(merge.merged),
          .conflicts = std::move(merge.conflicts),
          .numbers = std::move(numbers),
          .violations = {},
          .lost = {}};
}

std::size_t unsettled_count(const Merging& merging) {
  return static_cast<std::size_t>(std::ranges::count_if(merging.conflicts, [](const Conflict& c) { return !c.settled; }));
}

bool lost_in_silence(const Merging& merging) {
  return !is_empty(merging.lost.ours.silent) || !is_empty(merging.lost.theirs.silent);
}

void look_at_tree(Workspace& workspace, Merging& merging) {
  find_violations(workspace, merging, merging.tree);
  const ThreeSnapshots& v = merging.ground.versions();
  merging.lost = losses({v.base, v.ours, v.theirs}, merging.merged, questions_in(merging));
}

void look_at_folder(Workspace& workspace, Merging& merging, const ObjectId& folder) {
  const ThreeSnapshots& v = merging.ground.versions();
  if (folder != merging.tree) merging.merged = merging.ground.read(folder);
  find_violations(workspace, merging, folder);
  // Whoever settles it has seen what the merge itself lacks, and done the rest by hand.
  merging.lost = losses_by_hand({v.base, v.ours, v.theirs}, merging.merged);
}

void look_at_folder(Workspace& workspace, Merging& merging) { look_at_folder(workspace, merging, workspace.folder_tree()); }

Merging merge_that_waits(Workspace& workspace) {
  const auto note = merge_under_way(workspace);
  if (!note)
    throw Failure(Exit::Refused, "no-merge", "no merge is under way", "`charter merge OTHER` begins one");
  auto ground = MergeGround::find(workspace, *note);
  if (!ground) fail_without_common_history(workspace, note->named);
  auto merged = ground->merge(*note);
  if (!merged)
    throw Failure(Exit::Bug, "merge-not-repeatable", "the merge came out differently the second time",
                  "`charter merge --abort` takes it back");
  return merging_of(*note, *std::move(ground), *std::move(merged));
}

void fail_without_common_history(const Workspace& workspace, const std::string& words) {
  const bool is_shallow = std::filesystem::exists(workspace.repository().shared_folder() / "shallow");
  throw Failure(Exit::Refused, "no-common-history",
                is_shallow ? fmt::format("this copy does not go back to what it has in common with `{}`", words)
                           : fmt::format("`{}` has no history in common with this branch", words),
                is_shallow ? "fetch the whole history with `git fetch --unshallow`, and merge again"
                           : "if that is as it should be, --unrelated merges all that either has");
}

}  // namespace charter
