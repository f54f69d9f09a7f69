// SPDX-License-Identifier: Apache-2.0
#include "sample_settlement.h"

#include "forks/of_snapshot.h"

namespace charter {

namespace {

const Unit kEur{UnitCode::parse("EUR").value(), 2};
const Unit kEth{UnitCode::parse("ETH").value(), 3};

AssetId asset_id(const char* text) { return AssetId::parse(text).value(); }

Asset divisible(const char* id, const char* amount, const Unit& unit) {
  Asset asset;
  asset.id = asset_id(id);
  asset.pool = PoolId::parse("housing").value();
  asset.quantity = Quantity{parse_parts(amount, unit.decimals).value(), unit};
  return asset;
}

Asset whole(const char* id, const char* worth) {
  Asset asset;
  asset.id = asset_id(id);
  asset.pool = PoolId::parse("housing").value();
  asset.nature = Nature::Indivisible;
  asset.value = Money{parse_parts(worth, 2).value(), kEur};
  return asset;
}

std::vector<Asset> assets(const char* cash) {
  Asset house = whole("mill-house", "120000.00"), mortgage = divisible("mill-mortgage", "-20000.00", kEur);
  house.bundle = mortgage.bundle = BundleId::parse("mill").value();
  house.title = "The <mill>";
  Asset boat = whole("boat", "5000.00");
  boat.stays = "the harbour forbids it";
  Asset handbook;
  handbook.id = asset_id("handbook");
  handbook.nature = Nature::Copyable;
  return {boat,
          divisible("cash", cash, kEur),
          divisible("coins", "3.001", kEth),
          handbook,
          house,
          mortgage,
          divisible("roof-loan", "-1000.01", kEur),
          whole("weir-house", "60000.00")};
}

Bids bids_of_groups() {
  Bids bids;
  bids.money = kEur;
  const auto bid = [&](const char* group, int boat, int mill, int weir) {
    Bidder& bidder = bids.groups[group];
    bidder.bids["boat"].amount = Integer(boat) * 100;
    bidder.bids["mill"].amount = Integer(mill) * 100;
    bidder.bids["weir-house"].amount = Integer(weir) * 100;
  };
  bid("stays", 5000, 100000, 50000);
  bid("north", 4000, 90000, 70000);
  bid("south", 4000, 80000, 50000);
  return bids;
}

}  // namespace

SampleFork sample_fork(SampleBids bids, Shortfall shortfall, const char* cash) {
  Snapshot before;
  before.community.id = CommunityId::parse("c-5f0c2a9be1d44c70").value();
  before.community.name = "Riverside Commons";
  before.community.units = {{kEth, Price{Money{250000, kEur}, {}, "a bank"}}, {kEur, {}}};
  const PoolId housing = PoolId::parse("housing").value();
  before.community.pools = {{housing, "The houses", "brick"}};
  before.assets = assets(cash);
  const auto member = [&](const char* id, const char* guardian, int units) {
    Member row;
    row.id = MemberId::parse(id).value();
    if (*guardian != '\0') row.guardian = MemberId::parse(guardian).value();
    before.members.push_back(row);
    if (units > 0) before.shares.push_back({row.id, housing, Integer(units)});
  };
  member("ana", "", 5);
  member("bo", "", 3);
  member("cleo", "", 2);
  member("kid", "bo", 0);
  const auto group = [](const char* id, const char* name, std::vector<MemberId> members) {
    return LeavingGroup{PartyId::parse(id).value(), name, std::move(members)};
  };
  ForkRequest request{std::string(40, 'a'),
                      {group("north", "River \x1b[31mNorth", {MemberId::parse("bo").value()}),
                       group("south", "<b>South", {MemberId::parse("cleo").value()})},
                      *Date::parse("2026-11-23"),
                      {}};
  request.choices.shortfall = shortfall;
  if (bids == SampleBids::OfGroups) request.choices.bids = bids_of_groups();
  ForkInputs inputs = *fork_inputs(before, std::move(request));
  Settlement settlement = *settle_fork(inputs);
  return {std::move(inputs), std::move(settlement),
          {{MemberId::parse("kid").value(), MemberId::parse("bo").value()}}};
}

}  // namespace charter
