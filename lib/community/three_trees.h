// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/snapshot.h"
#include "repo/object_id.h"

namespace charter {

// A merge in one community: what was before both lines of change, and where each has come to.
struct ThreeTrees {
  ObjectId base, ours, theirs;
};

struct ThreeSnapshots {
  Snapshot base, ours, theirs;
};

}  // namespace charter
