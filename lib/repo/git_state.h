// SPDX-License-Identifier: Apache-2.0
#pragma once

// What git is in the middle of in a working folder, and what other working folders of the same repository (`git
// worktree`) hold.

#include "repo/repository.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// An act of git that waits for somebody to settle files. Bisecting is none: it has no branch to record on.
enum class GitAct { None, Merge, Rebase, CherryPick, Revert, Apply };
GitAct git_act(const Repository& repository);

// "merge", "rebase": as git's command for it is called.
std::string_view name_of(GitAct act);

// A Failure (git-act-under-way) that says how to end it.
[[noreturn]] void fail_on_git_act(GitAct act);
// The same where there is one.
void require_no_git_act(const Repository& repository);

// The commits that are being merged into HEAD's, in git's order; nothing where no merge is under way.
std::vector<ObjectId> merge_heads(const Repository& repository);

// Makes it a merge of these, which a commit of git would end; or, with none, ends what git keeps of one. HEAD, index
// and files stay as they are.
void set_merge_heads(const Repository& repository, const std::vector<ObjectId>& heads);

// Whether it was git that began the merge: it says how (`MERGE_MODE`), and set_merge_heads() does not.
bool is_merge_of_git(const Repository& repository);

// Whether git was asked to put changes back when the merge ends (`--autostash`), which only git can.
bool merge_keeps_stash(const Repository& repository);

// The working folder, other than this one, that is on the branch.
std::optional<std::string> work_folder_on(const Repository& repository, const std::string& branch);
// A Failure (branch-elsewhere) where there is one: it would find its branch moved under it.
void require_on_no_other_folder(const Repository& repository, const std::string& branch);

}  // namespace charter
