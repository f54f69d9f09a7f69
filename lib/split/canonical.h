// SPDX-License-Identifier: Apache-2.0
#pragma once

// An instance as the searches for the least imbalance see it: pinned items taken out. Parties and items stand
// in the order of their keys, so that nothing depends on the order in which people gave them and a
// lexicographic comparison of owners is the last word on a tie. Private to lib/split.

#include "split/instance.h"
#include "split/least_imbalance.h"

#include <cstdint>

namespace charter {

// What is still to be given: `costs[p]` is 1 where giving it to party p is a change of custody.
struct FreeItem {
  std::size_t index = 0;  // in the instance
  Integer worth = 0;
  std::vector<std::uint8_t> costs;
};

// Worths are in the money's smallest parts; `weights` are whole and add up to `total_weight`, and
// `held[p]` is what party p's pinned items are worth.
struct Canonical {
  std::vector<Integer> weights;
  Integer total_weight = 0;
  std::vector<Integer> held;
  std::vector<FreeItem> items;
  Integer worth = 0;            // of all items, pinned ones too
  Integer money = 0;
  Integer debt = 0;
};

// Of parties and items that stand in the order of their keys.
Canonical canonical(const Instance& instance);

// The cost of owning this much each: `outside` and `moved`, multiplied by
// total_weight so as to be whole.
struct Cost {
  Integer outside = 0;
  Integer moved = 0;
  friend bool operator==(const Cost&, const Cost&) = default;
  friend bool operator<(const Cost& a, const Cost& b) {
    return a.outside != b.outside ? a.outside < b.outside : a.moved < b.moved;
  }
};
Cost cost_of(const Canonical& instance, const std::vector<Integer>& owned);

// The same, kept while what single parties own changes: a step costs what it changes, not all parties.
class RunningCost {
 public:
  RunningCost(const Canonical& instance, std::vector<Integer> owned);

  const std::vector<Integer>& owned() const { return owned_; }
  void add(std::size_t party, const Integer& worth);
  Cost cost() const;

 private:
  void count(std::size_t party, int sign);

  Integer total_weight_, all_, worth_, debt_;
  const std::vector<Integer>& weights_;
  std::vector<Integer> owned_;
  Integer moved_ = 0, beyond_ = 0;
};

// Owners of the free items, in their order, and what the search did to find
// them. `complete`: it did not stop before it had looked at everything.
struct Found {
  std::vector<std::size_t> owners;
  std::uint64_t nodes = 0;
  std::optional<std::uint64_t> optima;
  bool complete = true;
};
Found meet_in_the_middle(const Canonical& instance);
Found branch_and_bound(const Canonical& instance);
Found largest_first(const Canonical& instance);

// No allocation has a `moved`, multiplied by total_weight and doubled, below this.
Integer lower_bound_doubled(const Canonical& instance);

}  // namespace charter
