// SPDX-License-Identifier: Apache-2.0
#pragma once

// How shares are exchanged when communities become one, so that everyone keeps what they are worth
// (docs/formats/settlement.md, "Mergers").
//
// In a pool that several sides hold units of, a unit of each is worth its side's net value / its side's units. The
// first side that holds any keeps its units; those of the others are exchanged in proportion. All are first subdivided,
// every one by the same whole factor: the smallest that leaves no remainder at all, or the smallest power of ten that
// moves nobody's worth by a smallest part of the money, whichever is less. What is left of a unit then goes by largest
// remainder, member by member; of equal remainders, to the smaller key (split/tie_break.h).
//
// At a ratio that was agreed, shares are subdivided until nothing remains.

#include "diag/result.h"
#include "model/asset.h"
#include "model/community.h"
#include "model/register.h"
#include "value/fraction.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// One of the communities that become one. `state` is its commit, in 40 hexadecimal digits. All ids are as they will be
// called in the one: pools and members that go by another name there bear it already. Shares are sorted.
struct MergerSide {
  std::string state;
  Community community;
  std::vector<Asset> assets;
  std::vector<Share> shares;
};

// What was agreed instead of net values, by pool, then by side: so many new units for each of its own. A side that is
// not named keeps its own (before they are subdivided).
using AgreedRatios = std::map<PoolId, std::map<CommunityId, Fraction>>;

enum class ExchangeWay {
  Alone,     // units of one side only: nobody exchanges anything
  NetValue,
  Agreed,
  Reversed,  // it was divided by a fork that is taken back
};
std::string_view name_of(ExchangeWay way);

// A side in one pool. `worth` is the net value of what it brings, in smallest parts of the pool's money; nothing where
// it is not known. `ratio`: new units for each of its own, subdivision included.
struct SideInPool {
  Integer units = 0;
  std::optional<Fraction> worth;
  Fraction ratio = Fraction(1);
};

// `sides` in the order of the communities. `units` are all there are in the end. `worth` is that of all sides together.
// `remainder` is the part of a unit that nobody has, since only whole units are held.
struct ExchangedPool {
  PoolId id;
  ExchangeWay way = ExchangeWay::Alone;
  std::optional<Unit> money;
  Integer factor = 1;
  std::vector<SideInPool> sides;
  Integer units = 0;
  std::optional<Fraction> worth;
  Fraction remainder;
};

// Pools by id; `shares` sorted, of everybody.
struct Exchange {
  std::vector<ExchangedPool> pools;
  std::vector<Share> shares;
};

// What a community's things of that pool are worth together, in smallest parts of `money`, by the prices of all the
// communities as far as they agree; nothing where something has no worth, or no price leads there.
// Faults: merge-no-exchange, for each pool in which the net value of a side is unknown, zero or below, or to which a
// side brings a value and no units, and nothing was agreed; merge-exchange-pool, for a pool that is agreed about and
// that nobody exchanges.
Result<Exchange> exchanged_shares(const std::vector<MergerSide>& sides, const AgreedRatios& agreed);

// The same where everything is as it was before a fork: `shares` as they were, which `whole` holds.
Exchange restored_shares(const std::vector<MergerSide>& sides, const MergerSide& whole);

// The worth of `units` of a pool that has so many in all, exactly; nothing where the pool's is not known.
std::optional<Fraction> worth_of_units(const Integer& units, const Integer& all, const std::optional<Fraction>& worth);

}  // namespace charter
