// SPDX-License-Identifier: Apache-2.0
#include "settle/estate.h"

#include "model/finding.h"
#include "settle/bid_rows.h"
#include "settle/pins.h"
#include "settle/refusal.h"
#include "value/nearest.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

// Assets of one pool that stay together: a bundle, or one asset.
struct Together {
  std::vector<std::size_t> assets;
  bool bundled = false;
  bool pinned = false;
};

std::map<PoolId, std::vector<Together>> by_pool(const ForkInputs& inputs) {
  std::map<std::pair<PoolId, BundleId>, Together> bundles;
  std::map<PoolId, std::vector<Together>> pools;
  const Pins pins(inputs);
  for (std::size_t i = 0; i < inputs.assets.size(); ++i) {
    const Asset& asset = inputs.assets[i];
    if (asset.nature == Nature::Copyable) continue;
    const bool pinned = pins.hold(asset);
    if (asset.bundle.empty() || inputs.terms.loose.contains(asset.id)) {
      pools[asset.pool].push_back({{i}, false, pinned});
      continue;
    }
    Together& bundle = bundles[{asset.pool, asset.bundle}];
    bundle.assets.push_back(i);
    bundle.bundled = true;
    bundle.pinned = bundle.pinned || pinned;
  }
  for (auto& [key, bundle] : bundles) pools[key.first].push_back(std::move(bundle));
  return pools;
}

void place(Estate& estate, Together together, const ForkInputs& inputs) {
  const Asset& first = inputs.assets[together.assets.front()];
  const auto kind = together.pinned ? Lot::Kind::Stays : Lot::Kind::Free;
  if (together.pinned && inputs.terms.what_stays == WhatStays::IsOutside) {
    estate.outside.insert(estate.outside.end(), together.assets.begin(), together.assets.end());
  } else if (together.pinned || together.bundled || first.nature == Nature::Indivisible) {
    estate.lots.push_back({first.id,
                           together.bundled ? first.bundle.text() : first.id.text(),
                           std::move(together.assets),
                           kind,
                           {}});
  } else {
    estate.divisible.push_back(together.assets.front());
  }
}

