// SPDX-License-Identifier: Apache-2.0
#include "community/committing.h"

#include "community/fork_note.h"
#include "community/merging.h"
#include "community/operations.h"
#include "community/relayout.h"
#include "community/stored_faults.h"
#include "community/tree_check.h"
#include "community/versions.h"
#include "community/written_parts.h"
#include "diag/failure.h"
#include "repo/git_state.h"
#include "repo/tree_walk.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kBranches = "refs/heads/";

bool is_within(const std::string& path, const std::vector<std::string>& paths) {
  return std::ranges::any_of(paths, [&](const std::string& p) {
    return path == p || (path.starts_with(p) && path[p.size()] == '/') || p == ".";
  });
}

void require_known(Workspace& workspace, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    const bool is_known = path == "." || find(workspace.objects(), workspace.head_tree(), path) ||
                          find(workspace.objects(), workspace.folder_tree(), path);
    if (!is_known)
      throw Failure(Exit::Usage, "unknown-path", "there is no `" + made_visible(path) + "`",
                    "paths are as in the folder, now or at the last commit");
  }
}

// HEAD's tree with what the folder holds at those paths.
ObjectId with_paths(Workspace& workspace, const std::vector<std::string>& paths) {
  Edits edits;
  for_each_difference(workspace.objects(), workspace.head_tree(), workspace.folder_tree(), "",
                      [&](const Difference& d) {
                        if (is_within(d.path, paths)) edits[d.path] = d.after;
                      });
  return edit_tree(workspace.objects(), workspace.head_tree(), edits);
}

// The folder's tree with what HEAD's holds at those paths.
ObjectId without_paths(Workspace& workspace, const std::set<std::string>& paths) {
  Edits edits;
  for (const std::string& path : paths) edits[path] = find(workspace.objects(), workspace.head_tree(), path);
  return edit_tree(workspace.objects(), workspace.folder_tree(), edits);
}

// What is left to settle of a merge of charter's own: conflicts are a Failure, and a total that nobody agreed to is the
// answer.
Faults faults_left(const Merging& merging) {
  if (const std::size_t left = unsettled_count(merging); left > 0)
    throw Failure(Exit::Stopped, "merge-not-settled",
                  left == 1 ? "one conflict is not settled yet" : fmt::format("{} conflicts are not settled yet", left),
                  "`charter resolve` shows them");
  Faults faults;
  for (const Violation& violation : merging.violations)
    if (violation.fault.code == "pool-total") faults.push_back(violation.fault);
  return faults;
}

ObjectId write_commit(Workspace& workspace, const PlannedCommit& plan, const std::string& message, const Hand& hand) {
  std::vector<ObjectId> parents = plan.merged;
  if (plan.head.commit) parents.insert(parents.begin(), *plan.head.commit);
  return workspace.objects().stage_commit(
      {.tree = plan.tree,
       .parents = std::move(parents),
       .author = hand.author,
       .committer = hand.committer,
       .message = message});
}

// The commits that are being merged. Of a merge of git's all files must be settled: nobody could tell later that they
// were not. (Of charter's own the index says nothing.)
std::vector<ObjectId> settled_merge(Workspace& workspace, const std::vector<std::string>& paths) {
  const Repository& repository = workspace.repository();
  std::vector<ObjectId> heads = merge_heads(repository);
  if (git_act(repository) != GitAct::Merge) require_no_git_act(repository);
  if (heads.empty()) return heads;
  if (!paths.empty())
    throw Failure(Exit::Refused, "merge-in-parts", "a merge is recorded whole", "`charter commit` without paths records it");
  if (merge_keeps_stash(repository))
    throw Failure(Exit::Refused, "merge-keeps-stash", "git put changes aside before this merge, and only git can bring them back",
                  "record the merge with `git commit`");
  const std::vector<std::string> unsettled = workspace.work_tree().unmerged_paths();
  if (!unsettled.empty() && !merge_under_way(workspace))
    throw Failure(Exit::Refused, "merge-not-settled",
                  fmt::format("`{}`{} not settled yet", unsettled.front(),
                              unsettled.size() == 1 ? " is" : fmt::format(" and {} more are", unsettled.size() - 1)),
                  "write each file as it is to be, and say so with `git add FILE` or `git rm FILE`");
  return heads;
}

