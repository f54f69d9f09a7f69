// SPDX-License-Identifier: Apache-2.0
#include "text/prices_file.h"

#include "text/fields.h"

#include <fmt/format.h>

namespace charter {

namespace {

const std::vector<YamlEntry>& entries(const YamlNode& node, Faults& faults) {
  if (node.kind != YamlNode::Kind::Mapping)
    faults.push_back(fault_at(node, "not-a-mapping", "names and amounts are expected here",
                              "write `name:` lines with what belongs to each below"));
  return node.entries;
}

void read_price(const YamlEntry& entry, const Community& community, Valuation& into, Faults& faults) {
  const auto unit = parse_id<UnitCode>(entry.key, faults);
  Fields fields(entry.value, "a price", {"price", "on", "source"}, faults);
  fields.required("price");
  const auto worth = fields.money("price", community);
  const auto on = fields.date("on");
  const std::string source = fields.line("source");
  if (worth && worth->parts <= 0)
    faults.push_back(fault_at(entry.value, "price-not-positive", fmt::format("the price of `{}` is not positive", unit.text()),
                              "a unit is worth more than nothing of another; leave out what has no price"));
  if (worth && !unit.empty()) into.prices[unit] = Price{*worth, on, source};
}

// The unit that a unit is priced in; those that were brought come before the community's own.
std::optional<UnitCode> priced_in(const UnitCode& unit, const Valuation& brought, const Community& community) {
  if (const auto price = brought.prices.find(unit); price != brought.prices.end()) return price->second.worth.unit.code;
  const UnitEntry* entry = find_unit(community, unit);
  return entry && entry->price ? std::optional(entry->price->worth.unit.code) : std::nullopt;
}

// A price that leads back to its own unit says nothing.
void check_circles(const YamlNode& prices, const Valuation& brought, const Community& community, Faults& faults) {
  for (const YamlEntry& entry : prices.entries) {
    const auto unit = UnitCode::parse(entry.key.scalar);
    if (!unit) continue;
    std::optional<UnitCode> at = priced_in(*unit, brought, community);
    for (std::size_t most = brought.prices.size() + community.units.size(); at && *at != *unit && most > 0; --most)
      at = priced_in(*at, brought, community);
    if (at == unit)
      faults.push_back(fault_at(entry.key, "price-circle",
                                fmt::format("the price of `{0}` leads back to `{0}`", unit->text()),
                                "state each price in a unit that has none of its own"));
  }
}

void read_worth(const YamlEntry& entry, const Community& community, Valuation& into, Faults& faults) {
  const auto asset = parse_id<AssetId>(entry.key, faults);
  Fields fields(entry.value, "a worth", {"value", "on", "by"}, faults);
  fields.required("value");
  const auto value = fields.money("value", community);
  const auto on = fields.date("on");
  const std::string by = fields.line("by");
  if (value) into.worths[asset.text()] = {*value, on, by, entry.key.mark};
}

}  // namespace

Valuation valuation_from(const YamlNode* prices, const YamlNode* worths, const Community& community,
                         Faults& faults) {
  Valuation result;
  if (prices != nullptr)
    for (const YamlEntry& entry : entries(*prices, faults)) read_price(entry, community, result, faults);
  if (prices != nullptr) check_circles(*prices, result, community, faults);
  if (worths != nullptr)
    for (const YamlEntry& entry : entries(*worths, faults)) read_worth(entry, community, result, faults);
  return result;
}

Result<Valuation> read_prices(const std::string& path, const std::string& bytes, const Community& community) {
  const auto tree = read_yaml(path, bytes);
  if (!tree) return tree.faults();
  Faults faults;
  Fields fields(*tree, "a file of prices", {"prices", "worths"}, faults);
  Valuation result;
  if (fields.is_mapping())
    result = valuation_from(fields.find("prices"), fields.find("worths"), community, faults);
  if (!faults.empty()) return faults;
  return result;
}

}  // namespace charter
