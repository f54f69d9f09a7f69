// SPDX-License-Identifier: Apache-2.0
#include "split/owners.h"

#include <algorithm>

namespace charter {

namespace {

// limits[a][b]: weight of b is at most this times the weight of a.
using Limits = std::vector<std::vector<std::optional<Fraction>>>;

void limit(Limits& limits, std::size_t a, std::size_t b, const Fraction& ratio) {
  auto& known = limits[a][b];
  if (!known || ratio < *known) known = ratio;
}

// What it means that `holder` values an item most. False when no weights can make it so.
bool note_limits(const Problem& problem, std::size_t item, std::size_t holder, Limits& limits) {
  const Integer& own = problem.worths[holder][item];
  for (std::size_t p = 0; p < problem.parties.size(); ++p) {
    const Integer& other = problem.worths[p][item];
    if (p == holder) continue;
    if (own > 0 && other > 0) {
      limit(limits, holder, p, Fraction(own, other));
    } else if (own < 0 && other < 0) {
      limit(limits, p, holder, Fraction(other, own));
    } else if ((own <= 0 && other > 0) || (own < 0 && other >= 0)) {
      return false;
    }
  }
  return true;
}

}  // namespace

ItemShares shares_of(const Problem& problem, const Owners& owners) {
  ItemShares shares(owners.size(), std::vector<Fraction>(problem.parties.size()));
  for (std::size_t i = 0; i < owners.size(); ++i) shares[i][owners[i]] = Fraction(1);
  return shares;
}

std::size_t custody_change(const WantedItem& item, std::size_t party) {
  const bool changes =
      !item.pinned && !item.held_by.empty() && std::ranges::count(item.held_by, party) == 0;
  return changes ? 1 : 0;
}

std::size_t custody_changes(const Problem& problem, const Owners& owners) {
  std::size_t changes = 0;
  for (std::size_t i = 0; i < owners.size(); ++i)
    changes += custody_change(problem.items[i], owners[i]);
  return changes;
}

std::size_t preferred(const WantedItem& item, const std::vector<std::size_t>& equals) {
  return *std::ranges::min_element(
      equals, {}, [&](std::size_t p) { return std::pair(custody_change(item, p), p); });
}

std::vector<Fraction> dual_weights(const Problem& problem, const ItemShares& shares) {
  const std::size_t parties = problem.parties.size();
  Limits limits(parties, std::vector<std::optional<Fraction>>(parties));
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (problem.items[i].pinned) continue;
    for (std::size_t p = 0; p < parties; ++p) {
      if (shares[i][p] == Fraction(0)) continue;
      if (!note_limits(problem, i, p, limits)) return {};
    }
  }
  std::vector<Fraction> weights(parties, Fraction(1));
  for (std::size_t round = 0; round <= parties; ++round) {
    bool changed = false;
    for (std::size_t a = 0; a < parties; ++a) {
      for (std::size_t b = 0; b < parties; ++b) {
        if (!limits[a][b]) continue;
        const Fraction most = multiply(*limits[a][b], weights[a]);
        if (weights[b] <= most) continue;
        weights[b] = most;
        changed = true;
      }
    }
    if (!changed) return weights;
  }
  return {};
}

std::vector<Integer> coprime_weights(const Problem& problem) {
  std::vector<Integer> weights = weights_of(problem.parties).of;
  Integer common = 0;
  for (const Integer& weight : weights) common = boost::multiprecision::gcd(common, weight);
  for (Integer& weight : weights) weight /= common;
  return weights;
}

}  // namespace charter
