// SPDX-License-Identifier: Apache-2.0
#include "split/layers.h"

#include "split/market.h"
#include "split/nash.h"
#include "split/owners.h"
#include "split/rounding.h"
#include "value/logarithm.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace charter {

namespace {

__extension__ typedef __int128 Wide;

constexpr unsigned kLogDigits = 48;
constexpr unsigned kPartBits = 24;  // how finely parts of what the market gives are told apart
constexpr std::size_t kMostParties = 8;
constexpr std::size_t kMostItems = 40;
constexpr std::size_t kMostStates = 1'000'000;
constexpr std::uint64_t kEffortOfBound = 40;
// Amounts are below 2^58, so that no welfare is below this.
constexpr std::int64_t kBelowEverything = -(std::int64_t{58} << kObjectiveBits);
constexpr std::int64_t kFirstDistance = std::int64_t{1} << (kObjectiveBits - 10);

Log2 logarithm(const Fraction& number) { return log2_of(number, kLogDigits); }

// Of one party among all: what parts of its market share leave the welfare where it is.
class Parts {
 public:
  // `loss`, below zero: the logarithm of the welfare by which a division may stay below the market.
  Parts(Integer weight, Integer total, Integer loss)
      : weight_(std::move(weight)), total_(std::move(total)), loss_(std::move(loss)) {}

  // In units of 2^-kPartBits: nothing at or below `least`, or at or above `most`, will do.
  Integer least() const {
    Integer too_little = 0, enough = Integer(1) << kPartBits;
    while (enough - too_little > 1) {
      const Integer middle = (enough + too_little) / 2;
      (may_do(middle) ? enough : too_little) = middle;
    }
    return too_little;
  }

  Integer most() const {
    const Fraction everything(total_, weight_);
    Integer enough = Integer(1) << kPartBits, too_much = floor(multiply(everything, Integer(1) << kPartBits)) + 1;
    while (too_much - enough > 1) {
      const Integer middle = (enough + too_much) / 2;
      (may_do(middle) ? enough : too_much) = middle;
    }
    return too_much;
  }

 private:
  // The others share what is left best in proportion to their weights (the weighted means' inequality).
  bool may_do(const Integer& part) const {
    const Integer one = Integer(1) << kPartBits;
    const Integer left = total_ * one - weight_ * part;
    if (part <= 0 || left <= 0) return false;
    const Integer others = total_ - weight_;
    const Integer most = weight_ * logarithm(Fraction(part, one)).high +
                         others * logarithm(Fraction(left, others * one)).high;
    return most >= loss_;
  }

  Integer weight_, total_, loss_;
};

bool has_pins_or_debts(const Problem& problem) {
  return std::ranges::any_of(problem.items, [](const WantedItem& item) { return !!item.pinned; }) ||
         std::ranges::any_of(problem.worths, [](const auto& row) {
           return std::ranges::any_of(row, [](const Integer& worth) { return worth < 0; });
         });
}

// Whether divisions meet a demand, told from what each party has by its own worths alone: what one sees of
// another's items lies between the least and the most that it sees of their worth.
enum class Told { Met, NotMet, Unknown };

class DemandOnAmounts {
 public:
  DemandOnAmounts(const Problem& problem, const Demand& demand)
      : problem_(problem), demand_(demand), weights_(coprime_weights(problem)) {
    for (const auto& row : problem.worths) {
      least_one_.push_back(*std::ranges::min_element(row));
      most_one_.push_back(*std::ranges::max_element(row));
    }
    total_ = std::accumulate(weights_.begin(), weights_.end(), Integer(0));
  }

  Told tell(const std::vector<Fraction>& has) const {
    Told told = Told::Met;
    const auto require = [&](bool surely, bool maybe) {
      if (!maybe) told = Told::NotMet;
      if (!surely && told == Told::Met) told = Told::Unknown;
    };
    for (std::size_t a = 0; a < has.size(); ++a) {
      if (demand_.wprop1) require(is_content(a, has[a], least_one_[a]), is_content(a, has[a], most_one_[a]));
      for (std::size_t b = 0; b < has.size() && demand_.envy == EnvyUpTo::HalfAnItem; ++b) {
        if (a == b) continue;
        const auto [least, most] = seen(a, b, has[b]);
        require(is_content_with(a, b, has[a], most, least_one_[a]), is_content_with(a, b, has[a], least, most_one_[a]));
      }
    }
    return told;
  }

