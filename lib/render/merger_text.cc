// SPDX-License-Identifier: Apache-2.0
#include "render/merger_text.h"

#include "render/charter_says.h"
#include "render/table.h"
#include "settle/joining.h"
#include "value/counted.h"
#include "value/in_a_row.h"

#include <fmt/format.h>

namespace charter {

namespace {

// To the nearest smallest part; "unknown" where it is.
std::string worth_text(const std::optional<Fraction>& worth, const std::optional<Unit>& money) {
  if (!worth) return "unknown";
  return money ? to_string(Money{floor(add(*worth, Fraction(1, 2))), *money}) : "";
}

// A whole number, or its first digits: "1.2345…".
std::string number_text(const Fraction& number) {
  if (number.denominator() == 1) return to_string(number);
  constexpr int kDigits = 4;
  return format_parts(floor(multiply(number, Fraction(power_of_ten(kDigits)))), kDigits) + "…";
}

std::string how(const ExchangedPool& pool) {
  switch (pool.way) {
    case ExchangeWay::Alone: return "held on one side only, where nobody exchanges anything";
    case ExchangeWay::NetValue: return "exchanged by net value";
    case ExchangeWay::Agreed: return "exchanged at a ratio that was agreed";
    case ExchangeWay::Reversed: return "as it was before the fork";
  }
  return {};
}

Text pool_text(const MergerInputs& inputs, const ExchangedPool& pool) {
  Text text;
  text.line().add(Label::Id, pool.id.text()).add(", " + how(pool));
  if (pool.factor != 1) text.add(fmt::format("; everyone's units are first multiplied by {}", with_commas(pool.factor)));
  text.line();
  const bool is_exchanged = pool.way != ExchangeWay::Reversed;
  std::vector<std::vector<std::string>> rows;
  for (std::size_t s = 0; s < pool.sides.size(); ++s) {
    const SideInPool& side = pool.sides[s];
    const bool has_rate = is_exchanged && side.units > 0;
    rows.push_back({"  " + inputs.sides[s].community.name, to_string(side.units), worth_text(side.worth, pool.money),
                    has_rate ? number_text(side.ratio) : "",
                    has_rate ? number_text(multiply(Fraction(side.units), side.ratio)) : ""});
  }
  rows.push_back({"  together", "", worth_text(pool.worth, pool.money), "", to_string(pool.units)});
  text.add(table({{"  brought by"}, {"units", Align::Right}, {"net value", Align::Right}, {"new for each", Align::Right}, {"units then", Align::Right}},
                 rows));
  if (pool.remainder != Fraction(0))
    text.add(fmt::format("  {} of a unit is left over, which nobody can hold\n", to_string(pool.remainder)));
  return text;
}

Text charters_text(const MergerInputs& inputs, const Exchange& exchange) {
  Text text;
  const auto all = ask_joining_rules(inputs, exchange).says;
  for (std::size_t s = 0; s < all.size(); ++s) {
    if (all[s].empty()) continue;
    text.line().add(Label::Heading, "What the charter of ").show(Label::Heading, inputs.sides[s].community.name).add(
        Label::Heading, " says about it").line();
    text.add(clauses_text(all[s]));
  }
  return text;
}

}  // namespace

Text merger_text(const MergerInputs& inputs, const Exchange& exchange, const std::string& digest) {
  std::vector<std::string> names;
  for (const MergerSide& side : inputs.sides) names.push_back(side.community.name);
  Text text;
  text.show(Label::Emphasis, in_a_row(names)).add(" become one, which goes on as ").show(names.front()).line();
  if (!inputs.reverses.empty())
    text.add("nothing has changed since they parted: the fork ").add(Label::Id, inputs.reverses.substr(0, 16)).add(" is taken back").line();
  for (const ExchangedPool& pool : exchange.pools) text.add(pool_text(inputs, pool));
  text.add(charters_text(inputs, exchange));
  return text.line().add("record ").add(Label::Id, digest.substr(0, 16)).line();
}

Text receipts_text(const MergerInputs& inputs, const std::vector<MergerReceipt>& receipts) {
  std::vector<std::vector<std::string>> rows;
  for (const MergerReceipt& receipt : receipts) {
    std::vector<std::string> from;
    for (const std::size_t s : receipt.sides) from.push_back(inputs.sides[s].community.name);
    if (receipt.pools.empty()) rows.push_back({receipt.member.text(), in_a_row(from), "", "", "", "", ""});
    for (const MergerReceiptPool& pool : receipt.pools) {
      Integer units = 0;
      std::optional<Fraction> worth = Fraction(0);
      for (const HeldBefore& held : pool.before) {
        units += held.units;
        if (!held.worth) worth.reset();
        else if (worth) worth = add(*worth, *held.worth);
      }
      rows.push_back({receipt.member.text(), in_a_row(from), pool.pool.text(), to_string(units), worth_text(worth, pool.money),
                      to_string(pool.units), worth_text(pool.worth, pool.money)});
    }
  }
  return table({{"member"}, {"from"}, {"pool"}, {"held", Align::Right}, {"worth", Align::Right}, {"holds then", Align::Right}, {"worth then", Align::Right}},
               rows);
}

}  // namespace charter
