// SPDX-License-Identifier: Apache-2.0
#include "split/bids.h"

#include "split/owners.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace charter {

namespace {

constexpr std::size_t kMostCombinations = 512;

// Whoever bids most for each item; of a pinned one its party.
std::vector<std::vector<std::size_t>> highest_bidders(const Problem& problem) {
  std::vector<std::vector<std::size_t>> result(problem.items.size());
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (problem.items[i].pinned) {
      result[i] = {*problem.items[i].pinned};
      continue;
    }
    Integer most = problem.worths[0][i];
    for (const auto& row : problem.worths) most = std::max(most, row[i]);
    for (std::size_t p = 0; p < problem.parties.size(); ++p)
      if (problem.worths[p][i] == most) result[i].push_back(p);
  }
  return result;
}

Integer bid_for(const Problem& problem, const Owners& owners, std::size_t by, std::size_t held_by) {
  Integer sum = 0;
  for (std::size_t i = 0; i < owners.size(); ++i)
    if (owners[i] == held_by) sum += problem.worths[by][i];
  return sum;
}

// What each is due by its own bids, with the money.
Fraction due(const Problem& problem, std::size_t party) {
  return multiply(problem.parties[party].entitlement,
                  Integer(total_worth(problem, party) + problem.money - problem.debt));
}

// The gain of all together beyond what they are due.
Fraction surplus(const Problem& problem, const Owners& owners) {
  Fraction gain = Integer(problem.money - problem.debt);
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    gain = add(gain, subtract(bid_for(problem, owners, p, p), due(problem, p)));
  return gain;
}

// least[a]: how much more per entitlement a must gain than the least who gains, for nobody to envy;
// nothing when envy goes round in a circle that no payments break.
std::optional<std::vector<Fraction>> least_gains(const Problem& problem, const Owners& owners) {
  const std::size_t n = problem.parties.size();
  const auto per = [&](const Integer& bid, std::size_t party) {
    return divide(bid, problem.parties[party].entitlement);
  };
  const auto offset = [&](std::size_t p) {  // gain per entitlement less payment per entitlement
    return divide(subtract(bid_for(problem, owners, p, p), due(problem, p)),
                  problem.parties[p].entitlement);
  };
  std::vector<std::vector<Fraction>> more(n, std::vector<Fraction>(n));
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = 0; b < n; ++b)
      if (a != b)
        more[a][b] = add(subtract(per(bid_for(problem, owners, a, b), b),
                                  per(bid_for(problem, owners, a, a), a)),
                         subtract(offset(a), offset(b)));
  std::vector<Fraction> least(n);
  for (std::size_t round = 0; round <= n; ++round) {
    bool changed = false;
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        if (a == b || add(least[b], more[a][b]) <= least[a]) continue;
        least[a] = add(least[b], more[a][b]);
        changed = true;
      }
    }
    if (!changed) return least;
  }
  return std::nullopt;
}

// Gains per entitlement that add up to the surplus.
std::vector<Fraction> gains(const Problem& problem, const Owners& owners) {
  std::vector<Fraction> result =
      least_gains(problem, owners).value_or(std::vector<Fraction>(problem.parties.size()));
  Fraction level = surplus(problem, owners);
  for (std::size_t p = 0; p < result.size(); ++p)
    level = subtract(level, multiply(problem.parties[p].entitlement, result[p]));
  for (Fraction& gain : result) gain = add(gain, level);
  return result;
}

std::vector<Fraction> payments(const Problem& problem, const Owners& owners,
                               const std::vector<Fraction>& gain) {
  std::vector<Fraction> result;
  for (std::size_t p = 0; p < gain.size(); ++p) {
    const Fraction wanted = add(due(problem, p), multiply(problem.parties[p].entitlement, gain[p]));
    result.push_back(subtract(wanted, bid_for(problem, owners, p, p)));
  }
  return result;
}

Division paid(const Problem& problem, const Owners& owners, const std::vector<Fraction>& gain) {
  Division division{.shares = shares_of(problem, owners),
                    .payments = payments(problem, owners, gain)};
  const std::string all = to_string(surplus(problem, owners));
  division.objective = Objective{"surplus", all, all, true};
  division.weights.assign(problem.parties.size(), Fraction(1));
  return division;
}

Owners preferred_bidders(const Problem& problem,
                         const std::vector<std::vector<std::size_t>>& bidders) {
  Owners owners;
  for (std::size_t i = 0; i < bidders.size(); ++i)
    owners.push_back(preferred(problem.items[i], bidders[i]));
  return owners;
}

std::size_t combinations(const std::vector<std::vector<std::size_t>>& bidders) {
  std::size_t count = 1;
  for (const auto& equals : bidders) {
    count *= equals.size();
    if (count > kMostCombinations) return count;
  }
  return count;
}

// The next way to choose among equal bids, the last item changing fastest; false after the last.
bool advance(std::vector<std::size_t>& choice,
             const std::vector<std::vector<std::size_t>>& bidders) {
  for (std::size_t i = choice.size(); i-- > 0;) {
    if (++choice[i] < bidders[i].size()) return true;
    choice[i] = 0;
  }
  return false;
}

// Leximin first, then custody; the combinations come in the order of keys.
Owners best_bidders(const Problem& problem, const std::vector<std::vector<std::size_t>>& bidders) {
  std::vector<std::size_t> choice(bidders.size());
  Owners best;
  std::vector<Fraction> best_gains;
  std::size_t best_changes = 0;
  do {
    Owners owners;
    for (std::size_t i = 0; i < choice.size(); ++i) owners.push_back(bidders[i][choice[i]]);
    std::vector<Fraction> gain = gains(problem, owners);
    std::ranges::sort(gain);
    const std::size_t changes = custody_changes(problem, owners);
    const bool better =
        best_gains.empty() || gain > best_gains || (gain == best_gains && changes < best_changes);
    if (!better) continue;
    best = std::move(owners);
    best_gains = std::move(gain);
    best_changes = changes;
  } while (advance(choice, bidders));
  return best;
}

}  // namespace

Division knaster(const Problem& problem, const Sha256&) {
  const Owners owners = preferred_bidders(problem, highest_bidders(problem));
  const Fraction gain = surplus(problem, owners);
  return paid(problem, owners, std::vector<Fraction>(problem.parties.size(), gain));
}

Division bids_wef(const Problem& problem, const Sha256&) {
  const auto bidders = highest_bidders(problem);
  const Owners owners = combinations(bidders) <= kMostCombinations
                            ? best_bidders(problem, bidders)
                            : preferred_bidders(problem, bidders);
  return paid(problem, owners, gains(problem, owners));
}

}  // namespace charter