 private:
  bool is_content(std::size_t a, const Fraction& has, const Integer& one) const {
    return multiply(add(has, one), total_) >= Fraction(Integer(weights_[a] * total_worth(problem_, a)));
  }

  bool is_content_with(std::size_t a, std::size_t b, const Fraction& own, const Fraction& other, const Integer& one) const {
    return multiply(add(multiply(own, Integer(2)), one), weights_[b]) >=
           multiply(subtract(multiply(other, Integer(2)), one), weights_[a]);
  }

  // What b's items are worth to a, where they are worth `amount` to b. What b does not value is not b's.
  std::pair<Fraction, Fraction> seen(std::size_t a, std::size_t b, const Fraction& amount) const {
    std::optional<Fraction> least, most;
    for (std::size_t i = 0; i < problem_.items.size(); ++i) {
      if (problem_.worths[b][i] == 0) continue;
      const Fraction ratio(problem_.worths[a][i], problem_.worths[b][i]);
      if (!least || ratio < *least) least = ratio;
      if (!most || ratio > *most) most = ratio;
    }
    return {multiply(*least, amount), multiply(*most, amount)};
  }

  const Problem& problem_;
  const Demand& demand_;
  std::vector<Integer> weights_, least_one_, most_one_;
  Integer total_ = 0;
};

// One amount a party, and what wins a tie among the ways to it: `owners` in the order of the items, those
// still to be given 0. `about` and `sum` are the amounts in grains, and together.
struct State {
  std::array<std::int64_t, kMostParties> has{};
  std::array<std::int32_t, kMostParties> about{};
  std::int64_t sum = 0;
  std::uint64_t ways = 1;
  std::uint32_t custody = 0;
  std::array<std::uint8_t, kMostItems> owners{};
};

class Layers {
 public:
  Layers(const Problem& problem, const std::vector<std::pair<Integer, Integer>>& amounts, std::int64_t threshold,
         std::uint64_t most_effort)
      : problem_(problem), threshold_(threshold), most_effort_(most_effort),
        positive_(amounts.size(), true) {
    worths_.resize(problem.items.size());
    for (std::size_t p = 0; p < parties(); ++p) {
      totals_.push_back(static_cast<std::int64_t>(total_worth(problem, p)));
      between_.push_back({static_cast<std::int64_t>(amounts[p].first),
                          static_cast<std::int64_t>(std::min(amounts[p].second, Integer(totals_[p])))});
      for (std::size_t i = 0; i < worths_.size(); ++i)
        worths_[i][p] = static_cast<std::int64_t>(problem.worths[p][i]);
    }
  }

  // False when the effort did not suffice.
  bool run() {
    lay_out();
    for (std::size_t at = 0; at < order_.size(); ++at) {
      give(at);
      merge();
      drop_outside(at + 1);
      drop_bettered();
      if (!drop_below_bound(at + 1)) return false;
      nodes_ += states_.size();
      if (effort_ > most_effort_ || states_.size() > kMostStates) return false;
    }
    return true;
  }

