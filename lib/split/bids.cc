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

// What each is due by its own bids, with the money.
std::vector<Fraction> dues(const Problem& problem) {
  std::vector<Fraction> due;
  for (std::size_t p = 0; p < problem.parties.size(); ++p)
    due.push_back(multiply(problem.parties[p].entitlement,
                           Integer(total_worth(problem, p) + problem.money - problem.debt)));
  return due;
}

// One way of giving the items to highest bidders: all bids for what each has, added up once.
class Assigned {
 public:
  Assigned(const Problem& problem, const std::vector<Fraction>& due, Owners owners)
      : problem_(problem), due_(due), owners_(std::move(owners)) {
    const std::size_t n = problem.parties.size();
    bids_.assign(n, std::vector<Integer>(n));
    for (std::size_t by = 0; by < n; ++by)
      for (std::size_t i = 0; i < owners_.size(); ++i) bids_[by][owners_[i]] += problem.worths[by][i];
  }

  const Owners& owners() const { return owners_; }

  // The gain of all together beyond what they are due.
  Fraction surplus() const {
    Fraction gain = Integer(problem_.money - problem_.debt);
    for (std::size_t p = 0; p < due_.size(); ++p) gain = add(gain, subtract(bids_[p][p], due_[p]));
    return gain;
  }

  // Gains per entitlement that add up to the surplus.
  std::vector<Fraction> gains() const {
    std::vector<Fraction> result = least_gains().value_or(std::vector<Fraction>(due_.size()));
    Fraction level = surplus();
    for (std::size_t p = 0; p < result.size(); ++p)
      level = subtract(level, multiply(problem_.parties[p].entitlement, result[p]));
    for (Fraction& gain : result) gain = add(gain, level);
    return result;
  }

  std::vector<Fraction> payments(const std::vector<Fraction>& gain) const {
    std::vector<Fraction> result;
    for (std::size_t p = 0; p < gain.size(); ++p) {
      const Fraction wanted = add(due_[p], multiply(problem_.parties[p].entitlement, gain[p]));
      result.push_back(subtract(wanted, bids_[p][p]));
    }
    return result;
  }

 private:
  Fraction per_entitlement(const Fraction& amount, std::size_t party) const {
    return divide(amount, problem_.parties[party].entitlement);
  }

  // more[a][b]: how much more per entitlement a must gain than b not to envy it.
  std::vector<std::vector<Fraction>> gains_between() const {
    const std::size_t n = due_.size();
    std::vector<Fraction> own, offset;  // offset: gain per entitlement less payment per entitlement
    for (std::size_t p = 0; p < n; ++p) {
      own.push_back(per_entitlement(bids_[p][p], p));
      offset.push_back(per_entitlement(subtract(bids_[p][p], due_[p]), p));
    }
    std::vector<std::vector<Fraction>> more(n, std::vector<Fraction>(n));
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = 0; b < n; ++b)
        if (a != b)
          more[a][b] = add(subtract(per_entitlement(bids_[a][b], b), own[a]),
                           subtract(offset[a], offset[b]));
    return more;
  }

  // least[a]: how much more per entitlement a must gain than the least who gains, for nobody to envy;
  // nothing when envy goes round in a circle that no payments break.
  std::optional<std::vector<Fraction>> least_gains() const {
    const std::size_t n = due_.size();
    const std::vector<std::vector<Fraction>> more = gains_between();
    std::vector<Fraction> least(n);
    for (std::size_t round = 0; round <= n; ++round) {
      bool changed = false;
      for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) {
          if (a == b) continue;
          Fraction asked = add(least[b], more[a][b]);
          if (asked <= least[a]) continue;
          least[a] = std::move(asked);
          changed = true;
        }
      }
      if (!changed) return least;
    }
    return std::nullopt;
  }

  const Problem& problem_;
  const std::vector<Fraction>& due_;
  Owners owners_;
  std::vector<std::vector<Integer>> bids_;  // [by][for what this one has]
};

Division paid(const Problem& problem, const Assigned& given, const std::vector<Fraction>& gain) {
  Division division{.shares = shares_of(problem, given.owners()), .payments = given.payments(gain)};
  const std::string all = to_string(given.surplus());
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
Owners best_bidders(const Problem& problem, const std::vector<Fraction>& due,
                    const std::vector<std::vector<std::size_t>>& bidders) {
  std::vector<std::size_t> choice(bidders.size());
  Owners best;
  std::vector<Fraction> best_gains;
  std::size_t best_changes = 0;
  do {
    Owners owners;
    for (std::size_t i = 0; i < choice.size(); ++i) owners.push_back(bidders[i][choice[i]]);
    std::vector<Fraction> gain = Assigned(problem, due, owners).gains();
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
  const std::vector<Fraction> due = dues(problem);
  const Assigned given(problem, due, preferred_bidders(problem, highest_bidders(problem)));
  return paid(problem, given, std::vector<Fraction>(problem.parties.size(), given.surplus()));
}

Division bids_wef(const Problem& problem, const Sha256&) {
  const auto bidders = highest_bidders(problem);
  const std::vector<Fraction> due = dues(problem);
  const Assigned given(problem, due,
                    combinations(bidders) <= kMostCombinations ? best_bidders(problem, due, bidders)
                                                               : preferred_bidders(problem, bidders));
  return paid(problem, given, given.gains());
}

}  // namespace charter
