// SPDX-License-Identifier: Apache-2.0

// Any number of items: the largest goes first, to the party that lacks most; then single items are
// moved and pairs swapped as long as that is better.

#include "split/canonical.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace charter {

namespace {

// Above this many items only single ones are moved: pairs would be too many.
constexpr std::size_t kMostForSwaps = 1'000;
// Every step is an improvement, so it would end without a limit; these keep it from taking long. A try takes
// time by the number of parties.
constexpr int kMostSweeps = 200;
constexpr std::uint64_t kMostWork = 20'000'000;

class Improver {
 public:
  explicit Improver(const Canonical& instance)
      : instance_(instance), running_(instance, instance.held), owners_(instance.items.size()) {}

  void give_largest_first() {
    std::vector<std::size_t> order(owners_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return boost::multiprecision::abs(worth(a)) > boost::multiprecision::abs(worth(b));
    });
    for (const std::size_t item : order) {
      const std::size_t party = worth(item) < 0 ? in_most_excess() : in_most_need();
      owners_[item] = party;
      running_.add(party, worth(item));
    }
    custody_ = 0;
    for (std::size_t i = 0; i < owners_.size(); ++i) custody_ += cost(i, owners_[i]);
    cost_ = running_.cost();
  }

  void improve() {
    for (int sweep = 0; sweep < kMostSweeps && !is_long_enough(); ++sweep)
      if (!sweep_moves() && !sweep_swaps()) return;
  }

  Found found() && { return {std::move(owners_), tried_, std::nullopt}; }

 private:
  const Integer& worth(std::size_t item) const { return instance_.items[item].worth; }
  std::size_t cost(std::size_t item, std::size_t party) const {
    return instance_.items[item].costs[party];
  }
  Integer need(std::size_t party) const {
    return instance_.weights[party] * instance_.worth - running_.owned()[party] * instance_.total_weight;
  }
  std::size_t in_most_need() const {
    std::size_t most = 0;
    for (std::size_t p = 1; p < instance_.weights.size(); ++p)
      if (need(p) > need(most)) most = p;
    return most;
  }
  std::size_t in_most_excess() const {
    std::size_t least = 0;
    for (std::size_t p = 1; p < instance_.weights.size(); ++p)
      if (need(p) < need(least)) least = p;
    return least;
  }

  bool is_long_enough() const { return tried_ >= kMostWork / instance_.weights.size(); }

  bool sweep_moves() {
    bool better = false;
    for (std::size_t item = 0; item < owners_.size() && !is_long_enough(); ++item)
      for (std::size_t party = 0; party < instance_.weights.size(); ++party)
        if (party != owners_[item] && try_move(item, party)) better = true;
    return better;
  }

  bool sweep_swaps() {
    if (owners_.size() > kMostForSwaps) return false;
    bool better = false;
    for (std::size_t a = 0; a < owners_.size() && !is_long_enough(); ++a)
      for (std::size_t b = a + 1; b < owners_.size(); ++b)
        if (owners_[a] != owners_[b] && worth(a) != worth(b) && try_swap(a, b)) better = true;
    return better;
  }

  void move(std::size_t item, std::size_t party) {
    custody_ = custody_ + cost(item, party) - cost(item, owners_[item]);
    running_.add(owners_[item], -worth(item));
    running_.add(party, worth(item));
    owners_[item] = party;
  }

  bool keep_if_better(const Cost& before, std::size_t custody_before) {
    ++tried_;
    Cost now = running_.cost();
    if (!(now < before) && !(now == before && custody_ < custody_before)) return false;
    cost_ = std::move(now);
    return true;
  }

  bool try_move(std::size_t item, std::size_t party) {
    const std::size_t from = owners_[item], custody = custody_;
    move(item, party);
    if (keep_if_better(cost_, custody)) return true;
    move(item, from);
    return false;
  }

  bool try_swap(std::size_t a, std::size_t b) {
    const std::size_t party_a = owners_[a], party_b = owners_[b], custody = custody_;
    move(a, party_b);
    move(b, party_a);
    if (keep_if_better(cost_, custody)) return true;
    move(a, party_a);
    move(b, party_b);
    return false;
  }

  const Canonical& instance_;
  RunningCost running_;
  std::vector<std::size_t> owners_;
  std::size_t custody_ = 0;
  Cost cost_;
  std::uint64_t tried_ = 0;
};

// Every sum of items is a multiple of their common divisor (beside what is pinned), so a share that
// is none is missed by the distance to the nearest. Errors above and below cancel: half their sum.
Integer divisibility_bound_doubled(const Canonical& instance) {
  Integer divisor = 0;
  for (const FreeItem& item : instance.items)
    divisor = boost::multiprecision::gcd(divisor, item.worth);
  Integer bound = 0;
  for (std::size_t p = 0; p < instance.weights.size(); ++p) {
    const Integer due =
        instance.weights[p] * instance.worth - instance.held[p] * instance.total_weight;
    const Integer step = divisor * instance.total_weight;
    if (step == 0) {
      bound += boost::multiprecision::abs(due);
      continue;
    }
    const Integer above = floor_remainder(due, step);
    bound += std::min(above, Integer(step - above));
  }
  return bound;
}

// The largest item is somebody's, and so are the pinned ones: what these exceed the owner's share
// by is only lowered by items of negative worth.
Integer largest_item_bound(const Canonical& instance) {
  Integer largest = 0, negative = 0;
  for (const FreeItem& item : instance.items) {
    largest = std::max(largest, item.worth);
    if (item.worth < 0) negative -= item.worth;
  }
  std::optional<Integer> least;
  for (std::size_t owner = 0; owner < instance.weights.size(); ++owner) {
    std::vector<Integer> owned = instance.held;
    owned[owner] += largest;
    const Integer moved = cost_of(instance, owned).moved - negative * instance.total_weight;
    if (!least || moved < *least) least = moved;
  }
  return std::max(Integer(0), *least);
}

}  // namespace

Found largest_first(const Canonical& instance) {
  Improver improver(instance);
  improver.give_largest_first();
  improver.improve();
  return std::move(improver).found();
}

Integer lower_bound_doubled(const Canonical& instance) {
  return std::max(divisibility_bound_doubled(instance), Integer(2 * largest_item_bound(instance)));
}

}  // namespace charter
