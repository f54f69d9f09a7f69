// SPDX-License-Identifier: Apache-2.0
#include "community/branches.h"

#include "community/following.h"
#include "community/fork_note.h"
#include "community/merge_note.h"
#include "community/operations.h"
#include "community/tree_check.h"
#include "community/written_parts.h"
#include "diag/failure.h"
#include "repo/git_program.h"
#include "repo/git_state.h"
#include "value/date.h"
#include "value/nearest.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

std::string full(const std::string& branch) { return "refs/heads/" + branch; }

[[noreturn]] void fail_on_name(const std::string& name) {
  throw refused("bad-branch-name", fmt::format("`{}` cannot name a branch", name),
                "use letters, digits, hyphens and slashes");
}

// Digits that begin several ids are none.
bool is_revision(const Repository& repository, const std::string& name) {
  try {
    return repository.resolve(name).has_value();
  } catch (const Failure&) {
    return false;
  }
}

// `otherwise` says what to do where no name is like it.
ObjectId branch_commit(const Workspace& workspace, const std::string& name, const std::string& otherwise) {
  if (const auto commit = workspace.repository().reference(full(name))) return *commit;
  if (is_revision(workspace.repository(), name))
    throw refused("unknown-branch", fmt::format("`{}` is a revision, and no branch", name),
                  fmt::format("`charter show @{0}` and `charter diff {0}` look at it; "
                              "`charter branch NAME --at {0}` makes a branch there", name));
  if (!is_branch_name(name)) fail_on_name(name);
  std::vector<std::string> known;
  for (const Branch& branch : workspace.repository().branches()) known.push_back(branch.name);
  const auto near = nearest(name, known);
  throw refused("unknown-branch", fmt::format("there is no branch `{}`", name),
                near ? fmt::format("did you mean `{}`?", *near) : otherwise);
}

void require_remote(const Workspace& workspace, const std::string& remote) {
  std::vector<std::string> known;
  for (const Remote& each : workspace.repository().remotes()) known.push_back(each.name);
  if (std::ranges::find(known, remote) != known.end()) return;
  const auto near = nearest(remote, known);
  throw refused("unknown-remote", fmt::format("there is no remote `{}`", remote),
                near ? fmt::format("did you mean `{}`?", *near)
                     : fmt::format("`charter remote add {} ADDRESS` names one", remote));
}

// What means a version wherever one is named.
bool means_version(const Repository& repository, const std::string& name) {
  if (name == "@" || name == "HEAD" || name == "original" || Date::parse(name) || ObjectId::parse(name)) return true;
  return std::ranges::binary_search(repository.revision_names(), name);
}

void require_new_branch(const Workspace& workspace, const std::string& name) {
  if (!is_branch_name(name)) fail_on_name(name);
  if (!workspace.repository().reference(full(name)) && means_version(workspace.repository(), name))
    throw refused("bad-branch-name", fmt::format("`{}` cannot name a branch: it means a version already", name),
                  "choose a name that is no day, no tag and no id of a commit");
  if (workspace.repository().reference(full(name)))
    throw refused("branch-exists", fmt::format("there is a branch `{}` already", name),
                  fmt::format("go to it with `charter switch {}`", name));
  for (const Branch& other : workspace.repository().branches())
    if (other.name.starts_with(name + "/") || name.starts_with(other.name + "/"))
      throw refused("branch-names-clash", fmt::format("`{}` cannot be made beside the branch `{}`", name, other.name),
                    "of two branches, no name may be the other's beginning up to a slash; choose another name");
}

// Committed on the branch that is to follow, they would stand against what was fetched.
std::string way_to_pull(const std::string& branch) {
  return fmt::format("keep them on a branch of their own: `charter switch --create NAME`, `charter commit`, "
                     "`charter switch {}`, and pull again", branch);
}

// Who the community of a commit is; empty where it holds none that could be read.
Community community_at(const Workspace& workspace, const ObjectId& commit) {
  const ObjectStore& objects = workspace.objects();
  const ObjectId tree = objects.commit(commit).tree;
  return is_community(objects, tree) ? read_community_of(objects, tree) : Community();
}

