// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether two settlement records divide overlapping states, as two clones can that do not know of each
// other, and somebody or something leaves in both: then it was taken twice. Records whose one state already
// held the other follow one another, and whoever came back may leave again.

#include "diag/fault.h"
#include "repo/objects.h"

#include <vector>

namespace charter {

// Over the records of all these trees together. For each pair of records, both named:
//   settlement-member-twice  the members who leave in both;
//   settlement-asset-twice   what leaves in both and cannot be divided, and of what can, where more leaves in the
//                            two than there was;
//   settlement-pool-twice    where it is neither, what both divided: a warning, as no unit was taken twice, but
//                            each counted for those who stay what the other took.
// A record whose base commit is not here is taken to overlap with those of its community.
Faults left_twice(const ObjectStore& store, const std::vector<ObjectId>& trees);

}  // namespace charter
