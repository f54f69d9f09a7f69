// SPDX-License-Identifier: Apache-2.0
#include "split/whole_search.h"

#include "split/demands.h"
#include "split/nash.h"
#include "split/owners.h"
#include "value/logarithm.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace charter {

namespace {

// How far below the best bound is looked at first: 2^-kFirstDistanceBits of a unit of the objective.
constexpr unsigned kFirstDistanceBits = 8;
constexpr std::uint64_t kMostDominanceNodes = 500'000;
constexpr std::uint64_t kEffort = 40;
constexpr std::uint64_t kEffortOfDominance = 4;
constexpr std::size_t kNoTwin = static_cast<std::size_t>(-1);

class WholeSearch {
 public:
  WholeSearch(const Problem& problem, const Demand& demand, std::uint64_t most_effort)
      : problem_(problem),
        demand_(demand),
        most_effort_(most_effort),
        weights_(coprime_weights(problem)),
        levels_(levels_of(problem)),
        given_(problem, demand),
        owners_(problem.items.size()) {
    if (demand_.positive.empty()) demand_.positive.assign(weights_.size(), true);
  }

  // In units of 2^-kObjectiveBits.
  std::int64_t bound() {
    lay_out();
    return best_line(measured_, measured_.start, 0, allowed_, demand_.positive).bound;
  }

  BestWhole run() {
    if (!lay_out()) return BestWhole{.complete = true};
    set_twins();
    std::vector<std::int64_t> has = measured_.start;
    const Line root = best_line(measured_, has, 0, allowed_, demand_.positive);
    std::int64_t reached = INT64_MIN;  // by the best so far
    for (unsigned distance = kObjectiveBits - kFirstDistanceBits;; ++distance) {
      const std::int64_t floor =
          distance >= 62 ? INT64_MIN : root.bound - (std::int64_t{1} << distance);
      threshold_ = std::max(floor, reached);
      cut_off_ = false;
      best_ = {};
      visit(0, has, root);
      if (effort_ > most_effort_ || unsure_) return answer(false);
      const bool found = best_.optima > 0;
      if (found) reached = std::max(reached, best_.reached);
      if ((found && reached >= floor) || !cut_off_) return answer(true);
    }
  }

 private:
  // Items that have to be decided, those that matter most first. False when what has only one
  // sensible owner already breaks the demand, or it leaves an item to nobody.
  bool lay_out() {
    const auto sensible = sensible_owners(problem_);
    std::vector<std::vector<std::size_t>> owners_of;
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < owners_.size(); ++i) {
      std::vector<std::size_t> parties;
      for (const std::size_t p : sensible[i])
        if (demand_.positive[p] || problem_.worths[p][i] == 0 || problem_.items[i].pinned)
          parties.push_back(p);
      if (parties.empty()) return false;
      owners_of.push_back(parties);
      if (parties.size() == 1) {
        given_.give(i, parties.front());
        owners_[i] = parties.front();
      } else {
        free.push_back(i);
      }
    }
    for (std::size_t p = 0; p < weights_.size(); ++p)
      if (!demand_.positive[p] && given_.has()[p] != 0) return false;
    const Measured all = measured(problem_, free, demand_.goal);
    order_ = by_importance(all, free.size());
    measured_ = all;
    for (std::size_t at = 0; at < order_.size(); ++at)
      measured_.worths[at] = all.worths[order_[at]];
    for (std::size_t& at : order_) at = free[at];
    for (const std::size_t i : order_) allowed_.push_back(owners_of[i]);
    start_from_fixed();
    set_rests();
    return can_be_positive(0) && given_.can_meet(rests_[0]);
  }

