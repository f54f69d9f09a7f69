// SPDX-License-Identifier: Apache-2.0
#include "community/workspace.h"

#include "community/operations.h"
#include "diag/failure.h"
#include "repo/journal.h"
#include "repo/lock.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter {

namespace {

// Only where there may be something to finish is the lock taken. Who holds it is alive, and finishes what it began.
// Where the disk does not let it be finished, everything can still be read; the journal takes no other step before it
// (Journal::apply).
void finish_interrupted_step(Repository& repository) {
  if (!Journal::may_need_recovery(repository)) return;
  try {
    if (const auto lock = Lock::if_free(repository)) Journal(repository, *lock, recorder(repository)).recover();
  } catch (const Failure& failure) {
    if (failure.code() != "disk-failed") throw;
  }
}

// `main` where there is one.
std::string way_to_branch(const Repository& repository) {
  const std::vector<Branch> branches = repository.branches();
  const auto main = std::ranges::find(branches, "main", &Branch::name);
  if (branches.empty()) return "`git switch --create NAME` makes a branch here";
  return fmt::format("go to a branch first: `charter switch {}`; `git switch --create NAME` makes one here",
                     made_visible(main == branches.end() ? branches.front().name : main->name));
}

}  // namespace

Workspace Workspace::open(const std::filesystem::path& folder, const Vocabulary& vocabulary) {
  auto repository = std::make_unique<Repository>(Repository::open(folder));
  if (repository->work_folder().empty())
    throw Failure(Exit::NotACommunity, "no-work-folder", "this repository has no working folder",
                  "clone it with `charter clone`, and work in the clone");
  finish_interrupted_step(*repository);
  return {std::move(repository), folder, vocabulary};
}

Workspace Workspace::open_from_outside(const std::filesystem::path& folder, const std::filesystem::path& asked_from,
                                       const Vocabulary& vocabulary) {
  Workspace workspace = open(folder, vocabulary);
  workspace.asked_from_ = asked_from;
  workspace.is_asked_from_outside_ = true;
  return workspace;
}

ObjectId Workspace::head_tree() {
  const Head head = repository_->head();
  return head.commit ? objects().commit(*head.commit).tree : objects().stage_tree({});
}

ObjectId Workspace::folder_tree() {
  if (!folder_tree_) folder_tree_ = work_tree().stage_tree();
  return *folder_tree_;
}

WorkTree& Workspace::work_tree() {
  if (!work_tree_) work_tree_ = std::make_unique<WorkTree>(*repository_);
  return *work_tree_;
}

std::filesystem::path Workspace::private_folder() const { return own_folder(*repository_); }

Head Workspace::branch_head() const {
  Head head = repository_->head();
  if (head.is_detached())
    throw Failure(Exit::Refused, "detached-head", "no branch is checked out", way_to_branch(*repository_));
  return head;
}

}  // namespace charter
