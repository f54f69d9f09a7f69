// SPDX-License-Identifier: Apache-2.0
#include "settle/settlement.h"

#include "diag/failure.h"
#include "settle/check_settlement.h"
#include "settle/divide_pool.h"
#include "settle/division_says.h"
#include "settle/pins.h"
#include "settle/pool_problem.h"
#include "settle/refusals.h"
#include "settle/seed.h"

#include <algorithm>
#include <iterator>

namespace charter {

namespace {

std::vector<SettledParty> parties_of(const ForkInputs& inputs, const std::string& digest) {
  const std::vector<PartyId> ids = party_ids(inputs);
  std::vector<SettledParty> parties;
  for (std::size_t p = 0; p < ids.size(); ++p) {
    const bool stays = p == 0;
    parties.push_back({ids[p],
                       stays ? inputs.community.name : inputs.groups[p - 1].name,
                       stays ? inputs.community.id : community_of_party(digest, ids[p]),
                       inputs.census.parties[p].members,
                       {},
                       stays || inputs.rule.dependants.empty() ? 0 : inputs.rule.dependants[p - 1]});
  }
  return parties;
}

// A bundle that came after the record date does not hold the asset: it was divided on its own.
SettledAsset settled(const ForkInputs& inputs, const Asset& asset, std::vector<Integer> parts,
                     Reason reason) {
  const BundleId bundle = inputs.terms.loose.contains(asset.id) ? BundleId() : asset.bundle;
  return {asset.id,       asset.pool,  bundle,           asset.nature,
          asset.quantity, asset.value, std::move(parts), reason};
}

// The whole of an asset to one party.
std::vector<Integer> whole(const Asset& asset, std::size_t party, std::size_t parties) {
  std::vector<Integer> parts(parties);
  parts[party] = asset.quantity ? asset.quantity->parts : Integer(1);
  return parts;
}

void add_lot(Settlement& settlement, const ForkInputs& inputs, const Lot& lot,
             const std::vector<Integer>& parts, Reason reason) {
  if (lot.kind == Lot::Kind::Stays) reason = Reason::Stays;
  const auto owner = static_cast<std::size_t>(std::ranges::find(parts, Integer(1)) - parts.begin());
  for (const std::size_t i : lot.assets) {
    Asset asset = inputs.assets[i];
    if (const auto worth = weight_of(inputs, asset); worth && asset.nature == Nature::Indivisible)
      asset.value = worth;
    settlement.assets.push_back(
        settled(inputs, asset, lot.kind == Lot::Kind::Parts ? parts : whole(asset, owner, parts.size()), reason));
  }
}

void add_pool(Settlement& settlement, const ForkInputs& inputs, const Estate& estate,
              DividedPool divided) {
  const std::size_t parties = settlement.parties.size();
  for (std::size_t d = 0; d < estate.divisible.size(); ++d)
    settlement.assets.push_back(
        settled(inputs, inputs.assets[estate.divisible[d]], std::move(divided.parts[d]), Reason::Split));
  for (std::size_t l = 0; l < estate.lots.size(); ++l)
    add_lot(settlement, inputs, estate.lots[l], divided.lots[l], Reason::Method);
  for (std::size_t l = 0; l < estate.counted.size(); ++l)
    add_lot(settlement, inputs, estate.counted[l], divided.counted[l], Reason::Count);
  const auto charge = charge_rate(inputs, estate);
  settlement.pools.push_back({estate.pool, estate.units, estate.worth, charge ? *charge : Fraction(0)});
  for (std::size_t p = 0; p < parties; ++p)
    settlement.parties[p].pools.emplace(estate.pool, std::move(divided.parties[p]));
  settlement.payments.insert(settlement.payments.end(), divided.payments.begin(),
                             divided.payments.end());
  settlement.owed.insert(settlement.owed.end(), divided.owed.begin(), divided.owed.end());
  for (Allotment& allotment : divided.allotments) settlement.allotments.push_back(std::move(allotment));
}

void add_undivided(Settlement& settlement, const ForkInputs& inputs,
                   const std::vector<Estate>& estates) {
  const std::size_t parties = settlement.parties.size();
  const Pins pins(inputs);
  for (const Asset& asset : inputs.assets) {
    if (asset.nature != Nature::Copyable) continue;
    const bool stays = pins.hold(asset);
    settlement.assets.push_back(stays ? settled(inputs, asset, whole(asset, 0, parties), Reason::Stays)
                                      : settled(inputs, asset, std::vector<Integer>(parties, 1), Reason::Copy));
  }
  for (const Estate& estate : estates)
    for (const std::size_t i : estate.outside)
      settlement.assets.push_back(
          settled(inputs, inputs.assets[i], whole(inputs.assets[i], 0, parties), Reason::Stays));
}

// What is owed is the same asset on two sides, owned on one and owed on the other.
void name_notes(Settlement& settlement) {
  for (std::size_t i = 0; i < settlement.owed.size(); ++i)
    settlement.owed[i].note =
        AssetId::parse("note-" + settlement.digest.substr(0, 12) + "-" + std::to_string(i + 1));
}

}  // namespace

std::optional<Money> PartyInPool::difference() const {
  if (!received || !entitled || !charge) return std::nullopt;
  return Money{off.numerator() / off.denominator(), received->unit};
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::Split:
      return "split";
    case Reason::Stays:
      return "stays";
    case Reason::Copy:
      return "copy";
    case Reason::Method:
      return "method";
    case Reason::Count:
      return "count";
  }
  return {};
}

