// SPDX-License-Identifier: Apache-2.0
#include "community/spending.h"

#include "community/managed.h"
#include "community/written_parts.h"
#include "repo/tree_walk.h"
#include "settle/prices.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

namespace charter {

namespace {

// What there is, by pool and unit, and what is whole.
struct Holdings {
  Community community;
  std::map<std::pair<PoolId, Unit>, Integer> sums;
  std::set<AssetId> whole;
};

Holdings holdings_of(const Snapshot& snapshot) {
  Holdings holdings{snapshot.community, {}, {}};
  for (const Asset& asset : snapshot.assets) {
    if (asset.quantity) holdings.sums[{asset.pool, asset.quantity->unit}] += asset.quantity->parts;
    if (asset.nature == Nature::Indivisible) holdings.whole.insert(asset.id);
  }
  return holdings;
}

// An amount that cannot be weighed against the limit is beyond it.
bool is_allowed(const Quantity& fall, const SpendingFreeze& freeze, const Community& community) {
  if (!freeze.most) return false;
  const auto worth = Prices(community, {}).worth(fall, freeze.most->unit);
  return worth && *worth <= Fraction(freeze.most->parts);
}

std::vector<Spending> spent(const Holdings& before, const Holdings& after, const SpendingFreeze& freeze) {
  std::vector<Spending> spent;
  for (const auto& [key, parts] : before.sums) {
    const auto now = after.sums.find(key);
    const Integer fall = parts - (now == after.sums.end() ? Integer(0) : now->second);
    const Quantity less{fall, key.second};
    if (fall > 0 && !is_allowed(less, freeze, before.community))
      spent.push_back({fmt::format("{} of `{}`", to_string(less), key.first.text())});
  }
  // A debt in a unit that there was nothing of is spending as well.
  for (const auto& [key, parts] : after.sums)
    if (parts < 0 && !before.sums.contains(key) && !is_allowed({-parts, key.second}, freeze, after.community))
      spent.push_back({fmt::format("{} newly owed by `{}`", to_string(Quantity{-parts, key.second}), key.first.text())});
  for (const AssetId& id : before.whole)
    if (!after.whole.contains(id)) spent.push_back({fmt::format("`{}`", id.text())});
  return spent;
}

std::optional<ObjectId> folder_id(const ObjectStore& store, const ObjectId& tree, std::string_view folder) {
  const auto content = find(store, tree, folder);
  return content ? std::optional(content->id) : std::nullopt;
}

}  // namespace

std::vector<Spending> spent_between(const Snapshot& before, const Snapshot& after, const SpendingFreeze& freeze) {
  return spent(holdings_of(before), holdings_of(after), freeze);
}

std::vector<Spending> spent_since(const ObjectStore& store, const Vocabulary& vocabulary,
                                  const std::vector<LineState>& line, std::size_t given,
                                  const SpendingFreeze& freeze) {
  std::vector<Spending> all;
  WrittenReader reader(store, vocabulary);
  std::optional<Holdings> later;
  for (std::size_t i = 0; i < given; ++i) {
    const auto differs = [&](std::string_view folder) {
      return folder_id(store, line[i].tree, folder) != folder_id(store, line[i + 1].tree, folder);
    };
    if (!differs(kAssetsFolder)) continue;
    if (!later) later = holdings_of(reader.read(line[i].tree).snapshot);
    Holdings earlier = holdings_of(reader.read(line[i + 1].tree).snapshot);
    if (!differs(kSettlementsFolder))
      for (const Spending& one : spent(earlier, *later, freeze)) all.push_back({one.words + " in " + described(line[i])});
    later = std::move(earlier);
  }
  return all;
}

}  // namespace charter
