// SPDX-License-Identifier: Apache-2.0

// Two parties: both parts of the cost grow with the distance of what one party owns from its exact
// share, on either side, so only the nearest sum below and the nearest above can be best. Each half
// of the items gives a sorted list of sums (Horowitz and Sahni); where two choices give one sum,
// only the one that wins every later tie is kept, so a list never grows beyond the number of
// different sums.

#include "split/canonical.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace charter {

namespace {

constexpr std::uint16_t kMany = std::numeric_limits<std::uint16_t>::max();

std::uint16_t saturated(std::uint64_t count) {
  return static_cast<std::uint16_t>(std::min<std::uint64_t>(count, kMany));
}

// One choice among the items of a half: bit 1 where the party of rank 1 owns the item, the first
// item in the highest bit, so that comparing masks compares owners. `ways` counts the choices with
// this sum.
template <class Amount>
struct Choice {
  Amount sum = 0;
  std::uint32_t mask = 0;
  std::uint16_t custody = 0;
  std::uint16_t ways = 1;
};

template <class Amount>
bool wins_tie(const Choice<Amount>& a, const Choice<Amount>& b) {
  return a.custody != b.custody ? a.custody < b.custody : a.mask < b.mask;
}

template <class Amount>
Choice<Amount> joined(const Choice<Amount>& a, const Choice<Amount>& b) {
  Choice<Amount> one = wins_tie(a, b) ? a : b;
  one.ways = saturated(std::uint64_t{a.ways} + b.ways);
  return one;
}

template <class Amount>
struct Step {
  Amount worth;
  std::uint32_t bit;
  std::uint16_t cost_given;
  std::uint16_t cost_kept;
};

// The list with one more item decided: kept by the party of rank 0, or given to that of rank 1.
template <class Amount>
std::vector<Choice<Amount>> decide(const std::vector<Choice<Amount>>& list,
                                   const Step<Amount>& step) {
  const auto kept = [&](Choice<Amount> c) {
    c.custody = static_cast<std::uint16_t>(c.custody + step.cost_kept);
    return c;
  };
  const auto given = [&](Choice<Amount> c) {
    c.sum += step.worth;
    c.mask |= step.bit;
    c.custody = static_cast<std::uint16_t>(c.custody + step.cost_given);
    return c;
  };
  std::vector<Choice<Amount>> result;
  result.reserve(2 * list.size());
  auto k = list.begin(), g = list.begin();
  while (k != list.end() && g != list.end()) {
    const Amount with = g->sum + step.worth;
    if (k->sum == with) {
      result.push_back(joined(kept(*k++), given(*g++)));
    } else if (k->sum < with) {
      result.push_back(kept(*k++));
    } else {
      result.push_back(given(*g++));
    }
  }
  for (; k != list.end(); ++k) result.push_back(kept(*k));
  for (; g != list.end(); ++g) result.push_back(given(*g));
  return result;
}

template <class Amount>
class Halves {
 public:
  Halves(const Canonical& instance, const Integer& divisor)
      : first_size_((instance.items.size() + 1) / 2) {
    first_ = sums(instance, divisor, 0, first_size_);
    second_ = sums(instance, divisor, first_size_, instance.items.size());
  }

  // The largest sum that is at most `target`, and the smallest above it.
  struct Nearest {
    std::optional<Amount> below;
    std::optional<Amount> above;
  };
  Nearest nearest(const Amount& target) const {
    Nearest near;
    std::size_t i = 0, j = second_.size();
    while (i < first_.size() && j > 0) {
      const Amount sum = first_[i].sum + second_[j - 1].sum;
      if (sum <= target) {
        if (!near.below || sum > *near.below) near.below = sum;
        ++i;
      } else {
        if (!near.above || sum < *near.above) near.above = sum;
        --j;
      }
    }
    return near;
  }

