// SPDX-License-Identifier: Apache-2.0
#include "settle/exchange.h"

#include "settle/net_value.h"
#include "settle/refusal.h"
#include "split/tie_break.h"

#include <boost/multiprecision/integer.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace charter {

namespace {

// A holder's units of one pool, in parts of a new unit of which `Stakes::scale` make one.
struct Stake {
  MemberId member;
  Integer parts = 0;
};

// `all` is the sum of all parts. One part is worth unit_worth / scale.
struct Stakes {
  std::vector<Stake> holders;
  Integer scale = 1;
  Integer all = 0;
  Fraction unit_worth;  // of a new unit, before any subdivision
};

Integer units_in(const MergerSide& side, const PoolId& pool) {
  Integer units = 0;
  for (const Share& share : side.shares)
    if (share.pool == pool) units += share.units;
  return units;
}

Integer common_scale(const std::vector<SideInPool>& sides) {
  Integer scale = 1;
  for (const SideInPool& side : sides) scale = boost::multiprecision::lcm(scale, side.ratio.denominator());
  return scale;
}

// By member, those on several sides once.
Stakes stakes_of(const std::vector<MergerSide>& sides, const ExchangedPool& pool) {
  Stakes stakes;
  stakes.scale = common_scale(pool.sides);
  std::map<MemberId, Integer> parts;
  for (std::size_t s = 0; s < sides.size(); ++s) {
    const Integer each = floor(multiply(pool.sides[s].ratio, Fraction(stakes.scale)));
    for (const Share& share : sides[s].shares)
      if (share.pool == pool.id) parts[share.member] += share.units * each;
  }
  for (auto& [member, held] : parts) {
    stakes.all += held;
    stakes.holders.push_back({member, std::move(held)});
  }
  return stakes;
}

// The smallest subdivision after which everybody has whole units.
Integer exact_factor(const Stakes& stakes) {
  Integer common = stakes.scale;
  for (const Stake& stake : stakes.holders) common = boost::multiprecision::gcd(common, stake.parts);
  return stakes.scale / common;
}

// The ties of one pool: of what is exchanged, without names of communities, dates or commits.
Sha256 seed_of(const ExchangedPool& pool) {
  std::vector<std::string> lines;
  for (const SideInPool& side : pool.sides)
    lines.push_back("side " + to_string(side.units) + " " + (side.worth ? to_string(*side.worth) : "unknown") + "\n");
  std::ranges::sort(lines);
  std::string text = "charter merger seed 1\npool " + pool.id.text() + "\n";
  for (const std::string& line : lines) text += line;
  return sha256(text);
}

// Whole units for each holder when all are subdivided by the factor.
std::vector<Integer> whole_units(const Stakes& stakes, const Integer& factor, const Sha256& seed) {
  struct Left {
    std::size_t holder;
    Integer remainder;
    Sha256 key;
  };
  std::vector<Integer> units;
  std::vector<Left> left;
  Integer given = 0;
  for (std::size_t h = 0; h < stakes.holders.size(); ++h) {
    const Integer parts = stakes.holders[h].parts * factor;
    units.push_back(floor_divide(parts, stakes.scale));
    given += units.back();
    if (Integer remainder = floor_remainder(parts, stakes.scale); remainder > 0)
      left.push_back({h, std::move(remainder), order_key(seed, TieAmong::Parties, stakes.holders[h].member.text())});
  }
  std::ranges::sort(left, [](const Left& a, const Left& b) {
    return a.remainder != b.remainder ? a.remainder > b.remainder : a.key < b.key;
  });
  const Integer all = floor_divide(stakes.all * factor, stakes.scale);
  for (const Left& one : left) {
    if (given == all) break;
    ++units[one.holder];
    ++given;
  }
  return units;
}

// Whether everybody's worth is as it was, to less than a smallest part.
bool keeps_worths(const Stakes& stakes, const std::vector<Integer>& units) {
  Integer all = 0;
  for (const Integer& held : units) all += held;
  if (all == 0) return false;
  const Integer most = all * stakes.scale * stakes.unit_worth.denominator();
  for (std::size_t h = 0; h < units.size(); ++h) {
    const Integer off = (units[h] * stakes.all - stakes.holders[h].parts * all) * stakes.unit_worth.numerator();
    if (units[h] == 0 || boost::multiprecision::abs(off) >= most) return false;
  }
  return true;
}

void give_units(ExchangedPool& pool, Stakes stakes, std::vector<Share>& shares) {
  const Sha256 seed = seed_of(pool);
  const Integer exact = exact_factor(stakes);
  Integer factor = exact;
  std::vector<Integer> units;
  if (pool.way == ExchangeWay::NetValue)
    for (Integer tens = 1; tens < exact; tens *= 10) {
      units = whole_units(stakes, tens, seed);
      if (!keeps_worths(stakes, units)) continue;
      factor = tens;
      break;
    }
  units = whole_units(stakes, factor, seed);
  pool.factor = factor;
  for (std::size_t h = 0; h < units.size(); ++h) {
    pool.units += units[h];
    shares.push_back({stakes.holders[h].member, pool.id, units[h]});
  }
  pool.remainder = subtract(Fraction(stakes.all * factor, stakes.scale), Fraction(pool.units));
  for (SideInPool& side : pool.sides) side.ratio = multiply(side.ratio, Fraction(factor));
}

Fault no_exchange(const PoolId& pool, const CommunityId& side, const std::string& why) {
  return refusal("merge-no-exchange", pool.text(),
                 "shares of `" + pool.text() + "` cannot be exchanged by net value: " + why + " (" + side.text() + ")",
                 "state what is missing, or agree on a ratio: `--exchange " + pool.text() +
                     "=par`, or `--exchange " + pool.text() + "=3/2` for three units of ours for every two of theirs");
}

// Why net values say nothing about a side.
std::string fault_of(const SideInPool& side, const NetValue& value) {
  if (side.units > 0) {
    if (!value.has_things) return "nothing is owned in it on one side";
    if (!value.worth) return "what is owned in it has no value, or prices are missing or not agreed";
    if (*value.worth == Fraction(0)) return "its net value is zero on one side";
    return *value.worth < Fraction(0) ? "more is owed in it than owned on one side" : "";
  }
  const bool brings_nothing = value.worth && *value.worth == Fraction(0);
  return brings_nothing ? "" : "one side brings something to it and nobody there holds units";
}

class PoolExchange {
 public:
  PoolExchange(const std::vector<MergerSide>& sides, const AgreedRatios& agreed, const PoolId& pool)
      : sides_(sides), values_(net_values(sides, pool)) {
    pool_.id = pool;
    pool_.money = values_.money;
    const auto ratios = agreed.find(pool);
    ratios_ = ratios == agreed.end() ? nullptr : &ratios->second;
    pool_.worth = Fraction(0);
    for (std::size_t s = 0; s < sides.size(); ++s) {
      const auto& worth = values_.sides[s].worth;
      pool_.sides.push_back({units_in(sides[s], pool), worth, Fraction(1)});
      if (!worth) pool_.worth.reset();
      else if (pool_.worth) pool_.worth = add(*pool_.worth, *worth);
    }
  }

