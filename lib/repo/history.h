// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commits that led to some commit, one at a time: nothing is read that is not asked for, except in
// Topological order, which must know the whole before the first.

#include "repo/repository.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace charter {

enum class WalkOrder {
  FirstParent,  // the line of one branch: of a merge, only the side that was merged into
  Newest,       // by commit time, newest first
  Topological,  // no commit before its children
};

class History {
 public:
  // From `tips` backwards, the tips included. FirstParent follows the first tip alone. The repository must
  // outlive the history.
  History(const Repository& repository, const std::vector<ObjectId>& tips, WalkOrder order);

  // Leaves out this commit and all that led to it. Before the first next().
  void hide(const ObjectId& commit);

  // In a shallow clone the walk ends where the clone does (not in Topological order, which needs the whole).
  std::optional<ObjectId> next();

 private:
  void add(const ObjectId& commit);

  const Repository* repository_;
  WalkOrder order_;
  std::map<std::pair<std::int64_t, std::size_t>, ObjectId> waiting_;  // by age, then as they were met
  std::set<ObjectId> met_;
  std::vector<ObjectId> hidden_;
  Handle<git_revwalk> walk_;  // of Topological
};

// Whether a commit's parents are missing on purpose: the repository is a shallow clone that ends with it.
bool ends_shallow_clone(const Repository& repository, const Commit& commit);

}  // namespace charter
