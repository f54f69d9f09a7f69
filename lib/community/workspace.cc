// SPDX-License-Identifier: Apache-2.0
#include "community/workspace.h"

#include "community/operations.h"
#include "diag/failure.h"
#include "repo/journal.h"
#include "repo/lock.h"

namespace charter {

namespace {

// Only where there may be something to finish is the lock taken. Where the disk does not let it be finished,
// everything can still be read; the journal takes no other step before it (Journal::apply).
void finish_interrupted_step(Repository& repository) {
  if (!Journal::may_need_recovery(repository)) return;
  try {
    const Lock lock(repository);
    Journal(repository, lock, recorder(repository)).recover();
  } catch (const Failure& failure) {
    if (failure.code() != "disk-failed") throw;
  }
}

}  // namespace

Workspace Workspace::open(const std::filesystem::path& folder, const Vocabulary& vocabulary) {
  auto repository = std::make_unique<Repository>(Repository::open(folder));
  if (repository->work_folder().empty())
    throw Failure(Exit::NotACommunity, "bare-repository", "this repository has no working folder",
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
    throw Failure(Exit::Refused, "detached-head", "no branch is checked out",
                  "go to a branch first: `charter switch main`");
  return head;
}

}  // namespace charter