// Two that came from one share their history, so that the one could go on where the other was.
void require_same_community(const Workspace& workspace, const std::string& remote, const ObjectId& ours, const ObjectId& theirs) {
  const Community own = community_at(workspace, ours), other = community_at(workspace, theirs);
  if (own.id.empty() || other.id.empty() || own.id == other.id) return;
  throw refused("another-community",
                fmt::format("`{}` is another community: {} ({})", made_visible(remote), made_visible(other.name), other.id.text()),
                "`charter diff ADDRESS` compares the two; `pull` and `push` are between copies of one community");
}

// What the remote's branch is at, where it is known here: what is not, git sends nothing over.
std::optional<ObjectId> known_at(const Workspace& workspace, const std::string& remote, const std::string& branch) {
  const std::string said = require_git(workspace.folder(), {"ls-remote", "--quiet", remote, full(branch)}, "push to " + remote);
  const auto id = ObjectId::parse(std::string_view(said).substr(0, said.find('\t')));
  return id && workspace.objects().contains(*id) ? id : std::nullopt;
}

std::string short_id(const ObjectId& id) { return to_string(id).substr(0, 10); }

// The branch as it was fetched, where one remote has it and no other.
std::optional<ObjectId> fetched_branch(const Workspace& workspace, const std::string& name) {
  std::optional<ObjectId> found;
  for (const Remote& remote : workspace.repository().remotes()) {
    const auto commit = workspace.repository().reference("refs/remotes/" + remote.name + "/" + name);
    if (commit && found) return std::nullopt;
    if (commit) found = commit;
  }
  return found;
}

}  // namespace

void require_at_rest(const Workspace& workspace) {
  require_no_half_made_fork(workspace);
  require_no_merge(workspace);
  require_no_git_act(workspace.repository());
}

std::optional<PlannedAct> plan_switch(Workspace& workspace, const std::string& branch) {
  const Repository& repository = workspace.repository();
  const Head head = repository.head();
  if (head.branch == branch) return std::nullopt;
  require_at_rest(workspace);
  const bool is_here = repository.reference(full(branch)).has_value();
  const auto fetched = is_here ? std::nullopt : fetched_branch(workspace, branch);
  const ObjectId commit = fetched ? *fetched : branch_commit(workspace, branch, fmt::format("`charter switch --create {}` makes it", branch));
  require_on_no_other_folder(repository, branch);
  const ObjectId tree = workspace.objects().commit(commit).tree;
  require_safe(workspace.objects(), tree);
  const std::string left = head.branch.empty() ? to_string(*head.commit) : head.branch;
  Step step{.new_head = full(branch), .files = following(workspace, workspace.head_tree(), tree, "commit them first")};
  if (fetched) {
    require_new_branch(workspace, branch);
    step.references = {{full(branch), std::nullopt, commit}};
  }
  return PlannedAct{std::move(step), fmt::format("switch {} (from {})", branch, left)};
}

PlannedAct plan_switch_to_new(Workspace& workspace, const std::string& branch) {
  require_at_rest(workspace);
  require_new_branch(workspace, branch);
  const Head head = workspace.branch_head();
  if (!head.commit)
    throw refused("nothing-committed", "nothing has been committed yet", "commit something first");
  return {{.references = {{full(branch), std::nullopt, head.commit}}, .new_head = full(branch)},
          fmt::format("switch --create {} (from {})", branch, head.branch)};
}

PlannedAct plan_branch(Workspace& workspace, const std::string& name, const ObjectId& at) {
  require_new_branch(workspace, name);
  return {{.references = {{full(name), std::nullopt, at}}}, "branch " + name};
}

PlannedAct plan_branch_removal(Workspace& workspace, const std::string& name) {
  const ObjectId commit = branch_commit(workspace, name, "`charter branch` shows the branches");
  const Repository& repository = workspace.repository();
  if (repository.head().branch == name)
    throw refused("branch-in-use", fmt::format("`{}` is the branch you are on", name),
                  "switch to another one first");
  require_on_no_other_folder(repository, name);
  const auto branches = repository.branches();
  const bool is_kept = std::ranges::any_of(branches, [&](const Branch& other) {
    return other.name != name && repository.is_ancestor(commit, other.commit);
  });
  if (!is_kept)
    throw refused("branch-not-merged", fmt::format("`{}` has commits that no other branch has", name),
                  "merge it first");
  return {{.references = {{full(name), commit, std::nullopt}}}, "branch --delete " + name};
}

