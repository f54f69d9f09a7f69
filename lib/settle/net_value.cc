// SPDX-License-Identifier: Apache-2.0
#include "settle/net_value.h"

#include "settle/prices.h"

#include <algorithm>
#include <set>

namespace charter {

namespace {

const std::optional<Quantity>& weight_of(const Asset& asset) {
  return asset.nature == Nature::Divisible ? asset.quantity : asset.value;
}

bool is_weighed(const Asset& asset, const PoolId& pool) {
  return asset.pool == pool && asset.nature != Nature::Copyable;
}

// The prices of all the communities, without those that two of them state differently.
Prices agreed_prices(const std::vector<MergerSide>& sides) {
  std::map<UnitCode, Price> prices;
  std::set<UnitCode> disputed;
  for (const MergerSide& side : sides)
    for (const UnitEntry& entry : side.community.units) {
      if (!entry.price) continue;
      const auto [known, is_new] = prices.emplace(entry.unit.code, *entry.price);
      if (!is_new && known->second.worth != entry.price->worth) disputed.insert(entry.unit.code);
    }
  for (const UnitCode& code : disputed) prices.erase(code);
  return {Community(), prices};
}

// Of everything that is weighed, in the order of the assets' ids whatever side they are on.
std::vector<Unit> units_in(const std::vector<MergerSide>& sides, const PoolId& pool) {
  std::map<AssetId, Unit> by_asset;
  for (const MergerSide& side : sides)
    for (const Asset& asset : side.assets)
      if (is_weighed(asset, pool) && weight_of(asset)) by_asset.emplace(asset.id, weight_of(asset)->unit);
  std::vector<Unit> units;
  for (const auto& [id, unit] : by_asset)
    if (std::ranges::find(units, unit) == units.end()) units.push_back(unit);
  return units;
}

NetValue value_of(const MergerSide& side, const PoolId& pool, const Prices& prices, const std::optional<Unit>& money) {
  NetValue value{Fraction(0), false};
  for (const Asset& asset : side.assets) {
    if (!is_weighed(asset, pool)) continue;
    value.has_things = true;
    const auto& weight = weight_of(asset);
    const auto worth = weight && money ? prices.worth(*weight, *money) : std::nullopt;
    if (!worth) value.worth.reset();
    else if (value.worth) value.worth = add(*value.worth, *worth);
  }
  return value;
}

}  // namespace

NetValues net_values(const std::vector<MergerSide>& sides, const PoolId& pool) {
  const Prices prices = agreed_prices(sides);
  NetValues values;
  const std::vector<Unit> common = prices.common(units_in(sides, pool));
  if (!common.empty()) values.money = common.front();
  for (const MergerSide& side : sides) values.sides.push_back(value_of(side, pool, prices, values.money));
  return values;
}

}  // namespace charter
