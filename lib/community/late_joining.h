// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who joins a notice when the charter lets nobody join it any more: they are told at once, and not by the fork.

#include "diag/fault.h"
#include "model/notice.h"
#include "model/vocabulary.h"
#include "repo/objects.h"

#include <cstdint>
#include <vector>

namespace charter {

// `members` are named in the notice and were not before.
struct NewlyNamed {
  const Notice& notice;
  std::vector<MemberId> members;
};

// notice-joined-late, a warning, where the notice stands at `commit` and its join window is over by `now` (seconds
// since 1970), by the `fork` rule there.
Faults joined_late(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& commit,
                   const NewlyNamed& newly, std::int64_t now);

}  // namespace charter
