// SPDX-License-Identifier: Apache-2.0
#include "render/criteria.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

// Those of settle/check_settlement.h, then those of split/check_certificate.h.
const std::map<std::string, std::string> kCriteria = {
    {"conserved", "nothing is lost or given twice, and what was to stay stays"},
    {"by-units", "what is divided by units is, to less than a smallest part"},
    {"by-method", "each thing is with the side that the method gave it to"},
    {"paid", "payments make good the difference, to less than a smallest part"},
    {"wprop", "each side has its share of everything, by its own worths"},
    {"wef", "no side would rather have what another has, per share"},
    {"wprop1", "without money, no side would be short by more than one thing"},
    {"wef1", "without money, none would envy another but for one thing"},
    {"wef(1/2,1/2)", "without money, none would envy another but for half a thing"},
    {"fpo", "no other division is better for one side and worse for none"},
    {"po", "no other way of giving things whole is better for one side and worse for none"},
    {"ceei", "each side bought the best it could with its share, at one price"},
    {"nash-positive", "each side has something, else the product of what all have is nothing"},
    {"nash-bound", "the balance of worths is within the bound stated"},
    {"objective", "what was made as large or as small as possible is of the size stated"},
    {"sums", "every thing is given once, and payments add up"},
    {"pins", "what is pinned is where it belongs"},
    {"whole", "nothing is split"},
};

// In place of those, where something is left behind.
const std::map<std::string, std::string> kWordsWithLess = {
    {"by-units", "what is divided by units is, less what is left behind, to less than a smallest part"},
    {"wprop", "each side has its share of everything, less what it leaves behind, by its own worths"},
    {"wef", "no side would rather have what another has, per share less what it leaves behind"},
    {"ceei", "each side bought the best it could with its share, less what it leaves behind, at one price"},
};

}  // namespace

Fraction left_behind_in(const Settlement& settlement, const PoolId& pool) {
  const auto settled = std::ranges::find(settlement.pools, pool, &SettledPool::id);
  return settled == settlement.pools.end() ? Fraction(0) : settled->left_behind;
}

std::string about_percent(const Fraction& part) {
  const Integer tenths = floor(add(multiply(part, Fraction(Integer(1000))), Fraction(Integer(1), Integer(2))));
  return fmt::format("{}.{} %", to_string(Integer(tenths / 10)),
                     to_string(Integer(boost::multiprecision::abs(tenths) % 10)));
}

std::string what_has_no_price(const Settlement& settlement, const PoolId& pool) {
  const auto found = std::ranges::find(settlement.pools, pool, &SettledPool::id);
  if (found == settlement.pools.end() || found->worth) return {};
  // By bids and points no worth of all is stated, whatever the prices.
  const auto by_own = [&](const SettledParty& party) {
    const auto in_pool = party.pools.find(pool);
    return in_pool != party.pools.end() && in_pool->second.own.has_value();
  };
  if (std::ranges::any_of(settlement.parties, by_own)) return {};
  std::set<std::string> units;
  for (const SettledAsset& asset : settlement.assets)
    if (asset.pool == pool && asset.quantity && asset.reason == Reason::Split)
      units.insert(asset.quantity->unit.code.text());
  if (units.size() < 2) return {};
  return fmt::format("No price leads between {} in `{}`: each is divided by units, and no worth of all is "
                     "stated.",
                     fmt::join(units, ", "), pool.text());
}

std::string in_words(const std::string& criterion, const Fraction& left_behind) {
  const auto less = kWordsWithLess.find(criterion);
  if (left_behind != Fraction(0) && less != kWordsWithLess.end()) return less->second;
  const auto found = kCriteria.find(criterion);
  return found == kCriteria.end() ? std::string() : found->second;
}

std::string in_words(const Claim& claim, const Fraction& left_behind) {
  if (claim.name != "wef(x,1-x)") return in_words(claim.name, left_behind);
  if (!claim.holds) return "without money, none would envy another but for any part x of one thing";
  return fmt::format("without money, none would envy another but for part x of one thing, x from {} to {}",
                     claim.evidence.at("from"), claim.evidence.at("to"));
}

bool is_of_form(const Claim& claim) {
  return claim.name == "sums" || claim.name == "pins" || claim.name == "whole" || claim.name == "objective";
}

}  // namespace charter
