// SPDX-License-Identifier: Apache-2.0
#include "settle/receipt.h"

#include <algorithm>

namespace charter {

namespace {

void add_to(std::vector<ReceiptSum>& sums, const Quantity& amount) {
  const bool owed = amount.parts < 0;
  const auto same = [&](const ReceiptSum& sum) {
    return sum.side.unit == amount.unit && (sum.side.parts < 0) == owed;
  };
  const auto found = std::ranges::find_if(sums, same);
  if (found == sums.end())
    sums.push_back({amount, {0, amount.unit}});
  else
    found->side.parts += amount.parts;
}

void add_amount(ReceiptPool& pool, const AssetId& id, const Quantity& amount) {
  if (amount.parts == 0) return;
  pool.assets.push_back({id, amount, {0, amount.unit}});
  add_to(pool.sums, amount);
}

void add_thing(ReceiptPool& pool, const SettledAsset& asset) {
  if (pool.things.size() < kMostOnAReceipt)
    pool.things.push_back({asset.id, asset.worth});
  else
    ++pool.more_things;
}

void take_part(Quantity& own, const Quantity& side, const ReceiptPool& pool) {
  own.parts = floor_divide(side.parts * pool.counted, pool.of_side);
}

}  // namespace

Receipts::Receipts(const Settlement& settlement) : settlement_(settlement) {
  for (std::size_t party = 0; party < settlement.parties.size(); ++party) {
    std::map<PoolId, ReceiptPool> pools;
    for (const SettledPool& pool : settlement.pools) pools.emplace(pool.id, side_of(pool, party));
    sides_.push_back(std::move(pools));
  }
}

ReceiptPool Receipts::side_of(const SettledPool& pool, std::size_t party) const {
  const PartyInPool& in_pool = settlement_.parties[party].pools.at(pool.id);
  ReceiptPool side;
  side.pool = pool.id;
  side.of_side = in_pool.units;
  side.of_all = pool.units;
  side.entitlement = in_pool.entitlement;
  side.entitled = in_pool.entitled;
  side.side = in_pool.received;
  side.bids = in_pool.own;
  for (const SettledAsset& asset : settlement_.assets) {
    if (asset.pool != pool.id || asset.reason == Reason::Copy || asset.parts[party] == 0) continue;
    if (asset.quantity)
      add_amount(side, asset.id, {asset.parts[party], asset.quantity->unit});
    else
      add_thing(side, asset);
  }
  for (const Owed& owed : settlement_.owed) {
    if (owed.pool != pool.id || !owed.note) continue;
    if (owed.to == party) add_amount(side, *owed.note, owed.amount);
    if (owed.from == party) add_amount(side, *owed.note, {-owed.amount.parts, owed.amount.unit});
  }
  if (side.assets.size() > kMostOnAReceipt) side.assets.clear();
  return side;
}

Receipt Receipts::of(const MemberId& member, std::size_t party,
                     const std::map<PoolId, HeldInPool>& units) const {
  Receipt receipt{member, party, {}};
  for (const auto& [pool, own] : units) {
    const auto side = sides_.at(party).find(pool);
    if (side == sides_.at(party).end()) continue;
    ReceiptPool line = side->second;
    line.held = own.held;
    line.counted = own.counted;
    if (line.of_side > 0) {
      line.part = Fraction(own.counted, line.of_side);
      if (line.side) take_part(line.own.emplace(Money{0, line.side->unit}), *line.side, line);
      for (ReceiptAsset& asset : line.assets) take_part(asset.own, asset.side, line);
      for (ReceiptSum& sum : line.sums) take_part(sum.own, sum.side, line);
    }
    receipt.pools.push_back(std::move(line));
  }
  return receipt;
}

}  // namespace charter
