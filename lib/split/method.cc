// SPDX-License-Identifier: Apache-2.0
#include "split/method.h"

#include "split/adjusted_winner.h"
#include "split/appraised.h"
#include "split/bids.h"
#include "split/ceei.h"
#include "split/check_certificate.h"
#include "split/ladder.h"
#include "split/picking.h"
#include "split/prop1_po.h"
#include "split/tie_break.h"
#include "split/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

// Units that are looked at one by one, and with points those times the parties.
constexpr std::size_t kMostUnits = 10'000;
constexpr std::size_t kMostUnitsTimesParties = 16'000;

constexpr Method kMethods[] = {
    {"least-imbalance", 1, Worths::Common, Debts::Allowed, 64,
     "one worth for all; the least money to make good the difference", appraised},
    {"bids-wef", 1, Worths::Bids, Debts::Allowed, 64,
     "bids in money; nobody would rather have another's part", bids_wef},
    {"knaster", 1, Worths::Bids, Debts::Allowed, 64, "bids in money; all gain alike", knaster},
    {"adjusted-winner", 1, Worths::Points, Debts::Refused, 2,
     "points of two parties; at most one item is split", adjusted_winner, Gives::Parts},
    {"adjusted-winner-discrete", 1, Worths::Points, Debts::Refused, 2,
     "points of two parties; nothing is split", adjusted_winner_discrete},
    {"ceei", 1, Worths::Points, Debts::Refused, 64,
     "points; a market with entitlements as money; few items are split", ceei, Gives::Parts},
    {"ceei-round", 1, Worths::Points, Debts::Refused, 64,
     "points; the same market with nothing split", ceei_round},
    {"ladder", 1, Worths::Points, Debts::Allowed, 16, "points; nothing is split, found by search",
     ladder},
    {"prop1-po", 1, Worths::Points, Debts::Allowed, 16,
     "points with debts, any number; nothing is split", prop1_po},
    {"nash", 1, Worths::Points, Debts::Refused, 64, "points; the largest weighted Nash welfare",
     nash},
    {"leximin", 1, Worths::Points, Debts::Allowed, 16,
     "points; the least that anybody has is largest", leximin},
    {"picking", 1, Worths::Points, Debts::Refused, 64, "points; the parties pick in turn", picking},
    {"hamilton", 1, Worths::None, Debts::Allowed, 10'000, "units; largest remainders", hamilton},
    {"webster", 1, Worths::None, Debts::Allowed, 10'000, "units; never taken back by instalments",
     webster},
};

Fault unfit(const char* code, std::string message, std::string help, Subject about = {}) {
  return {.code = code,
          .message = std::move(message),
          .help = std::move(help),
          .subject = std::move(about)};
}

void find_negative(const Problem& problem, const Method& method, Faults& faults) {
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const auto& row = problem.worths[p];
    const auto below = std::ranges::find_if(row, [](const Integer& worth) { return worth < 0; });
    if (below == row.end()) continue;
    const auto item = static_cast<std::size_t>(below - row.begin());
    faults.push_back(unfit("split-negative",
                           fmt::format("`{}` values `{}` at {}", problem.parties[p].id,
                                       problem.items[item].id, to_string(*below)),
                           fmt::format("{} takes numbers of zero or more; for debts take ladder, "
                                       "prop1-po, or bids in money",
                                       method.name),
                           {"worth", problem.parties[p].id, problem.items[item].id}));
  }
}

void find_in_points(const Problem& problem, Faults& faults) {
  if (problem.money != 0 || problem.debt != 0)
    faults.push_back(unfit("split-money", "money has no worth in points",
                           "make the money an item that each party values"));
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const bool nothing =
        std::ranges::all_of(problem.worths[p], [](const Integer& worth) { return worth == 0; });
    if (!nothing) continue;
    faults.push_back(unfit("split-values-nothing",
                           fmt::format("`{}` values nothing at all", problem.parties[p].id),
                           "whatever it gets is worth nothing to it, so that no division can be "
                           "compared with another; let it spread points",
                           {"worth", problem.parties[p].id, ""}));
  }
}

void find_too_many_parties(const Problem& problem, const Method& method, Faults& faults) {
  if (problem.parties.size() > method.most_parties)
    faults.push_back(unfit("split-parties",
                           fmt::format("{} divides between at most {} parties, not {}", method.name,
                                       method.most_parties, problem.parties.size()),
                           "take another method"));
}

