// SPDX-License-Identifier: Apache-2.0
#include "change/field_reader.h"
#include "change/fields.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kSeparator = ", ";

std::string joined(const std::vector<MemberId>& members) {
  std::string all;
  for (const MemberId& member : members) {
    if (!all.empty()) all += kSeparator;
    all += member.text();
  }
  return all;
}

std::optional<std::vector<MemberId>> members_from(const std::string& text) {
  std::vector<MemberId> members;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(kSeparator, begin), text.size());
    const auto member = MemberId::parse(text.substr(begin, end - begin));
    if (!member) return std::nullopt;
    members.push_back(*member);
    begin = end + kSeparator.size();
  }
  return std::ranges::is_sorted(members) ? std::optional(members) : std::nullopt;
}

void put_appraisal(Fields& fields, const Appraisal& appraisal) {
  if (!appraisal.on && appraisal.by.empty()) fields["appraised"] = kPresent;
  if (appraisal.on) fields["appraised.on"] = to_string(*appraisal.on);
  put_filled(fields, "appraised.by", appraisal.by);
}

void take_appraisal(FieldReader& reader, std::optional<Appraisal>& place) {
  const bool hollow = reader.has("appraised");
  const bool says = reader.has("appraised.on") || reader.has("appraised.by");
  if (hollow == says) return;
  Appraisal& appraisal = place.emplace();
  std::string present;
  reader.take("appraised", present);
  reader.take("appraised.on", appraisal.on);
  reader.take("appraised.by", appraisal.by);
}

}  // namespace

Fields fields_of(const Asset& asset) {
  Fields fields;
  fields["nature"] = name_of(asset.nature);
  put_filled(fields, "title", asset.title);
  put_filled(fields, "pool", asset.pool.text());
  if (asset.quantity) fields["quantity"] = to_string(*asset.quantity);
  if (asset.value) fields["value"] = to_string(*asset.value);
  if (asset.appraised) put_appraisal(fields, *asset.appraised);
  put_filled(fields, "node", asset.node.text());
  put_filled(fields, "bundle", asset.bundle.text());
  put_filled(fields, "held_by", joined(asset.held_by));
  put_filled(fields, "stays", asset.stays);
  return fields;
}

std::optional<Asset> asset_from(const AssetId& id, const Fields& fields) {
  FieldReader reader(fields);
  if (!reader.has("nature")) return std::nullopt;
  Asset asset;
  asset.id = id;
  reader.take("nature", asset.nature, nature_of);
  reader.take("title", asset.title);
  reader.take("pool", asset.pool);
  reader.take("quantity", asset.quantity);
  reader.take("value", asset.value);
  take_appraisal(reader, asset.appraised);
  reader.take("node", asset.node);
  reader.take("bundle", asset.bundle);
  reader.take("held_by", asset.held_by, members_from);
  reader.take("stays", asset.stays);
  // Fields that say the same in another spelling would be lost without a word.
  const bool whole = reader.is_done() && fields_of(asset) == fields;
  return whole ? std::optional(asset) : std::nullopt;
}

}  // namespace charter
