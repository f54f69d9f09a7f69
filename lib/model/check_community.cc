// SPDX-License-Identifier: Apache-2.0
#include "model/check.h"
#include "model/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace charter {

namespace {

Fault error(std::string code, std::string field, std::string message, std::string help = {}) {
  return finding(Severity::Error, std::move(code), {"community", "", std::move(field)},
                 std::move(message), std::move(help));
}

void check_ids(const Community& community, Faults& faults) {
  std::set<std::string> units, pools, nodes;
  for (const UnitEntry& entry : community.units) {
    const std::string& code = entry.unit.code.text();
    if (!units.insert(code).second)
      faults.push_back(error("unit-twice", "units." + code, fmt::format("two units are called `{}`", code)));
  }
  for (const Pool& pool : community.pools)
    if (!pools.insert(pool.id.text()).second)
      faults.push_back(error("pool-twice", "pools." + pool.id.text(),
                             fmt::format("two pools are called `{}`", pool.id.text())));
  for (const Node& node : community.nodes)
    if (!nodes.insert(node.id.text()).second)
      faults.push_back(error("node-twice", "nodes." + node.id.text(),
                             fmt::format("two nodes are called `{}`", node.id.text())));
}

void check_columns(const Community& community, Faults& faults) {
  const auto& own = member_columns();
  std::set<std::string> seen;
  for (const std::string& column : community.member_fields) {
    if (std::ranges::find(own, column) != own.end())
      faults.push_back(error("column-reserved", "member_fields",
                             fmt::format("every register has a column `{}`", cut(column)),
                             "leave it out, or give yours another name"));
    else if (!seen.insert(column).second)
      faults.push_back(error("column-twice", "member_fields",
                             fmt::format("the column `{}` is named twice", cut(column))));
  }
}

// Whether the prices lead from a unit back to it, so that none of them says what it is worth.
bool goes_round(const Community& community, const UnitEntry& start) {
  const UnitEntry* entry = &start;
  for (std::size_t steps = 0; entry && entry->price && steps <= community.units.size(); ++steps) {
    entry = find_unit(community, entry->price->worth.unit.code);
    if (entry == &start) return true;
  }
  return false;
}

void check_prices(const Community& community, Faults& faults) {
  for (const UnitEntry& entry : community.units) {
    if (!entry.price) continue;
    const std::string& code = entry.unit.code.text();
    const std::string field = "units." + code + ".price";
    if (entry.price->worth.parts <= 0)
      faults.push_back(error("price-not-positive", field,
                             fmt::format("the price of `{}` is not positive", code)));
    if (goes_round(community, entry))
      faults.push_back(error("price-circle", field,
                             fmt::format("the price of `{}` leads back to `{}`", code, code),
                             "state each price in a unit that has none of its own"));
  }
}

}  // namespace

Faults check_community(const Community& community) {
  Faults faults;
  check_ids(community, faults);
  check_columns(community, faults);
  check_prices(community, faults);
  return faults;
}

}  // namespace charter