// Who is entitled to nothing can be given what is pinned, and pay for it; no bids or points of theirs can
// be weighed by their entitlement.
void find_unentitled(const Problem& problem, const Method& method, Faults& faults) {
  if (method.worths == Worths::Common || method.worths == Worths::None) return;
  for (const Party& party : problem.parties)
    if (party.entitlement == Fraction(0))
      faults.push_back(unfit("split-entitlement",
                             fmt::format("`{}` is entitled to nothing", party.id),
                             "leave the party out, or give it an entitlement above zero",
                             {"party", party.id, ""}));
}

void find_in_units(const Problem& problem, const Method& method, Faults& faults) {
  if (method.worths != Worths::None) return;
  for (const WantedItem& item : problem.items) {
    if (item.count < problem.minimum * problem.parties.size())
      faults.push_back(unfit("split-minimum",
                             fmt::format("there are not {} of `{}` for each party",
                                         to_string(problem.minimum), item.id),
                             "lower the minimum", {"item", item.id, ""}));
    if (item.pinned)
      faults.push_back(unfit("split-pin", fmt::format("`{}` is pinned", item.id),
                             fmt::format("{} divides units by entitlement alone", method.name),
                             {"item", item.id, ""}));
  }
}

void find_too_many_units(const Problem& problem, const Method& method, Faults& faults) {
  if (method.worths == Worths::None || problem.items.empty()) return;
  Integer units = 0;
  for (const WantedItem& item : problem.items) units += item.count;
  if (units > kMostUnits) {
    const WantedItem& most = *std::ranges::max_element(problem.items, {}, &WantedItem::count);
    faults.push_back(unfit("split-too-many",
                           fmt::format("there are {} units to divide", to_string(units)),
                           fmt::format("at most {}, one by one; hamilton and webster divide any "
                                       "number",
                                       kMostUnits),
                           {"item", most.id, ""}));
  } else if (method.worths == Worths::Points && units * problem.parties.size() > kMostUnitsTimesParties) {
    faults.push_back(unfit(
        "split-too-many",
        fmt::format("there are {} units to divide between {} parties", to_string(units),
                    problem.parties.size()),
        fmt::format("with points, units times parties are at most {}", kMostUnitsTimesParties)));
  }
}

void find_unlike_worths(const Problem& problem, const Method& method, Faults& faults) {
  for (std::size_t p = 1; p < problem.parties.size(); ++p)
    if (problem.worths[p] != problem.worths[0])
      faults.push_back(unfit("split-common-worths",
                             fmt::format("`{}` and `{}` see different worths",
                                         problem.parties[0].id, problem.parties[p].id),
                             fmt::format("{} takes one worth for all; where they differ take "
                                         "bids-wef or ladder",
                                         method.name),
                             {"worth", problem.parties[p].id, ""}));
}

Faults faults_for(const Problem& problem, const Method& method) {
  Faults faults;
  find_too_many_parties(problem, method, faults);
  find_unentitled(problem, method, faults);
  find_in_units(problem, method, faults);
  find_too_many_units(problem, method, faults);
  if (method.debts == Debts::Refused && has_debts(problem)) find_negative(problem, method, faults);
  if (method.worths == Worths::Points) find_in_points(problem, faults);
  if (method.worths == Worths::Common) find_unlike_worths(problem, method, faults);
  return faults;
}

// The problem with parties and items in the order of their keys and each unit an item of its own,
// and where each came from.
struct Keyed {
  Problem problem;
  std::vector<std::size_t> parties;
  std::vector<std::size_t> items;
};

std::vector<WantedItem> units_of(const WantedItem& item, const Method& method) {
  if (method.worths == Worths::None || item.count == 1) return {item};
  std::vector<WantedItem> units;
  for (Integer unit = 1; unit <= item.count; ++unit) {
    units.push_back(item);
    units.back().id += " #" + to_string(unit);
    units.back().count = 1;
  }
  return units;
}

