// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"
#include "change/parts.h"
#include "value/match.h"

#include <fmt/format.h>

namespace charter {

Faults apply_community(Community& community, const std::vector<CommunityChange>& changes) {
  if (changes.empty()) return {};
  Faults faults;
  Fields fields = fields_of(community);
  for (const CommunityChange& change : changes)
    if (const auto why = amend(fields, {change.field, change.value}))
      faults.push_back(misfit({"community", {}, change.field}, "the community: " + *why));
  if (!faults.empty()) return faults;
  const auto after = community_from(fields);
  if (!after) return {misfit({"community", {}, {}}, "the community would not be one any more")};
  community = *after;
  return {};
}

Faults apply_settlements(std::map<std::string, std::string>& settlements,
                         const std::vector<SettlementChange>& changes) {
  Faults faults;
  for (const SettlementChange& change : changes)
    if (const auto why = amend(settlements, {change.name, change.content}))
      faults.push_back(misfit({"settlement", change.name, {}}, "settlement " + *why));
  return faults;
}

Faults apply_notices(std::map<std::string, std::string>& notices, const std::vector<NoticeChange>& changes) {
  Faults faults;
  for (const NoticeChange& change : changes)
    if (const auto why = amend(notices, {change.field, change.value}))
      faults.push_back(misfit({"notice", change.field, {}}, "notice " + *why));
  return faults;
}

Faults apply_sealed(std::map<std::string, std::string>& sealed, const std::vector<SealedChange>& changes) {
  Faults faults;
  for (const SealedChange& change : changes)
    if (const auto why = amend(sealed, {change.file, change.content}))
      faults.push_back(misfit({"sealed", change.file, {}}, "sealed bids " + *why));
  return faults;
}

namespace {

Fault misfit_asset(const AssetId& id, const std::string& why) {
  return misfit({"asset", id.text(), {}}, fmt::format("asset `{}` {}", id.text(), why));
}

using Assets = std::map<AssetId, Asset>;
using Why = std::optional<std::string>;

Why acquire(Assets& assets, const AssetAcquired& change) {
  if (assets.emplace(change.asset.id, change.asset).second) return std::nullopt;
  return "is to be acquired and is there already";
}

Why dispose(Assets& assets, const AssetDisposed& change) {
  const auto found = assets.find(change.asset.id);
  if (found == assets.end()) return "is to be disposed of and is not there";
  if (found->second != change.asset) return "is to be disposed of and is not as it was";
  assets.erase(found);
  return std::nullopt;
}

Why add_quantity(Assets& assets, const AssetQuantity& change) {
  const auto found = assets.find(change.id);
  if (found == assets.end()) return "is not there";
  std::optional<Quantity>& quantity = found->second.quantity;
  const Quantity was{change.before, change.unit};
  if (quantity != was) return fmt::format("is not of {}", to_string(was));
  if (change.by == 0) return "is to change its quantity by nothing";
  quantity->parts += change.by;
  return std::nullopt;
}

// The fields of one asset that change, all together: what lies between may not be an asset.
Why amend_asset(Assets& assets, const AssetId& id, const std::vector<FieldChange>& changes) {
  const auto found = assets.find(id);
  if (found == assets.end()) return "is to be amended and is not there";
  Fields fields = fields_of(found->second);
  for (const FieldChange& change : changes)
    if (const auto why = amend(fields, change)) return "cannot be amended: " + *why;
  const auto amended = asset_from(id, fields);
  if (!amended) return "would not be an asset any more";
  found->second = *amended;
  return std::nullopt;
}

}  // namespace

Faults apply_assets(std::vector<Asset>& assets, const std::vector<AssetChange>& changes) {
  if (changes.empty()) return {};
  Assets by_id;
  for (const Asset& asset : assets) by_id.emplace(asset.id, asset);
  if (by_id.size() != assets.size()) return {misfit({"asset", {}, {}}, "an asset is there twice")};
  Faults faults;
  std::map<AssetId, std::vector<FieldChange>> fields;
  const auto note = [&](const AssetId& id, const Why& why) {
    if (why) faults.push_back(misfit_asset(id, *why));
  };
  for (const AssetChange& change : changes)
    std::visit(Match{[&](const AssetAcquired& c) { note(c.asset.id, acquire(by_id, c)); },
                     [&](const AssetDisposed& c) { note(c.asset.id, dispose(by_id, c)); },
                     [&](const AssetQuantity& c) { note(c.id, add_quantity(by_id, c)); },
                     [&](const AssetChanged& c) {
                       fields[c.id].push_back({c.field, c.value});
                     }},
               change);
  for (const auto& [id, list] : fields) note(id, amend_asset(by_id, id, list));
  assets.clear();
  for (auto& [id, asset] : by_id) assets.push_back(std::move(asset));
  return faults;
}

}  // namespace charter
