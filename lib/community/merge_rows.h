// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows of the registers that a merge has to look at: those that are not alike in three trees. Only files that
// differ are read, and what they have alike is left out, as merge() allows.

#include "community/three_trees.h"
#include "diag/result.h"
#include "repo/objects.h"

namespace charter {

// Adds them to the snapshots, whose communities have been read. A row that cannot be read is in none of them: what is
// wrong with the sides is told before they are merged.
void read_changed_rows(const ObjectStore& store, const ThreeTrees& trees, ThreeSnapshots& versions);

// The rows of the same members and holdings in another tree.
void read_same_rows(const ObjectStore& store, const ObjectId& tree, const ThreeSnapshots& versions, Snapshot& snapshot);

// The tree, whose registers are ours, with the merged rows in them, staged. A register that has faults cannot be
// changed: they are the answer.
Result<ObjectId> with_merged_rows(ObjectStore& store, const ObjectId& tree, const Snapshot& ours, const Snapshot& merged);

}  // namespace charter