  // Of the divisions that are left. Nothing at all where the amounts do not tell; no owners where none
  // meets the demand.
  std::optional<BestWhole> best(const Problem& problem, const Demand& demand) const {
    const DemandOnAmounts on_amounts(problem, demand);
    const std::vector<Integer> weights = coprime_weights(problem);
    BestWhole best{.complete = true, .nodes = nodes_, .effort = effort_};
    std::vector<Fraction> most;
    std::int64_t reached = INT64_MIN;
    std::pair<std::size_t, Owners> rank;
    for (const auto& [bound, state] : by_bound()) {
      if (bound < reached) break;
      const std::vector<Fraction> has(state->has.begin(), state->has.begin() + static_cast<std::ptrdiff_t>(parties()));
      const auto order = best.owners ? compare_nash(has, most, weights) : std::strong_ordering::greater;
      if (order < 0) continue;
      const Told told = on_amounts.tell(has);
      if (told == Told::Unknown) return std::nullopt;
      if (told == Told::NotMet || (demand.undominated && is_dominated_here(*state))) continue;
      best.optima = order > 0 ? state->ways : best.optima + state->ways;
      std::pair<std::size_t, Owners> here{state->custody, owners_of(*state)};
      if (order == 0 && rank <= here) continue;
      most = has;
      rank = std::move(here);
      best.owners = rank.second;
      reached = objective_at_least(problem, amounts_of(*state), Goal::Nash, positive_);
    }
    return best;
  }

 private:
  std::size_t parties() const { return positive_.size(); }

  std::vector<Integer> amounts_of(const State& state) const {
    return {state.has.begin(), state.has.begin() + static_cast<std::ptrdiff_t>(parties())};
  }

  Owners owners_of(const State& state) const {
    return {state.owners.begin(), state.owners.begin() + static_cast<std::ptrdiff_t>(worths_.size())};
  }

  // Whatever is better for one party and worse for none is as good, and so is here as well, or what is
  // better still.
  bool is_dominated_here(const State& state) const {
    return std::ranges::any_of(states_, [&](const State& other) {
      return other.has != state.has && is_bettered(other, state);
    });
  }

  std::vector<std::pair<std::int64_t, const State*>> by_bound() const {
    std::vector<std::pair<std::int64_t, const State*>> result;
    for (const State& state : states_)
      result.emplace_back(best_line(measured_, measured_of(state), order_.size(), allowed_, positive_).bound, &state);
    std::ranges::sort(result, std::ranges::greater(), [](const auto& one) { return std::pair(one.first, one.second->has); });
    return result;
  }

  std::int64_t worth(std::size_t party, std::size_t item) const { return worths_[item][party]; }

  // Items with one sensible owner are given first; the others by size, those that are alike together.
  void lay_out() {
    State start;
    const auto sensible = sensible_owners(problem_);
    for (std::size_t i = 0; i < sensible.size(); ++i) {
      if (sensible[i].size() > 1) {
        order_.push_back(i);
        continue;
      }
      give_to(start, i, sensible[i].front());
      // What nobody values can go to anybody.
      if (worth(sensible[i].front(), i) == 0) start.ways *= parties();
    }
    measured_ = measured(problem_, order_, Goal::Nash);
    std::vector<std::size_t> place(order_.size());
    std::iota(place.begin(), place.end(), std::size_t{0});
    std::ranges::stable_sort(place, std::ranges::greater(), [&](std::size_t at) {
      return std::pair(std::ranges::max(measured_.worths[at]), measured_.worths[at]);
    });
    const Measured all = measured_;
    const std::vector<std::size_t> items = order_;
    for (std::size_t at = 0; at < place.size(); ++at) {
      measured_.worths[at] = all.worths[place[at]];
      order_[at] = items[place[at]];
    }
    for (const std::size_t i : order_) allowed_.push_back(sensible[i]);
    set_rests();
    states_ = {start};
  }

  void set_rests() {
    rests_.assign(order_.size() + 1, {});
    grain_.fill(INT64_MAX);
    for (std::size_t at = order_.size(); at-- > 0;) {
      rests_[at] = rests_[at + 1];
      for (std::size_t p = 0; p < parties(); ++p) {
        const std::int64_t here = worth(p, order_[at]);
        rests_[at][p] += here;
        if (here > 0) grain_[p] = std::min(grain_[p], here);
      }
    }
  }

  void give_to(State& state, std::size_t item, std::size_t party) const {
    state.has[party] += worth(party, item);
    state.sum += worth(party, item);
    state.custody += static_cast<std::uint32_t>(custody_change(problem_.items[item], party));
    state.owners[item] = static_cast<std::uint8_t>(party);
  }

