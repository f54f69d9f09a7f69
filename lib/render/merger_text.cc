// SPDX-License-Identifier: Apache-2.0
#include "render/merger_text.h"

#include "render/table.h"
#include "value/counted.h"
#include "value/in_a_row.h"

#include <fmt/format.h>

namespace charter {

namespace {

// To the smallest part, rounded down; "unknown" where it is.
std::string worth_text(const std::optional<Fraction>& worth, const std::optional<Unit>& money) {
  if (!worth) return "unknown";
  return money ? to_string(Money{floor(*worth), *money}) : "";
}

std::string rate_text(const ExchangedPool& pool, const SideInPool& side) {
  return pool.way == ExchangeWay::Reversed || side.units == 0 ? "" : to_string(side.ratio);
}

// What a side's units come to; of a single side they need not be whole.
std::string after_text(const ExchangedPool& pool, const SideInPool& side) {
  return pool.way == ExchangeWay::Reversed ? "" : to_string(multiply(Fraction(side.units), side.ratio));
}

std::string how(const ExchangedPool& pool) {
  switch (pool.way) {
    case ExchangeWay::Alone: return "held on one side only: nothing is exchanged";
    case ExchangeWay::NetValue: return "exchanged by net value";
    case ExchangeWay::Agreed: return "exchanged as agreed";
    case ExchangeWay::Reversed: return "as it was before the fork";
  }
  return {};
}

Text pool_text(const MergerInputs& inputs, const ExchangedPool& pool) {
  Text text;
  text.add("  ").add(Label::Id, pool.id.text()).add(": " + how(pool));
  if (pool.factor != 1) text.add("; every unit becomes " + with_commas(pool.factor) + " first");
  text.line();
  std::vector<std::vector<std::string>> rows;
  for (std::size_t s = 0; s < pool.sides.size(); ++s) {
    const SideInPool& side = pool.sides[s];
    rows.push_back({"", inputs.sides[s].community.name, to_string(side.units), worth_text(side.worth, pool.money),
                    rate_text(pool, side), after_text(pool, side)});
  }
  rows.push_back({"", "together", "", worth_text(pool.worth, pool.money), "", to_string(pool.units)});
  text.add(table({{""}, {"  community"}, {"units", Align::Right}, {"net value", Align::Right}, {"for each", Align::Right}, {"units then", Align::Right}},
                 rows));
  if (pool.remainder != Fraction(0))
    text.add("    " + to_string(pool.remainder) + " of a unit is left over, which nobody can hold").line();
  return text;
}

}  // namespace

Text merger_text(const MergerInputs& inputs, const Exchange& exchange, const std::string& digest) {
  std::vector<std::string> others;
  for (std::size_t s = 1; s < inputs.sides.size(); ++s) others.push_back(inputs.sides[s].community.name);
  Text text;
  text.show(Label::Emphasis, inputs.sides.front().community.name).add(" and ").show(in_a_row(others)).add(" become one, which goes on as ");
  text.show(inputs.sides.front().community.name).line();
  if (!inputs.reverses.empty())
    text.add("  nothing has changed since they parted: the fork ").add(Label::Id, inputs.reverses.substr(0, 16)).add(" is taken back").line();
  for (const ExchangedPool& pool : exchange.pools) text.add(pool_text(inputs, pool));
  return text.add("  record ").add(Label::Id, digest.substr(0, 16)).line();
}

}  // namespace charter
