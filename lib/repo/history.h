// SPDX-License-Identifier: Apache-2.0
#pragma once

// The commits that led to some commit, one at a time: nothing is read that is not asked for.

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
};

class History {
 public:
  // From `tips` backwards, the tips included. FirstParent follows the first tip alone. The repository must
  // outlive the history.
  History(const Repository& repository, const std::vector<ObjectId>& tips, WalkOrder order);

  // Leaves out this commit and all that led to it. Before the first next().
  void hide(const ObjectId& commit) { hidden_.push_back(commit); }

  // In a shallow clone the walk ends where the clone does.
  std::optional<ObjectId> next();

 private:
  void add(const ObjectId& commit);

  const Repository* repository_;
  WalkOrder order_;
  std::map<std::pair<std::int64_t, std::size_t>, ObjectId> waiting_;  // by age, then as they were met
  std::set<ObjectId> met_;
  std::vector<ObjectId> hidden_;
  std::set<ObjectId> ends_;
};

// The commits that a shallow clone ends with: their parents are left out on purpose, though one of them may be there
// because another line leads to it. None in a whole one.
std::set<ObjectId> shallow_ends(const Repository& repository);

}  // namespace charter
