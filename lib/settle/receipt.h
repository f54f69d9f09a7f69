// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a fork means for one member: what they held, which side they are on, what that side got, in units
// and in worth, and which part of it is behind their units. Complete for its member alone.

#include "settle/settlement.h"

#include <map>
#include <vector>

namespace charter {

// A receipt names so many things and so many divisible assets of a pool; of more it gives the sums.
inline constexpr std::size_t kMostOnAReceipt = 20;

// A divisible asset (or a note) that the side has a part of; `own` is the member's part of that, rounded
// down to the unit's smallest part.
struct ReceiptAsset {
  AssetId id;
  Quantity side;
  Quantity own;
};

// All that the side owns, or all that it owes, of one unit.
struct ReceiptSum {
  Quantity side;
  Quantity own;
};

// What the side has whole. `worth` is what it was weighed by.
struct ReceiptThing {
  AssetId id;
  std::optional<Money> worth;
};

// In one pool. `held` units are the member's, of which `counted` count where a record date bounds them;
// `of_side` and `of_all` are counted units. `part` is counted / of_side. `side` and `own` are worths,
// nothing where the pool has none; `own` is rounded down. `bids` is the side's by its own bids or points.
// `assets` is empty where there are more than kMostOnAReceipt; `more_things` are not named.
struct ReceiptPool {
  PoolId pool;
  Integer held = 0;
  Integer counted = 0;
  Integer of_side = 0;
  Integer of_all = 0;
  Fraction part;
  Fraction entitlement;
  std::optional<Money> entitled;
  std::optional<Money> side;
  std::optional<Money> own;
  std::optional<OwnWorth> bids;
  std::vector<ReceiptAsset> assets;
  std::vector<ReceiptSum> sums;
  std::vector<ReceiptThing> things;
  std::size_t more_things = 0;
};

struct Receipt {
  MemberId member;
  std::size_t party = 0;  // index into Settlement::parties
  std::vector<ReceiptPool> pools;
};

// Units of a member in one pool.
struct HeldInPool {
  Integer held = 0;
  Integer counted = 0;
};

// Makes one receipt after another: what is the same for all of a side is looked up once. Refers to the
// settlement.
class Receipts {
 public:
  explicit Receipts(const Settlement& settlement);

  // Pools that were not divided are left out.
  Receipt of(const MemberId& member, std::size_t party, const std::map<PoolId, HeldInPool>& units) const;

 private:
  // With nobody's units yet.
  ReceiptPool side_of(const SettledPool& pool, std::size_t party) const;

  const Settlement& settlement_;
  std::vector<std::map<PoolId, ReceiptPool>> sides_;
};

}  // namespace charter