  Faults run(std::vector<Share>& shares) {
    const auto holds = [](const SideInPool& side) { return side.units > 0; };
    const auto holding = std::ranges::count_if(pool_.sides, holds);
    if (holding == 0) return {};
    pool_.way = ratios_ ? ExchangeWay::Agreed : holding > 1 || others_bring() ? ExchangeWay::NetValue : ExchangeWay::Alone;
    if (pool_.way == ExchangeWay::NetValue)
      if (Faults faults = unknown(); !faults.empty()) return faults;
    if (pool_.way == ExchangeWay::NetValue) by_net_value();
    if (pool_.way == ExchangeWay::Agreed) as_agreed();
    Stakes stakes = stakes_of(sides_, pool_);
    stakes.unit_worth = unit_worth_;
    give_units(pool_, std::move(stakes), shares);
    return {};
  }

  bool is_held() const { return pool_.units > 0; }
  ExchangedPool& pool() { return pool_; }

 private:
  bool others_bring() const {
    return std::ranges::any_of(pool_.sides, [](const SideInPool& side) {
      return side.units == 0 && (!side.worth || *side.worth != Fraction(0));
    });
  }

  Faults unknown() const {
    for (std::size_t s = 0; s < sides_.size(); ++s)
      if (const std::string why = fault_of(pool_.sides[s], values_.sides[s]); !why.empty())
        return {no_exchange(pool_.id, sides_[s].community.id, why)};
    return {};
  }