Keyed keyed(const Problem& problem, const Method& method, const Sha256& seed) {
  Keyed result{.problem = problem, .parties = by_key(problem.parties, seed, TieAmong::Parties)};
  std::vector<std::size_t> place_of(problem.parties.size());
  for (std::size_t place = 0; place < place_of.size(); ++place) {
    place_of[result.parties[place]] = place;
    result.problem.parties[place] = problem.parties[result.parties[place]];
  }
  result.problem.items.clear();
  for (const std::size_t i : by_key(problem.items, seed, TieAmong::Items)) {
    for (WantedItem& unit : units_of(problem.items[i], method)) {
      if (unit.pinned) unit.pinned = place_of[*unit.pinned];
      for (std::size_t& holder : unit.held_by) holder = place_of[holder];
      std::ranges::sort(unit.held_by);
      result.problem.items.push_back(std::move(unit));
      result.items.push_back(i);
    }
  }
  for (std::size_t place = 0; place < place_of.size(); ++place) {
    auto& row = result.problem.worths[place];
    row.clear();
    for (const std::size_t i : result.items)
      row.push_back(problem.worths[result.parties[place]][i]);
  }
  return result;
}

std::vector<Fraction> by_party(const std::vector<Fraction>& values, const Keyed& from) {
  std::vector<Fraction> result(values.size());
  for (std::size_t place = 0; place < values.size(); ++place)
    result[from.parties[place]] = values[place];
  return result;
}

// Back to the parties and items as they were given.
Division returned(Division division, const Problem& problem, const Keyed& from) {
  ItemShares shares(problem.items.size(), std::vector<Fraction>(problem.parties.size()));
  std::vector<Fraction> prices(division.prices.empty() ? 0 : problem.items.size());
  for (std::size_t i = 0; i < from.items.size(); ++i) {
    const WantedItem& item = problem.items[from.items[i]];
    const Integer units = from.problem.items[i].count == item.count ? Integer(1) : item.count;
    auto& row = shares[from.items[i]];
    for (std::size_t place = 0; place < from.parties.size(); ++place) {
      const Fraction& share = division.shares[i][place];
      if (share == Fraction(0)) continue;
      Fraction& total = row[from.parties[place]];
      total = add(total, multiply(share, Fraction(Integer(1), units)));
    }
    if (!prices.empty()) prices[from.items[i]] = add(prices[from.items[i]], division.prices[i]);
  }
  division.shares = std::move(shares);
  division.prices = std::move(prices);
  division.payments = by_party(division.payments, from);
  division.weights = by_party(division.weights, from);
  return division;
}

}  // namespace

std::span<const Method> methods() { return kMethods; }

const Method* find_method(std::string_view name) {
  const auto found = std::ranges::find(kMethods, name, &Method::name);
  return found == std::end(kMethods) ? nullptr : found;
}

const Method& default_method(const Problem& problem) {
  const bool common = std::ranges::all_of(
      problem.worths, [&](const auto& row) { return row == problem.worths.front(); });
  const bool money = problem.money != 0 || problem.debt != 0 || has_debts(problem);
  const std::size_t parties = problem.parties.size();
  const auto name = [&]() -> std::string_view {
    if (common) return "least-imbalance";
    if (problem.settling == Settling::ItemsAlone)
      return parties <= find_method("ladder")->most_parties ? "ladder" : "ceei-round";
    if (money) return "bids-wef";
    return parties == 2 ? "adjusted-winner" : "ceei";
  };
  return *find_method(name());
}

std::string versioned(const Method& method) {
  return fmt::format("{}/{}", method.name, method.version);
}

Scale scale_of(const Method& method) {
  return method.worths == Worths::Points ? Scale::Points : Scale::Amounts;
}

Result<Certificate> divide(const Problem& problem, const Method& method,
                           const std::optional<Sha256>& seed) {
  Faults faults = faults_of(problem);
  if (faults.empty()) faults = faults_for(problem, method);
  if (!faults.empty()) return faults;
  Certificate certificate;
  certificate.digest = digest_of(problem, versioned(method), scale_of(method));
  const Sha256 key = seed.value_or(certificate.digest);
  const Keyed from = keyed(problem, method, key);
  certificate.division = returned(method.divide(from.problem, key), problem, from);
  certificate.division.method = versioned(method);
  if (certificate.division.payments.empty())
    certificate.division.payments.resize(problem.parties.size());
  certificate.claims = claims_of(problem, certificate.division);
  return certificate;
}

}  // namespace charter