  void give(std::size_t at) {
    std::vector<State> next;
    next.reserve(states_.size() * allowed_[at].size());
    for (const State& state : states_)
      for (const std::size_t party : allowed_[at]) {
        next.push_back(state);
        give_to(next.back(), order_[at], party);
      }
    effort_ += next.size();
    states_ = std::move(next);
  }

  // All ways to the same amounts become one, which wins the ties.
  void merge() {
    std::ranges::sort(states_, [](const State& a, const State& b) { return a.has < b.has; });
    std::size_t kept = 0;
    for (std::size_t s = 0; s < states_.size(); ++s) {
      const State& state = states_[s];
      if (kept == 0 || states_[kept - 1].has != state.has) {
        states_[kept++] = state;
        continue;
      }
      State& last = states_[kept - 1];
      const std::uint64_t ways = last.ways + state.ways;
      if (std::tie(state.custody, state.owners) < std::tie(last.custody, last.owners)) last = state;
      last.ways = ways;
    }
    states_.resize(kept);
  }

  void drop_outside(std::size_t at) {
    std::erase_if(states_, [&](const State& state) {
      for (std::size_t p = 0; p < parties(); ++p)
        if (state.has[p] > between_[p].second || state.has[p] + rests_[at][p] < between_[p].first) return true;
      return false;
    });
  }

  bool is_bettered(const State& by, const State& state) const {
    for (std::size_t p = 0; p < parties(); ++p)
      if (by.has[p] < state.has[p]) return false;
    return true;
  }

  // Compared are those who have about as much, in units of their smallest item: enough where items are
  // alike.
  void drop_bettered() {
    for (State& state : states_)
      for (std::size_t p = 0; p < parties(); ++p)
        state.about[p] = static_cast<std::int32_t>(std::min<std::int64_t>(state.has[p] / grain_[p], INT32_MAX));
    std::ranges::sort(states_, [](const State& a, const State& b) {
      if (a.about != b.about) return a.about < b.about;
      return a.sum != b.sum ? a.sum > b.sum : a.has < b.has;
    });
    std::size_t kept = 0, first = 0;  // the first kept that has about as much
    for (std::size_t s = 0; s < states_.size(); ++s) {
      const State& state = states_[s];
      if (kept > 0 && states_[kept - 1].about != state.about) first = kept;
      bool bettered = false;
      for (std::size_t k = first; k < kept && !bettered; ++k) bettered = is_bettered(states_[k], state);
      effort_ += 1 + (kept - first) / 8;
      if (!bettered) states_[kept++] = state;
    }
    states_.resize(kept);
  }

  // What each has as a part of all that it values, rounded up as in bound_line.h.
  std::vector<std::int64_t> measured_of(const State& state) const {
    std::vector<std::int64_t> result;
    for (std::size_t p = 0; p < parties(); ++p) {
      const Wide part = static_cast<Wide>(state.has[p]) << 40;
      result.push_back(static_cast<std::int64_t>(part / totals_[p]) + 1);
    }
    return result;
  }

  bool drop_below_bound(std::size_t at) {
    if (effort_ + states_.size() * kEffortOfBound > most_effort_) return false;
    effort_ += states_.size() * kEffortOfBound;
    std::erase_if(states_, [&](const State& state) {
      return best_line(measured_, measured_of(state), at, allowed_, positive_).bound < threshold_;
    });
    return true;
  }

