// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether two settlement records divide overlapping states, as two clones can that do not know of each
// other, and somebody leaves in both: then their units were taken twice. Records whose one state already
// held the other follow one another, and whoever came back may leave again.

#include "diag/fault.h"
#include "repo/objects.h"

#include <vector>

namespace charter {

// Over the records of all these trees together. One fault for each pair of records, which names both and
// the members, of code settlement-member-twice. A record whose base commit is not here is taken to overlap
// with those that it shares members with.
Faults left_twice(const ObjectStore& store, const std::vector<ObjectId>& trees);

}  // namespace charter
