// SPDX-License-Identifier: Apache-2.0
#pragma once

// How many units members held in earlier states, as far as it is less than what they hold now. Only the
// register's files that differ between two states are read: equal object ids are never opened.

#include "community/first_parents.h"
#include "model/register.h"
#include "repo/objects.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace charter {

class HeldUnits {
 public:
  explicit HeldUnits(const ObjectStore& store) : store_(store) {}

  // What stood in the register of `earlier` bounds what counts; `later` is a state that was looked at
  // already, or the one that is divided. False where the register of `earlier` cannot be read: that is no
  // evidence of what anybody held, and bounds nothing.
  bool compare(const ObjectId& later, const ObjectId& earlier);

  // The least the member held in any of the states, and no more than they hold now.
  Integer counted(const Share& share) const;
  bool bounds_nobody() const { return least_.empty(); }

 private:
  const ObjectStore& store_;
  std::unordered_map<std::string, Integer> least_;  // by "member/pool"
};

}  // namespace charter
