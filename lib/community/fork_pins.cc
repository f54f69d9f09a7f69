// SPDX-License-Identifier: Apache-2.0
#include "community/fork_pins.h"

#include <functional>
#include <utility>

namespace charter {

namespace {

using BundleOfPool = std::pair<PoolId, BundleId>;

// What stayed in that state, each by itself or through its bundle.
std::set<AssetId> pinned_in(const Snapshot& snapshot, const std::function<bool(const Asset&)>& is_pinned_itself) {
  std::set<BundleOfPool> bundles;
  for (const Asset& asset : snapshot.assets)
    if (!asset.bundle.empty() && is_pinned_itself(asset)) bundles.emplace(asset.pool, asset.bundle);
  std::set<AssetId> pinned;
  for (const Asset& asset : snapshot.assets)
    if (is_pinned_itself(asset) || bundles.contains({asset.pool, asset.bundle})) pinned.insert(asset.id);
  return pinned;
}

}  // namespace

PinsThatCount pins_that_count(const Snapshot& now, const ForkTerms& terms, const Snapshot& then,
                              const Vocabulary& vocabulary) {
  PinsThatCount pins;
  const ForkTerms terms_then = fork_terms(then.charter, vocabulary);
  const std::set<AssetId> before =
      pinned_in(then, [&](const Asset& asset) { return is_pinned(asset, terms_then); });
  for (const Asset& asset : now.assets) {
    if (!is_pinned(asset, terms)) continue;
    (before.contains(asset.id) ? pins.stays : pins.too_late).insert(asset.id);
  }
  const std::set<AssetId> held =
      pinned_in(now, [&](const Asset& asset) { return pins.stays.contains(asset.id); });
  for (const AssetId& id : held)
    if (!before.contains(id)) pins.loose.insert(id);
  return pins;
}

}  // namespace charter
