// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commits that led to some commit, one at a time: nothing is read that is not asked for, except in
// Topological order, which must know the whole before the first.

#include "repo/repository.h"

#include <optional>
#include <vector>

namespace charter {

enum class Order {
  FirstParent,  // the line of one branch: of a merge, only the side that was merged into
  Newest,       // by commit time, newest first
  Topological,  // no commit before its children
};

class History {
 public:
  // From `tips` backwards, the tips included. FirstParent follows the first tip alone. The repository must
  // outlive the history.
  History(const Repository& repository, const std::vector<ObjectId>& tips, Order order);

  // Leaves out this commit and all that led to it. Before the first next().
  void hide(const ObjectId& commit);

  std::optional<ObjectId> next();

 private:
  const Repository* repository_;
  Order order_;
  std::optional<ObjectId> at_;  // of FirstParent: the commit to come
  std::vector<ObjectId> hidden_;
  Handle<git_revwalk> walk_;  // of the other orders
};

}  // namespace charter
