// SPDX-License-Identifier: Apache-2.0
#include "render/criteria.h"

#include "split/method.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

// Those of settle/check_settlement.h, then those of split/check_certificate.h. What a certificate says of its
// own form (sums, pins, whole, objective) is left to the record.
const std::map<std::string, std::string> kWords = {
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
    {"po", "no other way of giving things whole is better for all"},
    {"ceei", "each side bought the best it could with its share, at one price"},
    {"nash-bound", "the balance of worths is within the bound stated"},
};

std::string things(std::size_t count) {
  return count == 1 ? "One thing" : fmt::format("{} things", count);
}

std::string how(const Allotment& allotment) {
  if (allotment.of == Allotment::Of::Count) return "by number, each counted as one";
  const Division& division = allotment.certificate.division;
  const Method* method = find_method(division.method.substr(0, division.method.find('/')));
  if (method == nullptr || method->worths == Worths::Common) return "by appraised worth";
  return fmt::format("by {}, with the method {}",
                     method->worths == Worths::Bids ? "bids" : "points", method->name);
}

std::string amount(const std::string& exact, const Unit& unit) {
  const Fraction parts = Fraction::parse(exact).value_or(Fraction(0));
  // What is at least so much is rounded up to the smallest part.
  return to_string(Money{-floor_divide(-parts.numerator(), parts.denominator()), unit});
}

// What was moved is what the payments say, to the cent.
std::string what_moved(const Settlement& settlement, const Allotment& allotment) {
  if (!allotment.money) return {};
  const auto moved = moved_in(settlement, allotment.pool);
  return moved ? to_string(*moved) : to_string(Money{0, *allotment.money});
}

std::string how_good(const Settlement& settlement, const Allotment& allotment) {
  const Division& division = allotment.certificate.division;
  if (division.then && allotment.money) {
    const std::string moved = what_moved(settlement, allotment);
    if (division.then->proven)
      return fmt::format(
          ", so that the least money has to move: {}. No other allotment that the money at hand can pay "
          "for needs less.",
          moved);
    return fmt::format(". {} has to move; another allotment might need less, but none less than {}.",
                       moved, amount(division.then->bound, *allotment.money));
  }
  if (division.objective && !division.objective->proven)
    return fmt::format(". How good it is (`{}`) is {}; whether there is a better one was not found out, but "
                       "none goes beyond {}.",
                       division.objective->name, division.objective->value, division.objective->bound);
  return ".";
}

}  // namespace

std::string about_percent(const Fraction& part) {
  const Integer tenths = floor(add(multiply(part, Fraction(Integer(1000))), Fraction(Integer(1), Integer(2))));
  return fmt::format("{}.{} %", to_string(Integer(tenths / 10)),
                     to_string(Integer(boost::multiprecision::abs(tenths) % 10)));
}

std::string what_has_no_price(const Settlement& settlement, const PoolId& pool) {
  const auto found = std::ranges::find(settlement.pools, pool, &SettledPool::id);
  if (found == settlement.pools.end() || found->worth) return {};
  std::set<std::string> units;
  for (const SettledAsset& asset : settlement.assets)
    if (asset.pool == pool && asset.quantity && asset.reason == Reason::Split)
      units.insert(asset.quantity->unit.code.text());
  if (units.size() < 2) return {};
  return fmt::format("No price leads between {} in `{}`: each is divided by units, and no worth of all is "
                     "stated.",
                     fmt::join(units, ", "), pool.text());
}

std::string in_words(const std::string& criterion) {
  const auto found = kWords.find(criterion);
  return found == kWords.end() ? std::string() : found->second;
}

std::string how_given(const Settlement& settlement, const Allotment& allotment) {
  if (allotment.free == 0)
    return fmt::format("What stays of `{}` counts at its worth for those who stay, and {} moved.",
                       allotment.pool.text(), what_moved(settlement, allotment));
  return fmt::format("{} of `{}` that cannot be divided {} given {}{}", things(allotment.free),
                     allotment.pool.text(), allotment.free == 1 ? "was" : "were", how(allotment),
                     how_good(settlement, allotment));
}

}  // namespace charter
