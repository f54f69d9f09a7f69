// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merge takes over as files: records of settlements, notices, sealed bids, and the community's own files, which
// are merged by lines where they are text.

#include "community/three_trees.h"
#include "merge/conflict.h"
#include "model/snapshot.h"
#include "repo/objects.h"
#include "repo/tree_walk.h"

namespace charter {

// The edits that bring the settlements, notices and sealed bids of our tree to what was merged.
Edits edits_of_wholes(ObjectStore& store, const ThreeTrees& trees, const ThreeSnapshots& versions, const Snapshot& merged);

// The edits of our tree that merge the community's own files. A file that both sides changed in the same lines, or one
// removed and the other changed, is a conflict about "file" with its path as the id; its texts say what stands in it.
Edits edits_of_own_files(ObjectStore& store, const ThreeTrees& trees, ConflictList& conflicts);

}  // namespace charter