  void by_net_value() {
    for (SideInPool& side : pool_.sides) {
      if (side.units == 0) continue;
      const Fraction worth = divide(*side.worth, Fraction(side.units));
      if (unit_worth_ == Fraction(0)) unit_worth_ = worth;
      side.ratio = divide(worth, unit_worth_);
    }
  }

  void as_agreed() {
    for (std::size_t s = 0; s < sides_.size(); ++s)
      if (const auto ratio = ratios_->find(sides_[s].community.id); ratio != ratios_->end())
        pool_.sides[s].ratio = ratio->second;
  }

  const std::vector<MergerSide>& sides_;
  NetValues values_;
  const std::map<CommunityId, Fraction>* ratios_ = nullptr;
  ExchangedPool pool_;
  Fraction unit_worth_;  // of a unit of the first side that holds any
};

std::set<PoolId> pools_of(const std::vector<MergerSide>& sides) {
  std::set<PoolId> pools;
  for (const MergerSide& side : sides)
    for (const Pool& pool : side.community.pools) pools.insert(pool.id);
  return pools;
}

void sort_shares(std::vector<Share>& shares) {
  std::ranges::sort(shares, {}, [](const Share& share) { return std::tie(share.member, share.pool); });
}

}  // namespace

std::string_view name_of(ExchangeWay way) {
  switch (way) {
    case ExchangeWay::Alone: return "alone";
    case ExchangeWay::NetValue: return "net-value";
    case ExchangeWay::Agreed: return "agreed";
    case ExchangeWay::Reversed: return "reversed";
  }
  return {};
}

Result<Exchange> exchanged_shares(const std::vector<MergerSide>& sides, const AgreedRatios& agreed) {
  Exchange result;
  Faults faults;
  const std::set<PoolId> pools = pools_of(sides);
  for (const auto& [pool, ratios] : agreed)
    if (!pools.contains(pool))
      faults.push_back(refusal("merge-exchange-pool", pool.text(), "there is no pool `" + pool.text() + "` to exchange shares of",
                               "name a pool of this community"));
  for (const PoolId& pool : pools) {
    PoolExchange one(sides, agreed, pool);
    append(faults, one.run(result.shares));
    if (one.is_held()) result.pools.push_back(std::move(one.pool()));
  }
  if (!faults.empty()) return faults;
  sort_shares(result.shares);
  return result;
}

Exchange restored_shares(const std::vector<MergerSide>& sides, const MergerSide& whole) {
  Exchange result;
  result.shares = whole.shares;
  for (const PoolId& id : pools_of({whole})) {
    ExchangedPool pool{.id = id, .way = ExchangeWay::Reversed, .units = units_in(whole, id)};
    if (pool.units == 0) continue;
    const NetValues before = net_values(sides, id);
    pool.money = before.money;
    pool.worth = Fraction(0);
    for (std::size_t s = 0; s < sides.size(); ++s) {
      const auto& worth = before.sides[s].worth;
      pool.sides.push_back({units_in(sides[s], id), worth, Fraction(1)});
      if (!worth) pool.worth.reset();
      else if (pool.worth) pool.worth = add(*pool.worth, *worth);
    }
    result.pools.push_back(std::move(pool));
  }
  return result;
}

std::optional<Fraction> worth_of_units(const Integer& units, const Integer& all, const std::optional<Fraction>& worth) {
  if (!worth || all == 0) return std::nullopt;
  return multiply(*worth, Fraction(units, all));
}

}  // namespace charter
