// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/fault.h"
#include "repo/objects.h"

#include <cstdint>

namespace charter {

// commit-in-future, a warning, where a commit on the line to this one is dated later than `now` (seconds since
// 1970) by more than clocks differ: no commit after it is taken to be earlier, so periods end later than they
// should.
Faults commits_in_future(const ObjectStore& store, const ObjectId& commit, std::int64_t now);

// The same of this one commit alone.
Faults commit_in_future(const ObjectStore& store, const ObjectId& commit, std::int64_t now);

}  // namespace charter
