// SPDX-License-Identifier: Apache-2.0
#pragma once

// Three orders of siblings made one.

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace charter {

// Siblings are numbers, each once in a row. `base`, `ours` and `theirs` are the rows in which they
// stand; what is in one only came or went there.
struct SiblingRows {
  std::vector<std::size_t> base, ours, theirs;
};

// What `now` has and `before` has not, or does not have in that order: the fewest that must have
// moved.
std::set<std::size_t> moved_in(const std::vector<std::size_t>& before,
                               const std::vector<std::size_t>& now);

// Whose row counts.
enum class Placed { Base, Ours, Theirs };

struct OrderQuestions {
  // Asked where the moves of both sides cannot all be made.
  std::function<Placed()> decide_order;
  // Asked where both sides brought a sibling into this row, each to another spot. Base counts only
  // where it was there.
  std::function<Placed(std::size_t)> decide_place;
  // Which comes first, all told apart: of what both sides put in one spot.
  std::function<bool(std::size_t, std::size_t)> precedes;
};

// Those of `present`, each of which is in one of the rows, in one order. Of two that are in all
// three rows the one stands first that does so on the side which changed that, or on both. What
// came on a side stands after the last such that it stands after there.
std::vector<std::size_t> merged_order(const SiblingRows& rows, const std::set<std::size_t>& present,
                                      const OrderQuestions& questions);

}  // namespace charter
