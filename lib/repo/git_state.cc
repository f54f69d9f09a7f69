// SPDX-License-Identifier: Apache-2.0
#include "repo/git_state.h"

#include "diag/failure.h"
#include "repo/disk.h"
#include "value/safe_text.h"

#include <fmt/format.h>
#include <git2.h>

#include <algorithm>

namespace charter {
namespace {

namespace fs = std::filesystem;

fs::path merge_file(const Repository& repository) { return repository.private_folder() / "MERGE_HEAD"; }

// A line of a file, without its end.
std::string first_line(const std::optional<std::string>& text) { return text ? text->substr(0, text->find('\n')) : std::string(); }

bool is_on(const fs::path& git_folder, const std::string& branch) {
  return first_line(read_file(git_folder / "HEAD")) == "ref: refs/heads/" + branch;
}

}  // namespace

GitAct git_act(const Repository& repository) {
  switch (git_repository_state(&repository.handle())) {
    case GIT_REPOSITORY_STATE_MERGE: return GitAct::Merge;
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE: return GitAct::Revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: return GitAct::CherryPick;
    case GIT_REPOSITORY_STATE_REBASE:
    case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE:
    case GIT_REPOSITORY_STATE_REBASE_MERGE: return GitAct::Rebase;
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE: return GitAct::Apply;
    default: return GitAct::None;
  }
}

std::string_view name_of(GitAct act) {
  switch (act) {
    case GitAct::Merge: return "merge";
    case GitAct::Rebase: return "rebase";
    case GitAct::CherryPick: return "cherry-pick";
    case GitAct::Revert: return "revert";
    case GitAct::Apply: return "am";
    case GitAct::None: break;
  }
  return {};
}

void fail_on_git_act(GitAct act) {
  const std::string_view name = name_of(act);
  throw Failure(Exit::Refused, "git-act-under-way", fmt::format("git is in the middle of a `{}`", name),
                act == GitAct::Merge ? "settle the files and record them with `charter commit`, or take the merge back "
                                       "with `git merge --abort`"
                                     : fmt::format("finish it with `git {0} --continue`, or take it back with `git {0} --abort`", name));
}

void require_no_git_act(const Repository& repository) {
  if (const GitAct act = git_act(repository); act != GitAct::None) fail_on_git_act(act);
}

std::vector<ObjectId> merge_heads(const Repository& repository) {
  std::vector<ObjectId> heads;
  const std::string text = read_file(merge_file(repository)).value_or("");
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (const auto id = ObjectId::parse(line)) heads.push_back(*id);
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return heads;
}

void set_merge_heads(const Repository& repository, const std::vector<ObjectId>& heads) {
  if (heads.empty()) {
    // MERGE_HEAD last: as long as it is there, a merge is under way.
    for (const char* name : {"MERGE_RR", "MERGE_MSG", "MERGE_MODE", "AUTO_MERGE", "MERGE_HEAD"})
      remove_file(repository.private_folder() / name);
    return;
  }
  std::string text;
  for (const ObjectId& head : heads) text += to_string(head) + "\n";
  replace_file(merge_file(repository), text);
}

bool is_merge_of_git(const Repository& repository) {
  return status_of(repository.private_folder() / "MERGE_MODE").has_value();
}

bool merge_keeps_stash(const Repository& repository) {
  return status_of(repository.private_folder() / "MERGE_AUTOSTASH").has_value();
}

std::optional<std::string> work_folder_on(const Repository& repository, const std::string& branch) {
  const fs::path& shared = repository.shared_folder();
  // A bare repository works on no branch.
  const bool is_another = repository.private_folder() != shared && shared.filename() == ".git";
  if (is_another && is_on(shared, branch)) return made_visible(shared.parent_path().string());
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(shared / "worktrees", none)) {
    if (fs::equivalent(entry.path(), repository.private_folder(), none) || !is_on(entry.path(), branch)) continue;
    const fs::path place = fs::path(first_line(read_file(entry.path() / "gitdir"))).parent_path();
    // One whose folder is gone is on no branch.
    if (status_of(place)) return made_visible(place.string());
  }
  return std::nullopt;
}

void require_on_no_other_folder(const Repository& repository, const std::string& branch) {
  if (const auto folder = work_folder_on(repository, branch))
    throw Failure(Exit::Refused, "branch-elsewhere",
                  fmt::format("`{}` is the branch of another working folder, {}", made_visible(branch), *folder),
                  "work on it there, or let that folder go to another branch first");
}

}  // namespace charter
