// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a fork means for one member: what they held, which side they are on, what that side got, and
// which part of it is behind their units.

#include "settle/settlement.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// A divisible asset that the side has a part of; `own` is the member's part of that, rounded down
// to the unit's smallest part.
struct ReceiptAsset {
  AssetId id;
  Quantity side;
  Quantity own;
};

// In one pool: the units held, those of the whole side, and the part of the side's that is the
// member's. `side` and `own` are worths, nothing where the pool has none; `own` is rounded down.
struct ReceiptPool {
  PoolId pool;
  Integer units = 0;
  Integer of_side = 0;
  Fraction part;
  std::optional<Money> side;
  std::optional<Money> own;
  std::vector<ReceiptAsset> assets;
};

struct Receipt {
  MemberId member;
  std::size_t party = 0;  // index into Settlement::parties
  std::vector<ReceiptPool> pools;
};

// `units` is what the member held in each pool. Pools that were not divided are left out.
Receipt receipt_for(const Settlement& settlement, const MemberId& member, std::size_t party,
                    const std::map<PoolId, Integer>& units);

}  // namespace charter