Result<Settlement> settle_fork(const ForkInputs& inputs) {
  if (Faults faults = refused_groups(inputs); !faults.empty()) return faults;
  const auto parts = estates(inputs);
  if (!parts) return parts.faults();
  if (Faults faults = refused_pools(inputs, *parts); !faults.empty()) return faults;

  const Sha256 seed = fork_seed(inputs, *parts);
  Settlement settlement;
  settlement.base = inputs.base;
  settlement.digest = fork_digest(inputs);
  settlement.seed = hex(seed);
  settlement.method = versioned(*find_method(inputs.choices.method));
  settlement.date = inputs.date;
  settlement.record_date = inputs.rule.record_date.empty() ? inputs.base : inputs.rule.record_date;
  settlement.brought = brought_figures(inputs);
  settlement.says = inputs.rule.says;
  std::ranges::move(division_says(inputs, *parts), std::back_inserter(settlement.says));
  sort_by_parameter(settlement.says, inputs.terms);
  settlement.parties = parties_of(inputs, settlement.digest);
  Faults faults;
  for (const Estate& estate : *parts) {
    if (!divides_something(estate)) continue;
    auto divided = divide_pool(inputs, estate, seed);
    if (divided) {
      add_pool(settlement, inputs, estate, std::move(*divided));
    } else {
      append(faults, divided.faults());
    }
  }
  if (!faults.empty()) return faults;
  add_undivided(settlement, inputs, *parts);
  std::ranges::sort(settlement.assets, {}, &SettledAsset::id);
  if (inputs.choices.shortfall == Shortfall::Booked) name_notes(settlement);
  Checked check = checked(settlement, inputs, *parts);
  settlement.claims = std::move(check.claims);
  for (const std::string& wrong : check.wrong)
    throw Failure(Exit::Bug, "settlement-not-as-claimed", "the division does not stand: " + wrong,
                  "please report this with the repository; nothing was written");
  return settlement;
}

std::optional<Money> moved_in(const Settlement& settlement, const PoolId& pool) {
  std::vector<Integer> net(settlement.parties.size());
  std::optional<Unit> unit;
  for (const Payment& payment : settlement.payments) {
    if (payment.pool != pool) continue;
    unit = payment.amount.unit;
    net[payment.from] -= payment.amount.parts;
    net[payment.to] += payment.amount.parts;
  }
  if (!unit) return std::nullopt;
  Integer moved = 0;
  for (const Integer& amount : net)
    if (amount > 0) moved += amount;
  return Money{moved, *unit};
}

const SettledAsset* find_asset(const Settlement& settlement, const AssetId& id) {
  const auto found = std::ranges::lower_bound(settlement.assets, id, {}, &SettledAsset::id);
  return found != settlement.assets.end() && found->id == id ? &*found : nullptr;
}

}  // namespace charter