  // Of all choices with exactly this sum, the one that wins the ties.
  struct Whole {
    std::uint32_t custody = 0;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    auto operator<=>(const Whole&) const = default;
  };
  struct Best {
    std::optional<Whole> whole;
    std::uint64_t ways = 0;
  };
  Best best_with(const Amount& target) const {
    Best best;
    std::size_t i = 0, j = second_.size();
    while (i < first_.size() && j > 0) {
      const Amount sum = first_[i].sum + second_[j - 1].sum;
      if (sum == target) {
        const auto &a = first_[i], &b = second_[j - 1];
        const Whole whole{std::uint32_t{a.custody} + b.custody, a.mask, b.mask};
        if (!best.whole || whole < *best.whole) best.whole = whole;
        best.ways = saturated(best.ways + std::uint64_t{a.ways} * b.ways);
      }
      if (sum <= target) {
        ++i;
      } else {
        --j;
      }
    }
    return best;
  }

  std::vector<std::size_t> owners(const Whole& whole, std::size_t items) const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < items; ++i) {
      const bool in_first = i < first_size_;
      const std::size_t place = in_first ? first_size_ - 1 - i : items - 1 - i;
      result.push_back(((in_first ? whole.first : whole.second) >> place) & 1U);
    }
    return result;
  }

  std::uint64_t size() const { return first_.size() + second_.size(); }

 private:
  static std::vector<Choice<Amount>> sums(const Canonical& instance, const Integer& divisor,
                                          std::size_t from, std::size_t to) {
    std::vector<Choice<Amount>> list(1);
    for (std::size_t i = from; i < to; ++i) {
      const FreeItem& item = instance.items[i];
      list = decide(list,
                    Step<Amount>{static_cast<Amount>(Integer(item.worth / divisor)),
                                 std::uint32_t{1} << (to - 1 - i), item.costs[1], item.costs[0]});
    }
    return list;
  }

  std::size_t first_size_;
  std::vector<Choice<Amount>> first_;
  std::vector<Choice<Amount>> second_;
};

Cost cost_if_given(const Canonical& instance, const Integer& sum) {
  const Integer one = instance.held[1] + sum;
  return cost_of(instance, {Integer(instance.worth - one), one});
}

template <class Amount>
Found search(const Canonical& instance, const Integer& divisor, const Integer& target) {
  const Halves<Amount> halves(instance, divisor);
  const auto near = halves.nearest(static_cast<Amount>(target));
  std::optional<Cost> least;
  for (const auto& sum : {near.below, near.above}) {
    if (!sum) continue;
    const Cost cost = cost_if_given(instance, Integer(*sum) * divisor);
    if (!least || cost < *least) least = cost;
  }
  std::optional<typename Halves<Amount>::Whole> best;
  std::uint64_t optima = 0;
  for (const auto& sum : {near.below, near.above}) {
    if (!sum || !(cost_if_given(instance, Integer(*sum) * divisor) == *least)) continue;
    const auto found = halves.best_with(*sum);
    if (!best || *found.whole < *best) best = found.whole;
    optima = saturated(optima + found.ways);
  }
  return {halves.owners(*best, instance.items.size()), halves.size(), optima};
}

}  // namespace

Found meet_in_the_middle(const Canonical& instance) {
  assert(instance.weights.size() == 2 && "the middle lies between two parties");
  Integer divisor = 0, largest = 0;
  for (const FreeItem& item : instance.items) {
    divisor = boost::multiprecision::gcd(divisor, item.worth);
    largest += boost::multiprecision::abs(item.worth);
  }
  if (divisor == 0) divisor = 1;
  largest /= divisor;
  const Integer due =
      instance.weights[1] * instance.worth - instance.held[1] * instance.total_weight;
  // Beyond the largest sum, how far does not matter.
  const Integer target = std::clamp<Integer>(floor_divide(due, instance.total_weight * divisor),
                                             Integer(-largest - 1), Integer(largest + 1));
  const Integer fits = Integer(1) << 61;
  return largest < fits ? search<std::int64_t>(instance, divisor, target)
                        : search<Integer>(instance, divisor, target);
}

}  // namespace charter
