// SPDX-License-Identifier: Apache-2.0
#pragma once

// A git repository: its head, branches, revisions, remotes and objects. Every call reads the disk anew, so
// what another program did meanwhile is seen. Names of references are full (`refs/heads/main`) unless a
// parameter says branch.

#include "repo/libgit2.h"
#include "repo/objects.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Where a commit made now would go: onto a branch, or (branch empty, detached) onto none. No commit:
// the branch is unborn, nothing has been committed to it.
struct Head {
  std::string branch;
  std::optional<ObjectId> commit;
  bool is_detached() const { return branch.empty(); }
  bool is_unborn() const { return !commit; }
  friend bool operator==(const Head&, const Head&) = default;
};

struct Branch {
  std::string name;  // without refs/heads/
  ObjectId commit;
  friend bool operator==(const Branch&, const Branch&) = default;
};

struct Remote {
  std::string name;
  std::string url;
  friend bool operator==(const Remote&, const Remote&) = default;
};

// A reference that is to move: from `before` (nothing: it must not exist) to `after` (nothing: it is
// deleted).
struct RefUpdate {
  std::string name;
  std::optional<ObjectId> before;
  std::optional<ObjectId> after;
  friend bool operator==(const RefUpdate&, const RefUpdate&) = default;
};

// What git's reflog will say of a change.
struct LogLine {
  Signature who;
  std::string reason;
  friend bool operator==(const LogLine&, const LogLine&) = default;
};

class Repository {
 public:
  // The repository whose working folder is `folder` or the nearest above it, as git finds it; or the bare
  // repository at `folder`. None, one owned by someone else, or one of a kind we cannot read is a Failure.
  static Repository open(const std::filesystem::path& folder);
  // A new one with an unborn branch `main`, in a folder that is made when missing.
  static Repository init(const std::filesystem::path& folder);

  // Empty when the repository is bare.
  const std::filesystem::path& work_folder() const { return work_folder_; }
  // Where HEAD and the index are: `.git`, or in a linked worktree its part of it.
  const std::filesystem::path& private_folder() const { return private_folder_; }
  // Where branches and objects are.
  const std::filesystem::path& shared_folder() const { return shared_folder_; }
  ObjectStore& objects() { return objects_; }
  const ObjectStore& objects() const { return objects_; }

  Head head() const;
  // What the reference points at in the end; nothing when it does not exist.
  std::optional<ObjectId> reference(const std::string& name) const;
  // By name, bytewise.
  std::vector<Branch> branches() const;
  // Names of all references there are, in full, bytewise.
  std::vector<std::string> reference_names() const;
  // Moves the references, and HEAD to another branch where `new_head` names one (in full). All are
  // locked and compared before the first is moved; one that is not as `before` says is a Failure, and
  // nothing has moved.
  void update(const std::vector<RefUpdate>& updates, const std::optional<std::string>& new_head, const LogLine& log);

  // The commit that a revision means: a branch, a tag, a commit id or its first digits, `@` for HEAD, each followed
  // by `~2` or `^` as in git; or a day in UTC (2026-05-01) for the last first-parent commit of HEAD on or before
  // it. Nothing when there is none. Digits that begin two ids are a Failure.
  std::optional<ObjectId> resolve(std::string_view revision) const;
  std::optional<ObjectId> merge_base(const ObjectId& a, const ObjectId& b) const;
  // All the best ones, by id: several where the two lines have been merged into each other.
  std::vector<ObjectId> merge_bases(const ObjectId& a, const ObjectId& b) const;
  // A commit is its own ancestor.
  bool is_ancestor(const ObjectId& ancestor, const ObjectId& commit) const;

  // What resolve() knows by name: branches, tags, and branches of remotes ("origin/main"), bytewise.
  std::vector<std::string> revision_names() const;

  std::vector<Remote> remotes() const;
  void add_remote(const Remote& remote);
  void remove_remote(const std::string& name);

  // user.name and user.email of git's configuration; nothing unless both are set.
  std::optional<Identity> identity() const;
  std::optional<std::string> configured(const std::string& key) const;
  void configure(const std::string& key, const std::string& value);

  git_repository& handle() const { return *handle_; }

 private:
  explicit Repository(Handle<git_repository> handle);

  Handle<git_repository> handle_;
  std::filesystem::path work_folder_;
  std::filesystem::path private_folder_;
  std::filesystem::path shared_folder_;
  ObjectStore objects_;
};

// user.name and user.email of the person's own configuration, where there is no repository yet; nothing
// unless both are set.
std::optional<Identity> personal_identity();

// Whether git allows the name for a branch.
bool is_branch_name(const std::string& name);

}  // namespace charter