std::vector<Unit> units_of(const ForkInputs& inputs, const std::vector<std::size_t>& assets) {
  std::vector<Unit> units;
  for (const std::size_t i : assets)
    if (const auto quantity = weight_of(inputs, inputs.assets[i])) units.push_back(quantity->unit);
  std::ranges::sort(units);
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

std::vector<std::size_t> all_assets(const Estate& estate) {
  std::vector<std::size_t> assets = estate.divisible;
  for (const Lot& lot : estate.lots)
    assets.insert(assets.end(), lot.assets.begin(), lot.assets.end());
  return assets;
}

std::vector<std::size_t> lot_assets(const Estate& estate) {
  std::vector<std::size_t> assets;
  for (const Lot& lot : estate.lots)
    assets.insert(assets.end(), lot.assets.begin(), lot.assets.end());
  return assets;
}

Fault unvalued(const Asset& asset, const std::string& message, const std::string& help) {
  return finding(Severity::Error, "fork-unvalued-asset", Subject{"asset", asset.id.text(), "value"},
                 message, help);
}

bool has_worth(const Lot& lot, const ForkInputs& inputs) {
  return std::ranges::all_of(
      lot.assets, [&](std::size_t i) { return weight_of(inputs, inputs.assets[i]).has_value(); });
}

Faults without_value(const Estate& estate, const ForkInputs& inputs) {
  Faults faults;
  for (const std::size_t i : lot_assets(estate)) {
    const Asset& asset = inputs.assets[i];
    if (weight_of(inputs, asset)) continue;
    faults.push_back(unvalued(
        asset,
        "`" + asset.id.text() + "` has no appraised value, so nobody can say who owes what for it",
        "give it a `value`, such as 1000.00 EUR, before the fork; bring one with --prices; or give "
        "such things by number with --count-unvalued"));
  }
  return faults;
}

// What nobody has given a worth is counted, where that was asked for.
void set_apart(Estate& estate, const ForkInputs& inputs) {
  if (inputs.choices.without_worth != WithoutWorth::ByCount) return;
  std::vector<Lot> with;
  for (Lot& lot : estate.lots) {
    if (has_worth(lot, inputs)) {
      with.push_back(std::move(lot));
    } else {
      lot.worths.assign(estate.of_party.size(), Integer(1));
      estate.counted.push_back(std::move(lot));
    }
  }
  estate.lots = std::move(with);
}

Faults without_price(const Estate& estate, const ForkInputs& inputs, const Prices& prices) {
  Faults faults;
  const std::vector<std::size_t> assets = lot_assets(estate);
  const std::vector<Unit> reached =
      prices.units_reached(weight_of(inputs, inputs.assets[assets.front()])->unit);
  for (const std::size_t i : assets) {
    const Unit unit = weight_of(inputs, inputs.assets[i])->unit;
    if (!prices.common({reached.front(), unit}).empty()) continue;
    const std::string target = reached.back().code.text();
    faults.push_back(unvalued(inputs.assets[i],
                              "`" + inputs.assets[i].id.text() + "` is worth an amount of " +
                                  unit.code.text() + ", which has no price in " + target,
                              "state a price of " + unit.code.text() + " in " + target +
                                  " under `units` in community.yaml, or bring one with --prices"));
  }
  return faults;
}

// The money to weigh the lots in, and their worths in it.
Faults weigh(Estate& estate, const ForkInputs& inputs, const Prices& prices) {
  set_apart(estate, inputs);
  if (estate.lots.empty()) return {};
  if (Faults faults = without_value(estate, inputs); !faults.empty()) return faults;
  const std::vector<Unit> candidates = prices.common(units_of(inputs, lot_assets(estate)));
  if (candidates.empty()) return without_price(estate, inputs, prices);
  const std::vector<Unit> at_hand = units_of(inputs, estate.divisible);
  const auto payable = std::ranges::find_if(candidates, [&](const Unit& unit) {
    return std::ranges::find(at_hand, unit) != at_hand.end();
  });
  estate.money = payable == candidates.end() ? candidates.front() : *payable;
  for (Lot& lot : estate.lots)
    lot.worths.assign(estate.of_party.size(),
                      floor(*worth_together(inputs, prices, lot.assets, *estate.money)));
  return {};
}

void state_worth(Estate& estate, const ForkInputs& inputs, const Prices& prices) {
  if (!estate.lots.empty() && estate.method->worths != Worths::Common) return;
  const std::vector<std::size_t> assets = all_assets(estate);
  const std::vector<Unit> candidates = prices.common(units_of(inputs, assets));
  if (candidates.empty()) return;
  const bool in_money =
      estate.money && std::ranges::find(candidates, *estate.money) != candidates.end();
  const Unit unit = in_money ? *estate.money : candidates.front();
  // Lots count at the worth they were divided by, which is rounded.
  Fraction worth = worth_together(inputs, prices, estate.divisible, unit).value_or(Fraction(0));
  for (const Lot& lot : estate.lots)
    worth = add(worth, in_money ? Fraction(lot.worths.front())
                                : worth_together(inputs, prices, lot.assets, unit).value_or(Fraction(0)));
  estate.worth = Money{floor(worth), unit};
  estate.worth_exactly = std::move(worth);
}

void count_units(Estate& estate, const Census& census) {
  for (const PartyCount& party : census.parties) {
    const auto found = party.units.find(estate.pool);
    estate.of_party.push_back(found == party.units.end() ? Integer(0) : found->second);
    estate.units += estate.of_party.back();
  }
}

// A bundle is called by its name where nothing else is called so, and else by its smallest asset.
void name_lots(std::vector<Estate>& all, const ForkInputs& inputs) {
  std::map<std::string, int> uses;
  for (const Asset& asset : inputs.assets) ++uses[asset.id.text()];
  for (const Estate& estate : all)
    for (const Lot& lot : estate.lots)
      if (lot.name != lot.id.text()) ++uses[lot.name];
  for (Estate& estate : all)
    for (Lot& lot : estate.lots)
      if (uses[lot.name] > 1) lot.name = lot.id.text();
}

Faults worths_of_nothing(const ForkInputs& inputs) {
  Faults faults;
  std::set<std::string> known;
  for (const Asset& asset : inputs.assets)
    if (asset.nature == Nature::Indivisible) known.insert(asset.id.text());
  for (const auto& [id, worth] : inputs.choices.valuation.worths) {
    if (known.contains(id)) continue;
    const auto near = nearest(id, {known.begin(), known.end()});
    faults.push_back({.code = "fork-unknown-thing",
                      .message = "there is no indivisible asset `" + id + "` to be worth something",
                      .help = near ? "did you mean `" + *near + "`?"
                                   : "of what can be divided, give its unit a price",
                      .place = worth.place});
  }
  return faults;
}

// Every unit that something here is counted or valued in, or that the community names.
std::set<std::string> known_units(const ForkInputs& inputs) {
  std::set<std::string> known;
  const auto add = [&](const Unit& unit) { known.insert(unit.code.text()); };
  for (const UnitEntry& entry : inputs.community.units) add(entry.unit);
  for (const Asset& asset : inputs.assets) {
    if (asset.quantity) add(asset.quantity->unit);
    if (asset.value) add(asset.value->unit);
  }
  for (const auto& [id, worth] : inputs.choices.valuation.worths) add(worth.value.unit);
  for (const auto& [unit, price] : inputs.choices.valuation.prices) add(price.worth.unit);
  if (inputs.choices.bids && inputs.choices.bids->money) add(*inputs.choices.bids->money);
  return known;
}

Faults prices_of_nothing(const ForkInputs& inputs) {
  Faults faults;
  const std::set<std::string> known = known_units(inputs);
  for (const auto& [unit, price] : inputs.choices.valuation.prices) {
    if (known.contains(unit.text())) continue;
    const auto near = nearest(unit.text(), {known.begin(), known.end()});
    faults.push_back({.code = "fork-price-of-nothing",
                      .message = "a price is given for `" + unit.text() + "`, and nothing here is in that unit",
                      .help = near ? "did you mean `" + *near + "`?" : "leave it out of the file of prices"});
  }
  return faults;
}

Faults lots_of_a_method_for_units(const Estate& estate) {
  if (estate.method->worths != Worths::None) return {};
  return {refusal("fork-method-lots", estate.pool.text(),
                  "`" + estate.lots.front().name + "` of `" + estate.pool.text() +
                      "` cannot be divided, and " + std::string(estate.method->name) +
                      " divides only units",
                  "name another method with --method")};
}

// The method for what has to be made good where nothing is free.
const Method& method_of(const Estate& estate, const ForkInputs& inputs) {
  return *find_method(has_free_lots(estate) ? inputs.choices.method : "least-imbalance");
}

}  // namespace