void perform(Workspace& workspace, PlannedAct act, const LogLine& log) {
  act.step.log = log;
  workspace.folder_tree();
  perform(workspace, std::move(act.step), act.what);
}

void require_pull_possible(const Workspace& workspace, const std::string& remote) {
  require_at_rest(workspace);
  require_remote(workspace, remote);
  workspace.branch_head();
}

Result<Pulled> pull(Workspace& workspace, const std::string& remote, const LogLine& log) {
  require_pull_possible(workspace, remote);
  const Head head = workspace.branch_head();
  require_git(workspace.folder(), {"fetch", "--quiet", remote}, "fetch from " + remote);
  const std::string theirs = "refs/remotes/" + remote + "/" + head.branch;
  const auto commit = workspace.repository().reference(theirs);
  if (!commit)
    throw refused("nothing-to-pull", fmt::format("`{}` has no branch `{}`", remote, head.branch),
                  "push yours first, or switch to a branch that is there");
  if (head.commit) require_same_community(workspace, remote, *head.commit, *commit);
  Pulled pulled{.from = head.commit, .to = *commit};
  if (head.commit == commit || (head.commit && workspace.repository().is_ancestor(*commit, *head.commit)))
    return pulled;
  if (head.commit && !workspace.repository().is_ancestor(*head.commit, *commit))
    throw Failure(Exit::Stopped, "merge-needed",
                  fmt::format("both sides have commits of their own: {} here, {} there", short_id(*head.commit),
                              short_id(*commit)),
                  fmt::format("`charter merge {}/{}` brings them together", remote, head.branch));
  const ObjectId tree = workspace.objects().commit(*commit).tree;
  require_safe(workspace.objects(), tree);
  Faults faults = without_notes(
      check_change(workspace.objects(), workspace.head_tree(), tree, workspace.vocabulary()));
  if (any_error(faults)) {
    faults.insert(faults.begin(),
                  {.code = "pull-has-faults",
                   .message = fmt::format("what `{}` has is not in order, and was not taken over", remote),
                   .help = fmt::format("`charter check --at {}/{}` shows it", remote, head.branch)});
    return faults;
  }
  perform(workspace,
          {.references = {{full(head.branch), head.commit, commit}},
           .files = following(workspace, workspace.head_tree(), tree, way_to_pull(head.branch)),
           .log = log},
          "pull " + remote);
  pulled.moved = true;
  return pulled;
}

void require_push_possible(const Workspace& workspace, const std::string& remote) {
  require_remote(workspace, remote);
  if (!workspace.branch_head().commit)
    throw refused("nothing-to-push", "nothing has been committed yet", "commit something first");
}

Pushed push(Workspace& workspace, const std::string& remote) {
  require_push_possible(workspace, remote);
  const Head head = workspace.branch_head();
  if (const auto theirs = known_at(workspace, remote, head.branch)) require_same_community(workspace, remote, *head.commit, *theirs);
  const std::vector<std::string> words{"push", "--porcelain", "--set-upstream", remote,
                                       full(head.branch) + ":" + full(head.branch)};
  const GitAnswer answer = run_git(workspace.folder(), words);
  // Of a reference that is there already, git says "=" first.
  if (answer.status == 0) return answer.out.find("\n=\t") == std::string::npos ? Pushed::Sent : Pushed::NothingNew;
  const std::string said = answer.out + answer.err;
  if (said.find("[rejected]") != std::string::npos)
    throw Failure(Exit::Remote, "push-rejected",
                  fmt::format("`{}` has commits that you have not", remote),
                  fmt::format("`charter pull {}` first, and push again", remote));
  if (said.find("branch is currently checked out") != std::string::npos)
    throw Failure(Exit::Remote, "push-into-folder",
                  fmt::format("`{}` is somebody's working folder, which nobody else may change", remote),
                  "share a repository without one, which `git init --bare FOLDER` makes; or let them pull from you");
  fail_as_git_said(answer, "push to " + remote);
}

}  // namespace charter