  const Problem& problem_;
  std::int64_t threshold_;
  std::uint64_t most_effort_;
  std::vector<bool> positive_;
  std::vector<std::int64_t> totals_;
  std::vector<std::pair<std::int64_t, std::int64_t>> between_;  // least and most, by party
  std::vector<std::array<std::int64_t, kMostParties>> worths_;  // by item
  Measured measured_;
  std::vector<std::size_t> order_;
  std::vector<std::vector<std::size_t>> allowed_;
  std::vector<std::array<std::int64_t, kMostParties>> rests_;
  std::array<std::int64_t, kMostParties> grain_{};
  std::vector<State> states_;
  std::uint64_t nodes_ = 0, effort_ = 0;
};

std::vector<Integer> worths_held(const Problem& problem, const Owners& owners) {
  std::vector<Integer> has(problem.parties.size());
  for (std::size_t i = 0; i < owners.size(); ++i) has[owners[i]] += problem.worths[owners[i]][i];
  return has;
}

// What each party has, at least and at most, in every division whose objective is not below `threshold`.
// By the prices of the market a party can buy at most so much worth for its part of all prices, and the
// welfare falls with the distance of these parts from the entitlements.
std::vector<std::pair<Integer, Integer>> amounts_within(const Problem& problem, const Equilibrium& market,
                                                        std::int64_t threshold) {
  const std::vector<Integer> weights = coprime_weights(problem);
  const Integer total = std::accumulate(weights.begin(), weights.end(), Integer(0));
  std::vector<Fraction> most;
  Integer loss = floor_divide(total * threshold, Integer(1) << (kObjectiveBits - kLogDigits));
  for (std::size_t p = 0; p < weights.size(); ++p) {
    most.push_back(divide(problem.parties[p].entitlement, market.marginal[p]));
    loss -= weights[p] * logarithm(divide(most[p], total_worth(problem, p))).high;
  }
  std::vector<std::pair<Integer, Integer>> result;
  for (std::size_t p = 0; p < weights.size(); ++p) {
    const Parts parts(weights[p], total, loss);
    const Fraction unit = multiply(most[p], Fraction(Integer(1), Integer(1) << kPartBits));
    result.emplace_back(std::max(Integer(1), floor(multiply(unit, parts.least()))),
                        floor(multiply(unit, parts.most())) + 1);
  }
  return result;
}

// The market's own welfare, less a little.
std::int64_t below_market(const Problem& problem, const Equilibrium& market) {
  Fraction welfare;
  for (std::size_t p = 0; p < market.marginal.size(); ++p) {
    const Fraction has = divide(problem.parties[p].entitlement, market.marginal[p]);
    const Log2 part = log2_of(divide(has, total_worth(problem, p)), kObjectiveBits);
    welfare = add(welfare, multiply(problem.parties[p].entitlement, part.low));
  }
  return static_cast<std::int64_t>(floor(welfare)) - kFirstDistance;
}

// That of the known division, or what the market comes to with nothing split, where everybody has something
// then.
std::int64_t first_threshold(const Problem& problem, const Equilibrium& market, const std::optional<Owners>& known) {
  const std::vector<Integer> near =
      worths_held(problem, known ? *known : rounded(problem, market.shares, Goal::Nash));
  if (std::ranges::count(near, Integer(0)) != 0) return below_market(problem, market);
  return objective_at_least(problem, near, Goal::Nash, std::vector<bool>(near.size(), true));
}

}  // namespace

std::optional<BestWhole> best_in_layers(const Problem& problem, const Demand& demand,
                                        const std::optional<Owners>& known, std::uint64_t most_effort) {
  const std::size_t parties = problem.parties.size();
  if (demand.envy == EnvyUpTo::OneItem || has_pins_or_debts(problem)) return std::nullopt;
  if (parties > kMostParties || problem.items.size() > kMostItems) return std::nullopt;
  for (std::size_t p = 0; p < parties; ++p)
    if (total_worth(problem, p) >> 58 != 0) return std::nullopt;
  const Equilibrium market = market_equilibrium(problem);
  std::int64_t threshold = first_threshold(problem, market, known);
  std::uint64_t effort = 0, nodes = 0;
  // Where nothing there meets the demand, further from the market.
  for (std::int64_t distance = kFirstDistance; effort < most_effort; threshold -= distance, distance *= 2) {
    Layers layers(problem, amounts_within(problem, market, threshold), threshold, most_effort - effort);
    if (!layers.run()) return std::nullopt;
    auto best = layers.best(problem, demand);
    if (!best) return std::nullopt;
    effort += best->effort + 1;
    nodes += best->nodes;
    if (!best->owners && threshold > kBelowEverything) continue;
    best->nodes = nodes;
    best->effort = effort;
    return best;
  }
  return std::nullopt;
}

}  // namespace charter
