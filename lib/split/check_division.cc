// SPDX-License-Identifier: Apache-2.0
#include "split/check_division.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

struct Division {
  const Instance& instance;
  const Owners& owners;
  const std::vector<Integer>& money;
  std::vector<Integer> items;     // worth of each party's items
  std::vector<Integer> received;  // with its money
};

const std::string& name(const Division& division, std::size_t party) {
  return division.instance.parties[party].id;
}

const Fraction& entitlement(const Division& division, std::size_t party) {
  return division.instance.parties[party].entitlement;
}

Criterion sums(const Division& division) {
  const Integer there = division.instance.money - division.instance.debt;
  const Integer given = std::accumulate(division.money.begin(), division.money.end(), Integer(0));
  return {"sums", there == given, {{"money", to_string(there)}, {"given", to_string(given)}}};
}

Criterion pins(const Division& division) {
  Criterion result{"pins", true, {}};
  for (std::size_t i = 0; i < division.owners.size(); ++i) {
    const Item& item = division.instance.items[i];
    if (!item.pinned || *item.pinned == division.owners[i]) continue;
    result.holds = false;
    result.evidence[item.id] = name(division, division.owners[i]);
  }
  return result;
}

Criterion wprop(const Division& division) {
  const Fraction all =
      std::accumulate(division.received.begin(), division.received.end(), Integer(0));
  Criterion result{"wprop", true, {}};
  for (std::size_t p = 0; p < division.received.size(); ++p) {
    const Fraction due = multiply(entitlement(division, p), all);
    if (subtract(due, division.received[p]) >= Fraction(1)) result.holds = false;
    result.evidence[name(division, p)] = to_string(division.received[p]) + " of " + to_string(due);
  }
  return result;
}

// With common worths, envy is a comparison of what was received for each unit of entitlement. A
// party without entitlement is not envied for nothing, and envies nobody.
Criterion wef(const Division& division) {
  Criterion result{"wef", true, {}};
  for (std::size_t a = 0; a < division.received.size(); ++a) {
    for (std::size_t b = 0; b < division.received.size(); ++b) {
      // One part more for a and one part less for b is as much as rounding can have taken.
      const Fraction own = multiply(entitlement(division, b), Integer(division.received[a] + 1));
      const Fraction other = multiply(entitlement(division, a), Integer(division.received[b] - 1));
      if (a == b || own > other || (own == other && own == Fraction(0))) continue;
      result.holds = false;
      result.evidence[name(division, a)] = name(division, b);
    }
  }
  return result;
}

Criterion wprop1(const Division& division) {
  const Fraction all = std::accumulate(division.items.begin(), division.items.end(), Integer(0));
  Criterion result{"wprop1", true, {}};
  for (std::size_t p = 0; p < division.items.size(); ++p) {
    const Fraction lacks = subtract(multiply(entitlement(division, p), all), division.items[p]);
    if (lacks <= Fraction(0)) continue;
    const Item* witness = nullptr;
    for (std::size_t i = 0; i < division.owners.size(); ++i) {
      const Item& item = division.instance.items[i];
      const Integer gain = division.owners[i] == p ? Integer(-item.worth) : item.worth;
      const Integer best =
          witness == nullptr ? Integer(0) : boost::multiprecision::abs(witness->worth);
      if (gain > best) witness = &item;
    }
    const Integer gain =
        witness == nullptr ? Integer(0) : boost::multiprecision::abs(witness->worth);
    const bool holds = lacks <= Fraction(gain);
    result.holds = result.holds && holds;
    result.evidence[name(division, p)] =
        "lacks " + to_string(lacks) +
        (holds ? ", no more than " + witness->id : ", more than any item");
  }
  return result;
}

// Whether half of one item of b's (or half of one debt of a's), moved in thought, takes the envy
// away.
bool half_an_item_settles(const Division& division, std::size_t a, std::size_t b) {
  const auto content = [&](const Fraction& shift) {
    const Fraction own =
        multiply(entitlement(division, b), add(Fraction(division.items[a]), shift));
    const Fraction other =
        multiply(entitlement(division, a), subtract(Fraction(division.items[b]), shift));
    return own >= other;
  };
  if (content(Fraction(0))) return true;
  for (std::size_t i = 0; i < division.owners.size(); ++i) {
    const Integer& worth = division.instance.items[i].worth;
    if (division.owners[i] == b && content(Fraction(worth, 2))) return true;
    if (division.owners[i] == a && content(Fraction(-worth, 2))) return true;
  }
  return false;
}

Criterion half_wef(const Division& division) {
  Criterion result{"wef(1/2,1/2)", true, {}};
  for (std::size_t a = 0; a < division.items.size(); ++a) {
    for (std::size_t b = 0; b < division.items.size(); ++b) {
      if (a == b || half_an_item_settles(division, a, b)) continue;
      result.holds = false;
      result.evidence[name(division, a)] = name(division, b);
    }
  }
  return result;
}

Criterion nonsense(const char* why) { return {"sums", false, {{"reason", why}}}; }

}  // namespace

std::vector<Criterion> check_division(const Instance& instance, const Owners& owners,
                                      const std::vector<Integer>& money) {
  if (owners.size() != instance.items.size()) return {nonsense("an item has no owner")};
  if (money.size() != instance.parties.size()) return {nonsense("a party has no amount of money")};
  if (std::ranges::any_of(owners, [&](std::size_t o) { return o >= instance.parties.size(); }))
    return {nonsense("an owner is not a party")};
  Division division{instance, owners, money, worth_owned(instance, owners), {}};
  for (std::size_t p = 0; p < money.size(); ++p)
    division.received.push_back(division.items[p] + money[p]);
  return {sums(division), pins(division),   wprop(division),
          wef(division),  wprop1(division), half_wef(division)};
}

}  // namespace charter
