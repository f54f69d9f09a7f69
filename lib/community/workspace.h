// SPDX-License-Identifier: Apache-2.0
#pragma once

// A community's folder under charter's care.

#include "model/vocabulary.h"
#include "repo/repository.h"
#include "repo/work_tree.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace charter {

// Who does something now: the author and the committer of a commit.
struct Hand {
  Signature author;
  Signature committer;
};

// The branch that a new community begins on.
inline constexpr std::string_view kFirstBranch = "refs/heads/main";

class Workspace {
 public:
  // The repository at the folder or the nearest above it, as git finds it. What was interrupted halfway
  // is completed first (docs/formats/repository.md). No repository there is a Failure.
  static Workspace open(const std::filesystem::path& folder, const Vocabulary& vocabulary);

  // The same for somebody who is not in it: their words are paths from where they are, and no revisions of this
  // repository.
  static Workspace open_from_outside(const std::filesystem::path& folder, const std::filesystem::path& asked_from,
                                     const Vocabulary& vocabulary);

  Repository& repository() { return *repository_; }
  const Repository& repository() const { return *repository_; }
  ObjectStore& objects() { return repository_->objects(); }
  const ObjectStore& objects() const { return repository_->objects(); }
  const Vocabulary& vocabulary() const { return *vocabulary_; }
  const std::filesystem::path& folder() const { return repository_->work_folder(); }
  // The folder that was asked from, which paths on the command line are relative to.
  const std::filesystem::path& asked_from() const { return asked_from_; }
  bool is_asked_from_outside() const { return is_asked_from_outside_; }

  // The tree of the commit at HEAD; the empty tree, staged, where there is no commit yet.
  ObjectId head_tree();

  // The working folder as a tree: what changed since it was last written is staged. Asked of the disk
  // once.
  ObjectId folder_tree();

  // The working folder as it was looked at by folder_tree().
  WorkTree& work_tree();

  // Where charter keeps what is its own: `.git/charter`.
  std::filesystem::path private_folder() const;

  // A head on a branch, for acts that move it. A detached head is refused.
  Head branch_head() const;

 private:
  Workspace(std::unique_ptr<Repository> repository, std::filesystem::path asked_from,
            const Vocabulary& vocabulary)
      : repository_(std::move(repository)), asked_from_(std::move(asked_from)), vocabulary_(&vocabulary) {}

  std::unique_ptr<Repository> repository_;  // work_tree_ refers to it
  std::unique_ptr<WorkTree> work_tree_;
  std::filesystem::path asked_from_;
  bool is_asked_from_outside_ = false;
  const Vocabulary* vocabulary_;
  std::optional<ObjectId> folder_tree_;
};

}  // namespace charter
