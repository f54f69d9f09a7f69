// SPDX-License-Identifier: Apache-2.0
#include "community/fixed_values.h"

#include "community/written_check.h"
#include "model/check_rules.h"
#include "text/located.h"

#include <fmt/format.h>

#include <set>

namespace charter {

namespace {

// The last word of "250.00 EUR" and of "250.00 EUR per month".
void add_unit_of(std::set<UnitCode>& codes, const Value& value) {
  if (value.type != ValueType::Money && value.type != ValueType::MoneyPerPeriod) return;
  const auto space = value.canonical.find(' ');
  if (space == std::string::npos) return;
  const std::string rest = value.canonical.substr(space + 1);
  if (const auto code = UnitCode::parse(rest.substr(0, rest.find(' ')))) codes.insert(*code);
}

// The units in which something is counted: what is owned, what it is worth, prices, rules.
std::set<UnitCode> units_in_use(const Snapshot& snapshot) {
  std::set<UnitCode> codes;
  for (const Asset& asset : snapshot.assets) {
    if (asset.quantity) codes.insert(asset.quantity->unit.code);
    if (asset.value) codes.insert(asset.value->unit.code);
  }
  for (const UnitEntry& entry : snapshot.community.units)
    if (entry.price) codes.insert(entry.price->worth.unit.code);
  for_each_clause(snapshot.charter, [&](const Clause& clause, const ClausePosition&) {
    if (!clause.rule) return;
    for (const auto& parameter : clause.rule->parameters)
      for_each_single(parameter.second, [&](const Value& single) { add_unit_of(codes, single); });
  });
  return codes;
}

void check_id(const Community& was, const Community& is, Faults& faults) {
  if (was.id.empty() || is.id.empty() || is.id == was.id) return;
  faults.push_back({.code = "community-id-changed",
                    .message = "the id of a community never changes",
                    .help = fmt::format("write `{}` again", was.id.text()),
                    .subject = Subject{"community", "", "id"}});
}

void check_decimals(const Snapshot& was, const Community& is, Faults& faults) {
  for (const UnitCode& code : units_in_use(was)) {
    const int before = unit_of(was.community, code).decimals, after = unit_of(is, code).decimals;
    if (before == after) continue;
    faults.push_back({.code = "unit-decimals-changed",
                      .message = fmt::format("`{}` is counted with {} decimals here, and now would be with {}",
                                             code.text(), before, after),
                      .help = fmt::format("leave it at {}: the decimals of a unit in use never change, or every amount "
                                          "would be another",
                                          before),
                      .subject = Subject{"community", "", fmt::format("units.{}", code.text())}});
  }
}

}  // namespace

Faults counted_otherwise(const Snapshot& a, const Snapshot& b) {
  std::set<UnitCode> codes = units_in_use(a);
  codes.merge(units_in_use(b));
  Faults faults;
  for (const UnitCode& code : codes) {
    const int here = unit_of(a.community, code).decimals, there = unit_of(b.community, code).decimals;
    if (here == there) continue;
    faults.push_back({.code = "unit-decimals-changed",
                      .message = fmt::format("`{}` is counted with {} decimals on one side, and with {} on the other",
                                             code.text(), here, there),
                      .help = "let both sides count it with the same decimals, and merge again"});
  }
  return faults;
}

Faults changed_for_good(const WrittenParts& before, const WrittenParts& after) {
  Faults faults;
  check_id(before.snapshot.community, after.snapshot.community, faults);
  if (community_is_sound(before) && community_is_sound(after))
    check_decimals(before.snapshot, after.snapshot.community, faults);
  attach_places(faults, after.places);
  return faults;
}

}  // namespace charter
