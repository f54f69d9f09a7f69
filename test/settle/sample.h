// SPDX-License-Identifier: Apache-2.0
#pragma once

// Small communities to divide.

#include "forks/of_snapshot.h"
#include "settle/settlement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace charter::sample {

template <class AnId>
AnId id(const std::string& text) {
  return AnId::parse(text).value();
}

inline std::string number(const std::string& prefix, int n) {
  const std::string digits = std::to_string(n);
  return prefix + std::string(4 - digits.size(), '0') + digits;
}

inline Quantity amount(const std::string& written) {
  const auto blank = written.find(' ');
  const Unit unit{id<UnitCode>(written.substr(blank + 1)), written.ends_with("ETH") ? 18 : 2};
  return {parse_parts(written.substr(0, blank), unit.decimals).value(), unit};
}

inline Asset divisible(const std::string& name, const std::string& quantity) {
  Asset asset;
  asset.id = id<AssetId>(name);
  asset.pool = id<PoolId>("commons");
  asset.quantity = amount(quantity);
  return asset;
}

inline Asset indivisible(const std::string& name, const std::string& value) {
  Asset asset;
  asset.id = id<AssetId>(name);
  asset.pool = id<PoolId>("commons");
  asset.nature = Nature::Indivisible;
  if (!value.empty()) asset.value = amount(value);
  return asset;
}

inline Asset copyable(const std::string& name) {
  Asset asset;
  asset.id = id<AssetId>(name);
  asset.nature = Nature::Copyable;
  return asset;
}

// Members m0001 and on, each with that many units of the pool `commons`; ETH has 18 decimals.
inline Snapshot community(const std::vector<int>& units, std::vector<Asset> assets) {
  Snapshot snapshot;
  snapshot.community.id = id<CommunityId>("c-5f0c2a9be1d44c70");
  snapshot.community.name = "Riverside Commons";
  snapshot.community.units = {{{id<UnitCode>("ETH"), 18}, {}}};
  snapshot.community.pools = {{id<PoolId>("commons"), "", ""}};
  for (std::size_t i = 0; i < units.size(); ++i) {
    Member member;
    member.id = id<MemberId>(number("m", static_cast<int>(i) + 1));
    if (units[i] > 0) snapshot.shares.push_back({member.id, id<PoolId>("commons"), units[i]});
    snapshot.members.push_back(std::move(member));
  }
  std::ranges::sort(assets, {}, &Asset::id);
  snapshot.assets = std::move(assets);
  return snapshot;
}

inline LeavingGroup group(const std::string& name, const std::vector<int>& members) {
  LeavingGroup group{id<PartyId>(name), "New " + name, {}};
  for (const int m : members) group.members.push_back(id<MemberId>(number("m", m)));
  return group;
}

inline ForkRequest request(std::vector<LeavingGroup> groups) {
  return {std::string(40, 'a'), std::move(groups), *Date::parse("2026-11-23"), {}};
}

inline Result<Settlement> settle(const Snapshot& snapshot, std::vector<LeavingGroup> groups) {
  const auto inputs = fork_inputs(snapshot, request(std::move(groups)));
  if (!inputs) return inputs.faults();
  return settle_fork(*inputs);
}

inline const PartyInPool& commons(const Settlement& settlement, std::size_t party) {
  return settlement.parties[party].pools.at(id<PoolId>("commons"));
}

// Every claim that is made of it, of its pools and of how their things were given.
inline std::vector<Claim> claims(const Settlement& settlement) {
  std::vector<Claim> all;
  for (const PoolClaims& pool : settlement.claims)
    all.insert(all.end(), pool.claims.begin(), pool.claims.end());
  for (const Allotment& allotment : settlement.allotments)
    all.insert(all.end(), allotment.certificate.claims.begin(), allotment.certificate.claims.end());
  return all;
}

inline void expect_all_to_hold(const Settlement& settlement) {
  for (const Claim& claim : claims(settlement)) EXPECT_TRUE(claim.holds) << claim.name;
}

// "north: 12.00" for each party that has something of it.
inline std::string parts(const Settlement& settlement, const std::string& asset) {
  const SettledAsset* found = find_asset(settlement, id<AssetId>(asset));
  std::string text;
  for (std::size_t p = 0; found && p < found->parts.size(); ++p)
    text += (text.empty() ? "" : " ") +
            (found->quantity ? format_parts(found->parts[p], found->quantity->unit.decimals)
                             : to_string(found->parts[p]));
  return text;
}

// The `fork` rule of a charter that has one, in the clause exit.fork.
inline Rule& fork_rule(Snapshot& snapshot) {
  if (snapshot.charter.articles.empty()) {
    Clause clause;
    clause.id = id<ClauseId>("exit.fork");
    clause.rule = Rule{"fork", {}};
    Article article;
    article.id = id<ArticleId>("exit");
    article.clauses = {clause};
    article.file = "charter/04-exit.yaml";
    snapshot.charter.articles = {article};
  }
  return *snapshot.charter.articles[0].clauses[0].rule;
}

inline Value value(ValueType type, const std::string& canonical) {
  Value value;
  value.type = type;
  value.canonical = canonical;
  value.written = canonical;
  return value;
}

inline Value list(std::vector<Value> items) {
  Value value;
  value.type = ValueType::List;
  value.items = std::move(items);
  return value;
}

inline Value reference(const std::string& clause, const std::string& parameter) {
  Value value;
  value.type = ValueType::Reference;
  value.items = {sample::value(ValueType::Clause, clause), sample::value(ValueType::Text, parameter)};
  return value;
}

}  // namespace charter::sample