std::optional<Quantity> weight_of(const ForkInputs& inputs, const Asset& asset) {
  if (asset.nature == Nature::Divisible) return asset.quantity;
  const auto& brought = inputs.choices.valuation.worths;
  const auto found = brought.find(asset.id.text());
  return found == brought.end() ? asset.value : std::optional<Money>(found->second.value);
}

const Bids* bids_of(const ForkChoices& choices, const Method& method) {
  const auto& bids = method.worths == Worths::Bids ? choices.bids : choices.points;
  return method.worths != Worths::Common && method.worths != Worths::None && bids ? &*bids : nullptr;
}

Prices prices_of(const ForkInputs& inputs) { return {inputs.community, inputs.choices.valuation.prices}; }

std::optional<Fraction> worth_together(const ForkInputs& inputs, const Prices& prices,
                                       const std::vector<std::size_t>& assets, const Unit& unit) {
  Fraction sum;
  for (const std::size_t i : assets) {
    const auto quantity = weight_of(inputs, inputs.assets[i]);
    const auto worth = quantity ? prices.worth(*quantity, unit) : std::nullopt;
    if (!worth) return std::nullopt;
    sum = add(sum, *worth);
  }
  return sum;
}

std::vector<Estate> what_there_is(const ForkInputs& inputs) {
  std::vector<Estate> result;
  for (auto& [pool, groups] : by_pool(inputs)) {
    Estate estate;
    estate.pool = pool;
    count_units(estate, inputs.census);
    for (Together& together : groups) place(estate, std::move(together), inputs);
    std::ranges::sort(estate.divisible);
    std::ranges::sort(estate.lots, {}, &Lot::id);
    result.push_back(std::move(estate));
  }
  name_lots(result, inputs);
  return result;
}

Result<std::vector<Estate>> estates(const ForkInputs& inputs) {
  const Prices prices = prices_of(inputs);
  const Method& asked = *find_method(inputs.choices.method);
  std::vector<Estate> result = what_there_is(inputs);
  Faults faults = worths_of_nothing(inputs);
  append(faults, prices_of_nothing(inputs));
  if (const Bids* bids = bids_of(inputs.choices, asked)) take_parts(result, inputs, *bids);
  for (Estate& estate : result) {
    estate.method = &method_of(estate, inputs);
    append(faults, lots_of_a_method_for_units(estate));
  }
  if (const Bids* bids = bids_of(inputs.choices, asked)) append(faults, hear(result, inputs, *bids));
  for (Estate& estate : result) {
    if (estate.method->worths == Worths::Common) append(faults, weigh(estate, inputs, prices));
    if (faults.empty()) state_worth(estate, inputs, prices);
  }
  if (!faults.empty()) return faults;
  return result;
}

bool has_free_lots(const Estate& estate) {
  return std::ranges::any_of(estate.lots,
                             [](const Lot& lot) { return lot.kind != Lot::Kind::Stays; });
}

bool divides_something(const Estate& estate) {
  return !estate.divisible.empty() || !estate.lots.empty() || !estate.counted.empty();
}

}  // namespace charter
