// SPDX-License-Identifier: Apache-2.0
#pragma once

// References that move together, and HEAD with them. They are locked as git locks them from the beginning, so that
// what else belongs to the step can happen before they move, and no other program comes in between.

#include "repo/repository.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

class ReferenceMove {
 public:
  // Locks them all and compares. One that another program has locked (repository-locked), or that is not as `before`
  // says (reference-moved), is a Failure, and none is locked. `new_head` is a branch (in full), or a commit that HEAD
  // is to be at without one.
  ReferenceMove(Repository& repository, const std::vector<RefUpdate>& updates, const std::optional<std::string>& new_head,
                const LogLine& log);

  // Moves them, and unlocks them. Without it they are unlocked with the value.
  void commit();

 private:
  Handle<git_transaction> transaction_;
};

}  // namespace charter
