// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/snapshot.h"

#include <map>

namespace charter {

// What goes by another name in the community that another one becomes part of: from its own to that one's.
struct Renames {
  std::map<PoolId, PoolId> pools;
  std::map<MemberId, MemberId> members;
  bool empty() const { return pools.empty() && members.empty(); }
  friend bool operator==(const Renames&, const Renames&) = default;
};

// The community in the words of the other: registers, assets and rules. What a text says is not looked at.
Snapshot renamed(Snapshot snapshot, const Renames& names);

}  // namespace charter
