// SPDX-License-Identifier: Apache-2.0
#include "settle/receipt.h"

namespace charter {

namespace {

Integer part_of(const Fraction& part, const Integer& amount) {
  return floor(multiply(part, Fraction(amount)));
}

std::vector<ReceiptAsset> assets_in(const Settlement& settlement, const PoolId& pool,
                                    std::size_t party, const Fraction& part) {
  std::vector<ReceiptAsset> assets;
  for (const SettledAsset& asset : settlement.assets) {
    if (asset.pool != pool || !asset.quantity || asset.parts[party] == 0) continue;
    const Unit& unit = asset.quantity->unit;
    assets.push_back(
        {asset.id, {asset.parts[party], unit}, {part_of(part, asset.parts[party]), unit}});
  }
  return assets;
}

}  // namespace

Receipt receipt_for(const Settlement& settlement, const MemberId& member, std::size_t party,
                    const std::map<PoolId, Integer>& units) {
  Receipt receipt{member, party, {}};
  for (const auto& [pool, held] : units) {
    const auto found = settlement.parties[party].pools.find(pool);
    if (found == settlement.parties[party].pools.end() || found->second.units == 0) continue;
    const PartyInPool& side = found->second;
    ReceiptPool line{pool, held, side.units, Fraction(held, side.units), side.received, {}, {}};
    if (side.received)
      line.own = Money{part_of(line.part, side.received->parts), side.received->unit};
    line.assets = assets_in(settlement, pool, party, line.part);
    receipt.pools.push_back(std::move(line));
  }
  return receipt;
}

}  // namespace charter
