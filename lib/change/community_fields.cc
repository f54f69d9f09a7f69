// SPDX-License-Identifier: Apache-2.0
#include "change/field_reader.h"
#include "change/fields.h"
#include "model/origin_kind.h"

namespace charter {

namespace {

// A column's name may hold a comma; a backslash keeps it in one piece.
std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    for (const char c : name) {
      if (c == ',' || c == '\\') all += '\\';
      all += c;
    }
    all += ',';
  }
  if (!all.empty()) all.pop_back();
  return all;
}

std::optional<std::vector<std::string>> parted(const std::string& text) {
  std::vector<std::string> names(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',')
      names.emplace_back();
    else
      names.back() += text[i] == '\\' && i + 1 < text.size() ? text[++i] : text[i];
  }
  return names;
}

void put_unit(Fields& fields, const UnitEntry& entry) {
  const std::string path = "units." + entry.unit.code.text();
  fields[path] = kPresent;
  fields[path + ".decimals"] = std::to_string(entry.unit.decimals);
  if (!entry.price) return;
  fields[path + ".price"] = to_string(entry.price->worth);
  put_filled(fields, path + ".on", entry.price->on);
  put_filled(fields, path + ".source", entry.price->source);
}

void put_pool(Fields& fields, const Pool& pool) {
  const std::string path = "pools." + pool.id.text();
  fields[path] = kPresent;
  put_filled(fields, path + ".title", pool.title);
  put_filled(fields, path + ".share", pool.share);
}

void put_node(Fields& fields, const Node& node) {
  const std::string path = "nodes." + node.id.text();
  fields[path] = kPresent;
  put_filled(fields, path + ".title", node.title);
  put_filled(fields, path + ".country", node.country);
}

void put_origin(Fields& fields, const Origin& origin) {
  fields["origin.kind"] = name_of(origin.kind);
  put_filled(fields, "origin.community", origin.community.text());
  put_filled(fields, "origin.name", origin.name);
  put_filled(fields, "origin.url", origin.url);
  put_filled(fields, "origin.commit", origin.commit);
  put_filled(fields, "origin.settlement", origin.settlement);
}

std::optional<UnitEntry> take_unit(FieldReader& reader, const std::string& code) {
  const auto id = UnitCode::parse(code);
  const std::string path = "units." + code;
  if (!id || !reader.has(path + ".decimals")) return std::nullopt;
  UnitEntry entry{.unit = {*id, 0}, .price = {}};
  reader.take(path + ".decimals", entry.unit.decimals);
  if (entry.unit.decimals < 0 || entry.unit.decimals > kMostDecimals) return std::nullopt;
  if (!reader.has(path + ".price")) return entry;
  entry.price.emplace();
  reader.take(path + ".price", entry.price->worth, quantity_from);
  reader.take(path + ".on", entry.price->on);
  reader.take(path + ".source", entry.price->source);
  return entry;
}

std::optional<Pool> take_pool(FieldReader& reader, const std::string& name) {
  const auto id = PoolId::parse(name);
  if (!id) return std::nullopt;
  Pool pool{.id = *id, .title = {}, .share = {}};
  reader.take("pools." + name + ".title", pool.title);
  reader.take("pools." + name + ".share", pool.share);
  return pool;
}

std::optional<Node> take_node(FieldReader& reader, const std::string& name) {
  const auto id = NodeId::parse(name);
  if (!id) return std::nullopt;
  Node node{.id = *id, .title = {}, .country = {}};
  reader.take("nodes." + name + ".title", node.title);
  reader.take("nodes." + name + ".country", node.country);
  return node;
}

void take_origin(FieldReader& reader, std::optional<Origin>& place) {
  if (!reader.has("origin.kind")) return;
  Origin& origin = place.emplace();
  reader.take("origin.kind", origin.kind, origin_kind_of);
  reader.take("origin.community", origin.community);
  reader.take("origin.name", origin.name);
  reader.take("origin.url", origin.url);
  reader.take("origin.commit", origin.commit);
  reader.take("origin.settlement", origin.settlement);
}

template <class Entry>
bool take_group(FieldReader& reader, const std::string& group, std::vector<Entry>& entries,
                std::optional<Entry> (*take)(FieldReader&, const std::string&)) {
  for (const std::string& name : reader.take_entries(group)) {
    const auto entry = take(reader, name);
    if (!entry) return false;
    entries.push_back(*entry);
  }
  return true;
}

}  // namespace

Fields fields_of(const Community& community) {
  Fields fields;
  fields["format"] = std::to_string(community.format);
  put_filled(fields, "id", community.id.text());
  put_filled(fields, "name", community.name);
  put_filled(fields, "formed", community.formed);
  for (const UnitEntry& entry : community.units) put_unit(fields, entry);
  for (const Pool& pool : community.pools) put_pool(fields, pool);
  for (const Node& node : community.nodes) put_node(fields, node);
  put_filled(fields, "member_fields", joined(community.member_fields));
  if (community.origin) put_origin(fields, *community.origin);
  return fields;
}

std::optional<Community> community_from(const Fields& fields) {
  FieldReader reader(fields);
  if (!reader.has("format")) return std::nullopt;
  Community community;
  reader.take("format", community.format);
  reader.take("id", community.id);
  reader.take("name", community.name);
  reader.take("formed", community.formed);
  reader.take("member_fields", community.member_fields, parted);
  take_origin(reader, community.origin);
  const bool sound = take_group(reader, "units", community.units, take_unit) &&
                     take_group(reader, "pools", community.pools, take_pool) &&
                     take_group(reader, "nodes", community.nodes, take_node);
  // Fields that say the same in another spelling would be lost without a word.
  const bool whole = sound && reader.is_done() && fields_of(community) == fields;
  return whole ? std::optional(community) : std::nullopt;
}

}  // namespace charter
