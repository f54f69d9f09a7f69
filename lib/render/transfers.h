// SPDX-License-Identifier: Apache-2.0
#pragma once

// Share changes read as transfers, for showing only: that one member's units went down and
// another's up by the same amount may be chance.

#include "change/change.h"

#include <vector>

namespace charter {

struct ShareTransfer {
  MemberId from;
  MemberId to;
  PoolId pool;
  Integer units = 0;
};

struct ReadShares {
  std::vector<ShareTransfer> transfers;  // by pool, then from
  std::vector<ShareChange> others;  // in the order of the changes
};

// A transfer is where, in one pool, exactly one member's units went down by an amount, and exactly
// one's went up by it.
ReadShares read_transfers(const std::vector<ShareChange>& changes);

}  // namespace charter