// `ended` is the note of the merge that it ends.
Result<PlannedCommit> planned(Workspace& workspace, const std::vector<std::string>& paths, std::vector<ObjectId> merged,
                              const MergeNote* ended) {
  PlannedCommit plan;
  plan.under_way = merged;
  plan.merged = std::move(merged);
  if (ended) {
    plan.merged = further_parents(*ended);
    plan.waiting = note_text(*ended);
  }
  plan.head = workspace.branch_head();
  require_known(workspace, paths);
  require_community_file(workspace);
  const ObjectId before = workspace.head_tree();
  const bool is_whole = paths.empty() && (!ended || ended->unsaved.empty());
  const ObjectId raw = is_whole        ? workspace.folder_tree()
                       : paths.empty() ? without_paths(workspace, ended->unsaved)
                                       : with_paths(workspace, paths);
  // Communities that become one may bear the id of either.
  const bool is_line = plan.head.commit && !(ended && ended->merger);
  plan.faults = is_line ? check_change(workspace.objects(), before, raw, workspace.vocabulary())
                        : check_tree(workspace.objects(), raw, workspace.vocabulary());
  plan.faults = without_notes(std::move(plan.faults));
  append(plan.faults, special_file_faults(workspace.work_tree().passed_over()));
  if (any_error(plan.faults)) return plan.faults;
  const Community community = read_community_of(workspace.objects(), raw);
  const auto laid_out = with_canonical_registers(workspace.objects(), before, raw, community);
  if (!laid_out) return laid_out.faults();
  plan.tree = *laid_out;
  plan.folder = is_whole ? plan.tree : workspace.folder_tree();
  plan.is_empty = plan.head.commit && plan.tree == before && plan.under_way.empty();
  if (plan.head.commit)
    plan.changes = compare(workspace.objects(), before, plan.tree, workspace.vocabulary());
  return plan;
}

}  // namespace

Result<PlannedCommit> plan_commit(Workspace& workspace, const std::vector<std::string>& paths) {
  require_no_half_made_fork(workspace);
  std::vector<ObjectId> merged = settled_merge(workspace, paths);
  if (!merge_under_way(workspace)) return planned(workspace, paths, std::move(merged), nullptr);
  Merging merging = merge_that_waits(workspace);
  look_at_folder(workspace, merging);
  return plan_commit(workspace, merging);
}

Result<PlannedCommit> plan_commit(Workspace& workspace, const Merging& merging) {
  Faults left = faults_left(merging);
  if (!left.empty()) return left;
  return planned(workspace, {}, settled_merge(workspace, {}), &merging.note);
}

ObjectId commit(Workspace& workspace, const PlannedCommit& plan, const std::string& message,
                const Hand& hand) {
  const ObjectId id = write_commit(workspace, plan, message, hand);
  const std::string subject = subject_of(message);
  perform(workspace,
          {.references = {{std::string(kBranches) + plan.head.branch, plan.head.commit, id}},
           .files = file_changes(workspace.objects(), workspace.folder_tree(), plan.folder),
           .merge_before = plan.under_way,
           .waiting_before = plan.waiting,
           .log = {hand.committer, "commit: " + subject}},
          "commit: " + subject);
  return id;
}

ObjectId commit_tree(Workspace& workspace, const ObjectId& tree, const std::string& message,
                     const Hand& hand) {
  const Head head = workspace.branch_head();
  return commit(workspace, {.head = head, .tree = tree, .folder = tree}, message, hand);
}

void put_in_folder(Workspace& workspace, const ObjectId& tree, const std::string& what) {
  // A merge of charter's own waits while somebody settles it by hand.
  const bool is_settling = merge_under_way(workspace).has_value();
  const std::vector<ObjectId> heads = is_settling ? merge_heads(workspace.repository()) : std::vector<ObjectId>();
  perform(workspace,
          {.files = file_changes(workspace.objects(), workspace.folder_tree(), tree), .merge_before = heads, .merge_after = heads},
          what);
}

}  // namespace charter
