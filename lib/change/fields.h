// SPDX-License-Identifier: Apache-2.0
#pragma once

// A community, an asset and a member as flat lists of named texts, which is how their changes are said. Every
// field that differs between two of them is in the list, an absent or empty one is not, and the
// value can be made again from the list: nothing is lost on the way. Names and texts are those of
// docs/formats/changes.md.

#include "change/change.h"
#include "value/date.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

using Fields = std::map<std::string, std::string>;

// "name", "formed", "pools.housing" (the text "present"), "pools.housing.share",
// "units.ETH.decimals", "units.ETH.price", "nodes.lisbon.country", "member_fields", "origin.kind",
// …
Fields fields_of(const Community& community);

// Empty where the fields are not those of a community.
std::optional<Community> community_from(const Fields& fields);

// "title", "nature", "pool", "quantity" ("84000.00 EUR"), "value", "appraised.on", "appraised.by",
// "node", "bundle", "held_by" ("ana, bo"), "stays". An appraisal that says neither when nor by whom
// is "appraised" with the text "present".
Fields fields_of(const Asset& asset);
std::optional<Asset> asset_from(const AssetId& id, const Fields& fields);

// The columns of the register but "id": "name", "class", "node", "joined", "guardian" and the community's own,
// which `columns` names in their order.
Fields fields_of(const Member& member, const std::vector<std::string>& columns);
// Empty where a field belongs to no column, or is not what its column holds.
std::optional<Member> member_from(const MemberId& id, Fields fields, const std::vector<std::string>& columns);

// "250.00 EUR", with the unit's decimals as many as are written.
std::optional<Quantity> quantity_from(const std::string& text);

// One field that differs.
struct FieldChange {
  std::string field;
  Amended<std::string> value;
};

// By field.
std::vector<FieldChange> differences(const Fields& before, const Fields& after);

// Makes the change; says why it does not fit (`fields` are then as before), or nothing.
std::optional<std::string> amend(Fields& fields, const FieldChange& change);

// Nothing for an empty text.
std::optional<std::string> filled(const std::string& text);

// Adds the field unless what it would say is empty.
void put_filled(Fields& fields, const std::string& field, const std::string& text);
void put_filled(Fields& fields, const std::string& field, const std::optional<Date>& date);

}  // namespace charter
