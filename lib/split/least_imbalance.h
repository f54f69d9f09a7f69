// SPDX-License-Identifier: Apache-2.0
#pragma once

// The method `least-imbalance/1`: gives each item to one party so that the money needed to make
// good the difference is least. It is a generalised largest remainder: where no debts are at hand,
// nobody is short of items by more than one (WPROP1), and where no money is at hand either, nobody
// exceeds its entitlement by more than its own cheapest item. (Debts that a party can take over may
// be better used by giving it more.)
//
// Allocations are compared by, in this order:
//   1. `outside`: the money that the divisible money and debts at hand cannot provide;
//   2. `moved`: the money that has to change sides once money and debts were split by entitlement,
//      sum over parties of max(0, entitlement x worth of all items - worth of its items);
//   3. `custody_changes`: items that go to a party other than those who use them now;
//   4. the smallest vector of owners, items and parties in the order in which they stand, which is that of
//      their keys (tie_break.h).
//
// Which search is used follows from the counts of parties and of items that are not pinned, never
// from time. Two parties: meet in the middle, up to 44 items. Three, four, five parties: branch and
// bound up to 22, 20, 18 items; six: 14; seven and eight: 12; more: 8. These prove the optimum, all
// optima at a tie compared, unless branch and bound has looked at a fixed number of partial allocations
// before (which only amounts beyond 10^36, or more than eight parties, are known to need); then the best so far
// is taken. Beyond, the result comes from giving the largest first, moving and swapping, as often as a fixed
// number says. With more parties both numbers are smaller, so that no count of them takes long. In both cases
// `bound` says what `moved` is at least.

#include "split/instance.h"

#include <cstdint>
#include <string_view>

namespace charter {

// In the smallest parts of the money; exact, hence fractions.
struct Imbalance {
  Fraction outside;
  Fraction moved;
  std::size_t custody_changes = 0;
  friend auto operator<=>(const Imbalance&, const Imbalance&) = default;
};

enum class Search { MeetInTheMiddle, BranchAndBound, LargestFirst };
std::string_view name_of(Search search);

// `bound`: no allocation moves less money (where it is `proven`, none of those that need as little
// from outside). `proven`: none is better in `outside` and `moved`. `optima`: how many allocations
// are as good in both; 65535 stands for that many or more, and nothing for not counted.
struct LeastImbalance {
  Owners owners;
  Imbalance imbalance;
  Fraction bound;
  bool proven = false;
  Search search = Search::MeetInTheMiddle;
  std::uint64_t nodes = 0;
  std::optional<std::uint64_t> optima;
};

// At least two parties. Parties and items stand in the order of their keys (tie_break.h).
LeastImbalance least_imbalance(const Instance& instance);

// What an allocation costs.
Imbalance imbalance_of(const Instance& instance, const Owners& owners);

// The most items, not counting pinned ones, for which the optimum is proved.
std::size_t exact_up_to(std::size_t parties);

}  // namespace charter