  static std::vector<std::size_t> by_importance(const Measured& all, std::size_t items) {
    std::vector<std::size_t> order(items);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::int64_t> size(items, 0);
    for (std::size_t i = 0; i < items; ++i)
      for (const std::int64_t worth : all.worths[i])
        size[i] = std::max(size[i], worth < 0 ? -worth : worth);
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return size[i]; });
    return order;
  }

  // Pinned items are in `start` already; those with one sensible owner are not.
  void start_from_fixed() {
    std::vector<std::size_t> fixed;
    for (std::size_t i = 0; i < owners_.size(); ++i)
      if (!problem_.items[i].pinned && std::ranges::count(order_, i) == 0) fixed.push_back(i);
    const Measured rest = measured(problem_, fixed, demand_.goal);
    for (std::size_t at = 0; at < fixed.size(); ++at)
      measured_.start[owners_[fixed[at]]] += rest.worths[at][owners_[fixed[at]]];
  }

  void set_rests() {
    rests_.assign(order_.size() + 1, std::vector<StillToGive>(weights_.size()));
    for (std::size_t at = order_.size(); at-- > 0;) {
      rests_[at] = rests_[at + 1];
      for (std::size_t p = 0; p < weights_.size(); ++p) {
        const Integer& worth = problem_.worths[p][order_[at]];
        StillToGive& rest = rests_[at][p];
        (worth > 0 ? rest.above : rest.below) += worth;
        rest.one = std::max(rest.one, Integer(boost::multiprecision::abs(worth)));
      }
    }
  }

  // Items that are alike for everybody: only the division in which their owners come in order is
  // looked at, and counted as often as it can be written otherwise.
  void set_twins() {
    twin_.assign(order_.size(), kNoTwin);
    for (std::size_t at = 0; at < order_.size(); ++at)
      for (std::size_t before = at; before-- > 0;)
        if (twin_[at] == kNoTwin && are_twins(order_[before], order_[at])) twin_[at] = before;
  }

  bool are_twins(std::size_t a, std::size_t b) const {
    return problem_.items[a].held_by == problem_.items[b].held_by &&
           std::ranges::all_of(problem_.worths, [&](const auto& row) { return row[a] == row[b]; });
  }

  void visit(std::size_t at, const std::vector<std::int64_t>& has, const Line& line) {
    ++nodes_;
    effort_ += kEffort;
    if (effort_ > most_effort_) return;
    if (at == order_.size()) return consider();
    std::vector<std::pair<std::int64_t, std::size_t>> choices;
    std::int64_t most = INT64_MIN;
    for (const std::size_t p : allowed_[at]) {
      choices.emplace_back(line.numbers[p], p);
      most = std::max(most, line.numbers[p]);
    }
    std::ranges::sort(choices, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (const auto& [number, party] : choices) {
      if (twin_[at] != kNoTwin && owners_[order_[twin_[at]]] > party) continue;
      if (line.bound - most + number < threshold_) {
        cut_off_ = true;
        continue;
      }
      give(at, party, has);
    }
  }

  void give(std::size_t at, std::size_t party, const std::vector<std::int64_t>& before) {
    const std::size_t item = order_[at];
    given_.give(item, party);
    owners_[item] = party;
    if (given_.can_meet(rests_[at + 1]) && can_be_positive(at + 1)) {
      std::vector<std::int64_t> has = before;
      has[party] += measured_.worths[at][party];
      const Line line = best_line(measured_, has, at + 1, allowed_, demand_.positive);
      if (line.bound < threshold_) {
        cut_off_ = true;
      } else {
        visit(at + 1, has, line);
      }
    }
    given_.take_back();
  }

  bool can_be_positive(std::size_t at) const {
    if (demand_.goal != Goal::Nash) return true;
    for (std::size_t p = 0; p < weights_.size(); ++p)
      if (demand_.positive[p] && given_.has()[p] == 0 && rests_[at][p].above == 0) return false;
    return true;
  }

  // What divisions are compared by: of leximin the levels in order, of Nash what each has.
  std::vector<Fraction> objective() const {
    std::vector<Fraction> result;
    const std::vector<Integer>& has = given_.has();
    for (std::size_t p = 0; p < has.size(); ++p)
      result.push_back(demand_.goal == Goal::Nash
                           ? Fraction(has[p])
                           : add(levels_.start[p], divide(has[p], levels_.scale[p])));
    if (demand_.goal == Goal::Leximin) std::ranges::sort(result);
    return result;
  }

  std::strong_ordering compared(const std::vector<Fraction>& here) const {
    return demand_.goal == Goal::Nash ? compare_nash(here, best_.objective, weights_)
                                      : here <=> best_.objective;
  }

  void consider() {
    std::vector<Fraction> here = objective();
    std::size_t changes = custody_changes(problem_, owners_);
    const auto order = best_.optima == 0 ? std::strong_ordering::greater : compared(here);
    if (order < 0) return;
    if (demand_.undominated && !is_undominated(order == 0)) return;
    best_.optima = order == 0 ? best_.optima + multiplicity() : multiplicity();
    const bool wins_tie =
        order == 0 && std::pair(changes, owners_) < std::pair(best_.changes, best_.owners);
    if (order == 0 && !wins_tie) return;
    const std::int64_t reached =
        objective_at_least(problem_, given_.has(), demand_.goal, demand_.positive);
    best_ = {std::move(here), changes, owners_, best_.optima, reached, given_.has()};
    threshold_ = std::max(threshold_, reached);
  }

  // A division as good as one that is not bettered, with the same for each party, is not either.
  bool is_undominated(bool ties) {
    if (ties && best_.has == given_.has()) return true;
    if (!dual_weights(problem_, shares_of(problem_, owners_)).empty()) return true;
    const Dominance found = is_dominated(problem_, owners_, kMostDominanceNodes);
    nodes_ += found.nodes;
    effort_ += found.nodes * kEffortOfDominance;
    if (!found.dominated) unsure_ = true;
    return found.dominated == false;
  }

  // In how many ways twins can change places, and what nobody values can go to others.
  std::uint64_t multiplicity() const {
    std::uint64_t ways = 1;
    for (std::size_t i = 0; i < owners_.size(); ++i)
      if (!problem_.items[i].pinned &&
          std::ranges::all_of(problem_.worths, [&](const auto& row) { return row[i] == 0; }))
        ways *= weights_.size();
    std::map<std::size_t, std::vector<std::size_t>> families;
    for (std::size_t at = 0; at < order_.size(); ++at) {
      std::size_t first = at;
      while (twin_[first] != kNoTwin) first = twin_[first];
      families[first].push_back(owners_[order_[at]]);
    }
    for (const auto& [first, family] : families) {
      std::map<std::size_t, std::uint64_t> counts;
      std::uint64_t placed = 0;
      for (const std::size_t owner : family) ways = ways * ++placed / ++counts[owner];
    }
    return ways;
  }

  BestWhole answer(bool complete) {
    BestWhole result{
        .complete = complete, .nodes = nodes_, .effort = effort_, .optima = best_.optima};
    if (best_.optima > 0) result.owners = best_.owners;
    return result;
  }

  struct Best {
    std::vector<Fraction> objective;
    std::size_t changes = 0;
    Owners owners;
    std::uint64_t optima = 0;  // none yet
    std::int64_t reached = INT64_MIN;
    std::vector<Integer> has;
  };

  const Problem& problem_;
  Demand demand_;
  std::uint64_t most_effort_;
  std::vector<Integer> weights_;
  Levels levels_;
  Given given_;
  Owners owners_;
  Measured measured_;
  std::vector<std::size_t> order_;
  std::vector<std::vector<std::size_t>> allowed_;
  std::vector<std::vector<StillToGive>> rests_;
  std::vector<std::size_t> twin_;
  std::int64_t threshold_ = 0;
  bool cut_off_ = false;
  bool unsure_ = false;
  std::uint64_t nodes_ = 0, effort_ = 0;
  Best best_;
};

}  // namespace

BestWhole best_whole(const Problem& problem, const Demand& demand, std::uint64_t most_effort) {
  return WholeSearch(problem, demand, most_effort).run();
}

Fraction bound_at_root(const Problem& problem, Goal goal) {
  const Demand demand{.goal = goal};
  const Fraction bound(Integer(WholeSearch(problem, demand, 0).bound()), Integer(1) << kObjectiveBits);
  if (goal == Goal::Leximin) return multiply(bound, largest_level(problem));
  // Measured are parts of what each values in all.
  const std::vector<Integer> weights = coprime_weights(problem);
  Integer all = 0, logarithms = 0;
  for (std::size_t p = 0; p < weights.size(); ++p) {
    all += weights[p];
    logarithms += weights[p] * log2_of(total_worth(problem, p), kObjectiveBits).high;
  }
  return add(multiply(bound, all), Fraction(logarithms, Integer(1) << kObjectiveBits));
}

}  // namespace charter
