// SPDX-License-Identifier: Apache-2.0
#include "cmd/asset_fields.h"

#include "community/managed.h"
#include "value/nearest.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

const std::vector<std::string>& asset_field_names() {
  static const std::vector<std::string> names{"title", "nature", "pool",    "quantity",     "unit",
                                              "value", "node",   "bundle",  "appraised.on", "appraised.by",
                                              "stays", "held_by"};
  return names;
}

Fault bad(const char* code, const std::string& message, const std::string& help) {
  return {.code = code, .message = message, .help = help};
}

template <class IdType>
Faults set_id(IdType& field, const std::string& value) {
  if (value.empty()) return field = IdType(), Faults{};
  const auto id = IdType::parse(value);
  if (!id)
    return {bad("bad-id", fmt::format("`{}` is no id", value), fmt::format("did you mean `{}`?", id_from(value)))};
  field = *id;
  return {};
}

Faults set_value(Asset& asset, const std::string& value, const Community& community) {
  if (value.empty()) return asset.value.reset(), Faults{};
  const auto blank = value.find(' ');
  const auto code = blank == std::string::npos ? std::nullopt : UnitCode::parse(value.substr(blank + 1));
  const Unit unit = code ? unit_of(community, *code) : Unit{};
  const auto parts = code ? parse_parts(value.substr(0, blank), unit.decimals) : std::nullopt;
  if (!parts)
    return {bad("bad-quantity", fmt::format("`{}` is no amount of money", value), "write it as 420000.00 EUR")};
  asset.value = Money{*parts, unit};
  return {};
}

Faults set_appraised(Asset& asset, const std::string& field, const std::string& value) {
  Appraisal appraisal = asset.appraised.value_or(Appraisal());
  if (field == "appraised.by") appraisal.by = value;
  if (field == "appraised.on") {
    appraisal.on = Date::parse(value);
    if (!value.empty() && !appraisal.on)
      return {bad("bad-date", fmt::format("`{}` is no date", value), "write it as 2026-05-01")};
  }
  asset.appraised = appraisal == Appraisal() ? std::nullopt : std::optional(appraisal);
  return {};
}

Faults set_held_by(Asset& asset, const std::string& value) {
  asset.held_by.clear();
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    std::string word = value.substr(at, end - at);
    word.erase(0, std::min(word.find_first_not_of(' '), word.size()));
    const auto id = MemberId::parse(word);
    if (!id) return {bad("bad-id", fmt::format("`{}` is no id", word), "write ids separated by commas")};
    asset.held_by.push_back(*id);
    at = end + 1;
  }
  std::ranges::sort(asset.held_by);
  return {};
}

Faults set_nature(Asset& asset, const std::string& value) {
  const auto nature = nature_of(value);
  if (!nature)
    return {bad("bad-nature", fmt::format("`{}` is no nature of an asset", value),
                "divisible, indivisible or copyable")};
  asset.nature = *nature;
  return {};
}

// The amount and its unit are read together, since the unit says how many decimals there are.
Faults set_quantity(Asset& asset, const std::map<std::string, std::string>& fields, const Community& community) {
  const auto amount = fields.find("quantity"), named = fields.find("unit");
  if (amount == fields.end() && named == fields.end()) return {};
  const std::string unit_word = named != fields.end() ? named->second
                                : asset.quantity     ? asset.quantity->unit.code.text()
                                                     : std::string();
  const auto code = UnitCode::parse(unit_word);
  if (!code)
    return {bad("bad-unit", unit_word.empty() ? "the quantity has no unit" : fmt::format("`{}` is no unit", unit_word),
                "say what it is counted in: --unit EUR, or unit=EUR")};
  const Unit unit = unit_of(community, *code);
  const std::string written = amount != fields.end() ? amount->second
                              : asset.quantity ? format_parts(asset.quantity->parts, asset.quantity->unit.decimals)
                                               : std::string();
  const auto parts = parse_parts(written, unit.decimals);
  if (!parts)
    return {bad("bad-quantity", fmt::format("`{}` is no amount of {}", written, unit.code.text()),
                fmt::format("digits, with at most {} decimals after a point", unit.decimals))};
  asset.quantity = Quantity{*parts, unit};
  return {};
}

Faults set_field(Asset& asset, const std::string& field, const std::string& value, const Community& community) {
  if (field == "title") return asset.title = value, Faults{};
  if (field == "stays") return asset.stays = value, Faults{};
  if (field == "nature") return set_nature(asset, value);
  if (field == "pool") return set_id(asset.pool, value);
  if (field == "node") return set_id(asset.node, value);
  if (field == "bundle") return set_id(asset.bundle, value);
  if (field == "value") return set_value(asset, value, community);
  if (field == "held_by") return set_held_by(asset, value);
  if (field.starts_with("appraised.")) return set_appraised(asset, field, value);
  return {};
}

}  // namespace

Result<std::map<std::string, std::string>> read_settings(const std::vector<std::string>& settings) {
  std::map<std::string, std::string> fields;
  for (const std::string& words : settings) {
    const auto equals = words.find('=');
    if (equals == std::string::npos || equals == 0)
      return bad("setting-malformed", fmt::format("`{}` sets nothing", words), "write FIELD=VALUE");
    fields[words.substr(0, equals)] = words.substr(equals + 1);
  }
  return fields;
}

Faults set_fields(Asset& asset, const std::map<std::string, std::string>& fields, const Community& community) {
  Faults faults;
  for (const auto& [field, value] : fields) {
    if (std::ranges::find(asset_field_names(), field) == asset_field_names().end()) {
      const auto near = nearest(field, asset_field_names());
      faults.push_back(bad("unknown-field", fmt::format("an asset has no field `{}`", field),
                           near ? fmt::format("did you mean `{}`?", *near)
                                : fmt::format("the fields are {}", fmt::join(asset_field_names(), ", "))));
      continue;
    }
    append(faults, set_field(asset, field, value, community));
  }
  append(faults, set_quantity(asset, fields, community));
  if (asset.pool.empty() && community.pools.size() == 1 && asset.nature != Nature::Copyable)
    asset.pool = community.pools.front().id;
  return faults;
}

Result<std::size_t> known_asset(const std::vector<Asset>& assets, const std::string& id) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < assets.size(); ++i) {
    if (assets[i].id.text() == id) return i;
    known.push_back(assets[i].id.text());
  }
  const auto near = nearest(id, known);
  return bad("unknown-asset", fmt::format("there is no asset `{}`", id),
             near ? fmt::format("did you mean `{}`?", *near) : "`charter asset list` shows them");
}

WrittenParts sound_parts(Workspace& workspace) {
  WrittenParts parts = read_written_parts(workspace.objects(), workspace.folder_tree(), workspace.vocabulary());
  if (any_error(parts.faults))
    throw Failure(Exit::Refused, "files-have-faults",
                  "the files have faults, and what cannot be read is not rewritten",
                  "`charter check` shows them");
  return parts;
}

std::string asset_file(const std::string& words) {
  std::string path = words.starts_with("assets/") ? words : "assets/" + words;
  if (!path.ends_with(".yaml")) path += ".yaml";
  if (managed(path) == Managed::Assets && is_safe_path(path)) return path;
  throw Failure(Exit::Usage, "bad-asset-file", fmt::format("assets cannot stand in `{}`", words),
                "name a file directly under assets/");
}

}  // namespace charter::cmd
