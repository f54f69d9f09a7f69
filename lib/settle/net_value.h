// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a community owns less what it owes, pool by pool, as far as that can be said.

#include "settle/exchange.h"

namespace charter {

// Nothing: something in it has no worth, or there is no price for it. `has_things` is false where nothing but copies
// is in it; its net value is then zero.
struct NetValue {
  std::optional<Fraction> worth;
  bool has_things = false;
};

// One for each side, in smallest parts of `money`: the first money in which everything in the pool can be stated, on
// all sides. Prices that the communities do not agree on are none.
struct NetValues {
  std::optional<Unit> money;
  std::vector<NetValue> sides;
};

NetValues net_values(const std::vector<MergerSide>& sides, const PoolId& pool);

}  // namespace charter
