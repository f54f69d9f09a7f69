// SPDX-License-Identifier: Apache-2.0
#include "arbitrary/arbitrary.h"
#include "forks/divided.h"
#include "sample.h"
#include "settle/equalise.h"
#include "settle/pins.h"
#include "settle/record.h"
#include "split/method.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace charter {
namespace {

using namespace sample;

struct Divided {
  Snapshot before;
  ForkInputs inputs;
  Settlement settlement;
  std::vector<Snapshot> sides;
};

// A community rich enough that most forks of it go through, with everything that can be held.
Snapshot rich_community() {
  using arbitrary::once_in;
  using arbitrary::upto;
  std::vector<int> units(4 + upto(4));
  for (int& u : units) u = 1 + static_cast<int>(upto(20));
  std::vector<Asset> assets{
      divisible("cash", std::to_string(5'000 + upto(900'000)) + ".01 EUR"),
      divisible("savings", std::to_string(upto(9'000)) + " EUR"),
      divisible("coins", std::to_string(upto(99)) + ".000000000000000007 ETH"),
      divisible("loan", "-" + std::to_string(upto(4'000)) + " EUR"), copyable("handbook")};
  for (std::size_t i = 0; i < upto(7); ++i) {
    Asset thing =
        indivisible("thing-" + std::to_string(i), std::to_string(upto(2'000)) + ".37 EUR");
    if (once_in(4)) thing.stays = "it does";
    if (once_in(3)) thing.bundle = id<BundleId>("bundle-" + std::to_string(upto(1)));
    for (std::size_t m = 1; m <= units.size(); ++m)
      if (once_in(4)) thing.held_by.push_back(id<MemberId>(number("m", static_cast<int>(m))));
    assets.push_back(thing);
  }
  if (once_in(2)) {
    assets.push_back(divisible("mortgage", "-777.77 EUR"));
    assets.back().bundle = id<BundleId>("bundle-0");
  }
  Snapshot snapshot = community(units, assets);
  if (once_in(3)) snapshot.members.back().guardian = snapshot.members.front().id;
  if (once_in(3))
    fork_rule(snapshot).parameters["leaving_charge"] = value(ValueType::Fraction, "3/50");
  return snapshot;
}

std::vector<LeavingGroup> some_groups(const Snapshot& snapshot) {
  const std::size_t groups = 1 + arbitrary::upto(1);
  std::vector<LeavingGroup> all;
  for (std::size_t g = 0; g < groups; ++g) all.push_back(group(g == 0 ? "north" : "south", {}));
  // The first stays; the last may be a dependant, who is not named.
  for (std::size_t m = 1; m + 1 < snapshot.members.size(); ++m) {
    const std::size_t to = m <= groups ? m - 1 : arbitrary::upto(groups);
    if (to < groups) all[to].members.push_back(snapshot.members[m].id);
  }
  return all;
}

std::optional<Divided> divided(const Snapshot& before, std::vector<LeavingGroup> groups) {
  auto inputs = fork_inputs(before, request(std::move(groups)));
  if (!inputs) return std::nullopt;
  auto settlement = settle_fork(*inputs);
  if (!settlement) return std::nullopt;
  auto sides = divide(before, *inputs, *settlement);
  return Divided{before, *inputs, *settlement, sides};
}

const Asset* on(const Snapshot& side, const AssetId& asset) {
  const auto found = std::ranges::find(side.assets, asset, &Asset::id);
  return found == side.assets.end() ? nullptr : &*found;
}

void conserves_assets(const Divided& d) {
  for (const Asset& asset : d.before.assets) {
    std::size_t sides = 0;
    Integer sum = 0;
    for (const Snapshot& side : d.sides) {
      const Asset* here = on(side, asset.id);
      if (here == nullptr) continue;
      ++sides;
      if (here->quantity) sum += here->quantity->parts;
    }
    if (asset.nature == Nature::Copyable) {
      const bool stays = Pins(d.inputs).hold(asset);
      RC_ASSERT(sides == (stays ? 1U : d.sides.size()));
      RC_ASSERT(on(d.sides[0], asset.id) != nullptr);
    }
    if (asset.nature == Nature::Indivisible) RC_ASSERT(sides == 1U);
    if (asset.quantity) RC_ASSERT(sum == asset.quantity->parts);
  }
}

void keeps_bundles(const Divided& d) {
  for (const Asset& a : d.before.assets)
    for (const Asset& b : d.before.assets)
      if (!a.bundle.empty() && a.bundle == b.bundle && a.pool == b.pool &&
          a.nature != Nature::Copyable && b.nature != Nature::Copyable)
        for (const Snapshot& side : d.sides)
          if (!(a.quantity && a.quantity->parts == 0) && !(b.quantity && b.quantity->parts == 0))
            RC_ASSERT((on(side, a.id) == nullptr) == (on(side, b.id) == nullptr));
}

void conserves_registers(const Divided& d) {
  std::vector<Member> members;
  std::vector<Share> shares;
  for (const Snapshot& side : d.sides) {
    members.insert(members.end(), side.members.begin(), side.members.end());
    shares.insert(shares.end(), side.shares.begin(), side.shares.end());
    for (const Member& member : side.members)
      if (!member.guardian.empty())
        RC_ASSERT(std::ranges::count(side.members, member.guardian, &Member::id) == 1);
    for (const Asset& asset : side.assets)
      for (const MemberId& holder : asset.held_by)
        RC_ASSERT(std::ranges::count(side.members, holder, &Member::id) == 1);
  }
  std::ranges::sort(members, {}, &Member::id);
  std::ranges::sort(shares, {}, [](const Share& s) { return std::pair(s.member, s.pool); });
  RC_ASSERT(members == d.before.members);
  RC_ASSERT(shares == d.before.shares);
}

void conserves_charter(const Divided& d) {
  RC_ASSERT(d.sides[0].charter == d.before.charter);
  RC_ASSERT(d.sides[0].community == d.before.community);
  for (std::size_t p = 1; p < d.sides.size(); ++p) {
    Charter rest = d.sides[p].charter;
    std::erase_if(rest.articles, [&](const Article& a) {
      return find_article(d.before.charter, a.id) == nullptr;
    });
    RC_ASSERT(rest == d.before.charter);
    RC_ASSERT(d.sides[p].charter.articles.size() == rest.articles.size() + 1);
    RC_ASSERT(d.sides[p].community.id != d.before.community.id);
    RC_ASSERT(d.sides[p].community.origin->settlement == d.settlement.digest);
  }
}

void conserves(const Divided& d) {
  conserves_assets(d);
  keeps_bundles(d);
  conserves_registers(d);
  conserves_charter(d);
}

RC_GTEST_PROP(Fork, Conserves, ()) {
  const Snapshot before = rich_community();
  const auto d = divided(before, some_groups(before));
  RC_PRE(d.has_value());
  conserves(*d);
}

RC_GTEST_PROP(Fork, ConservesAnyCommunityThatCanBeDivided, (const Snapshot& before)) {
  LeavingGroup leavers{id<PartyId>("north"), "North", {}};
  for (const Member& member : before.members)
    if (arbitrary::once_in(2)) leavers.members.push_back(member.id);
  const auto d = divided(before, {leavers});
  if (d) conserves(*d);
}

// Bids of every party for everything that is given whole; points, or amounts of money.
Bids some_bids(const Snapshot& before, const std::vector<LeavingGroup>& groups, bool money) {
  using arbitrary::upto;
  std::map<std::string, bool> names;
  for (const Asset& asset : before.assets)
    if (asset.nature == Nature::Indivisible) names[asset.bundle.empty() ? asset.id.text() : asset.bundle.text()] = true;
  for (const Asset& asset : before.assets)
    if (!asset.bundle.empty()) names[asset.bundle.text()] = true;
  Bids bids;
  if (money) bids.money = Unit{id<UnitCode>("EUR"), 2};
  std::vector<std::string> parties{"stays"};
  for (const LeavingGroup& group : groups) parties.push_back(group.id.text());
  for (const std::string& party : parties) {
    Integer left = 1000;
    Bidder& bidder = bids.groups[party];
    for (const auto& [name, given] : names) {
      const Integer part = std::min<Integer>(left, Integer(upto(300)));
      bidder.bids[name] = {money ? Integer(part * 500) : part, {}};
      left -= part;
    }
    if (!money && !names.empty()) bidder.bids.begin()->second.amount += left;
  }
  return bids;
}

RC_GTEST_PROP(Fork, ConservesByEveryMethod, ()) {
  const Snapshot before = rich_community();
  ForkRequest asked = request(some_groups(before));
  const auto all = methods();
  const Method& method = all[arbitrary::upto(all.size() - 1)];
  asked.choices.method = method.name;
  if (method.worths == Worths::Bids) asked.choices.bids = some_bids(before, asked.groups, true);
  if (method.worths == Worths::Points) asked.choices.points = some_bids(before, asked.groups, false);
  asked.choices.shortfall = arbitrary::once_in(2) ? Shortfall::Booked : Shortfall::Left;
  auto inputs = fork_inputs(before, asked);
  RC_PRE(static_cast<bool>(inputs));
  auto settlement = settle_fork(*inputs);
  RC_PRE(static_cast<bool>(settlement));
  const Divided d{before, *inputs, *settlement, divide(before, *inputs, *settlement)};
  conserves(d);
  for (const Owed& owed : d.settlement.owed) {
    if (!owed.note) continue;
    Integer sum = 0;
    for (const Snapshot& side : d.sides)
      if (const Asset* note = on(side, *owed.note)) sum += note->quantity->parts;
    RC_ASSERT(sum == 0);
  }
}

RC_GTEST_PROP(Fork, GivesEveryPartyWhatIsDueToIt, ()) {
  const Snapshot before = rich_community();
  const auto d = divided(before, some_groups(before));
  RC_PRE(d.has_value());
  const bool lots = !d->settlement.allotments.empty();
  for (const Claim& claim : claims(d->settlement))
    if (claim.name != "wprop1" && !claim.name.starts_with("wef")) RC_ASSERT(claim.holds);
  for (const SettledAsset& asset : d->settlement.assets) {
    const bool moved = lots && asset.quantity && asset.quantity->unit.code.text() == "EUR";
    if (asset.reason != Reason::Split || moved) continue;
    // Split by units alone: within less than a part of the exact share.
    for (std::size_t p = 0; p < asset.parts.size(); ++p) {
      const PartyInPool& party = commons(d->settlement, p);
      Fraction share = party.entitlement;
      const Fraction kept = subtract(Fraction(1), d->inputs.terms.leaving_charge);
      if (p > 0) share = multiply(share, kept);
      if (p == 0) share = subtract(Fraction(1), multiply(subtract(Fraction(1), share), kept));
      const Fraction off = subtract(multiply(share, asset.quantity->parts), asset.parts[p]);
      RC_ASSERT(off < Fraction(1) && off > Fraction(-1));
    }
  }
}

RC_GTEST_PROP(Fork, WritesTheSameRecordAgain, ()) {
  const Snapshot before = rich_community();
  auto groups = some_groups(before);
  const auto one = divided(before, groups);
  RC_PRE(one.has_value());
  std::ranges::reverse(groups);
  for (LeavingGroup& g : groups) std::ranges::reverse(g.members);
  const auto two = divided(before, groups);
  RC_ASSERT(two.has_value());
  RC_ASSERT(record_yaml(one->settlement, one->inputs) == record_yaml(two->settlement, two->inputs));
  RC_ASSERT(inputs_yaml(one->inputs) == inputs_yaml(two->inputs));
  RC_ASSERT(sides_csv(one->inputs) == sides_csv(two->inputs));
}

RC_GTEST_PROP(Equalise, MovesAsMuchAsCanBeMoved, ()) {
  using arbitrary::upto;
  const std::size_t parties = 2 + upto(3);
  Integer cash = 0, debt = 0;
  std::vector<std::vector<Integer>> parts(2, std::vector<Integer>(parties));
  std::vector<Integer> beyond(parties);
  for (std::size_t p = 0; p < parties; ++p) {
    parts[0][p] = upto(30);
    parts[1][p] = -Integer(upto(30));
    cash += parts[0][p];
    debt -= parts[1][p];
    if (p > 0) {
      beyond[p] = Integer(upto(40)) - 20;
      beyond[0] -= beyond[p];
    }
  }
  Integer needed = 0;
  for (std::size_t p = 0; p < parties; ++p) {
    const Integer due = parts[0][p] + parts[1][p] - beyond[p];
    if (due > 0) needed += due;
  }
  const Equalised result = equalise(parts, beyond);
  RC_ASSERT(result.missing == std::max(Integer(0), Integer(needed - cash)));
  for (std::size_t p = 0; p < parties; ++p) {
    RC_ASSERT(result.parts[0][p] >= 0);
    RC_ASSERT(result.parts[1][p] <= 0);
  }
  const Integer cash_after =
      std::accumulate(result.parts[0].begin(), result.parts[0].end(), Integer(0));
  const Integer debt_after =
      std::accumulate(result.parts[1].begin(), result.parts[1].end(), Integer(0));
  RC_ASSERT(cash_after == cash && debt_after == -debt);
}

}  // namespace
}  // namespace charter
