// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merger means for one member: what they held on which side, what they hold after, and the worth of it before
// and after. Complete for its member alone.

#include "settle/merger.h"

#include <functional>
#include <optional>
#include <vector>

namespace charter {

// `side` is an index into MergerInputs::sides. Worths are exact, in smallest parts of the pool's money; nothing where
// they are not known.
struct HeldBefore {
  std::size_t side = 0;
  Integer units = 0;
  std::optional<Fraction> worth;
};

struct MergerReceiptPool {
  PoolId pool;
  std::optional<Unit> money;
  std::vector<HeldBefore> before;
  Integer units = 0;
  std::optional<Fraction> worth;
};

// `sides`: where they were members; two, of one person with a row on both.
struct MergerReceipt {
  MemberId member;
  std::vector<std::size_t> sides;
  std::vector<MergerReceiptPool> pools;
};

// One for everybody, in the order of their ids.
void for_each_receipt(const MergerInputs& inputs, const Exchange& exchange, const std::function<void(const MergerReceipt&)>& visit);

}  // namespace charter
