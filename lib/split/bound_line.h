// SPDX-License-Identifier: Apache-2.0
#pragma once

// Linear bounds for a search over whole divisions: below a node, no division has an objective above
// `constant` plus the sum, over the items still to be given, of the largest of an item's numbers
// (one a party). Whole numbers rounded outwards, so that a division is never cut off wrongly; how
// sharp a bound is changes how long a search takes and nothing else. Private to lib/split.
//
// Of the Nash welfare (the weighted mean of the logarithms of the parts that parties have of all
// they value) the line is its tangent at some parts; of leximin (the least level) any weighted mean
// of levels. Which tangent or mean is found by a few steps towards the division of parts that is
// best.

#include "split/problem.h"

#include <cstdint>

namespace charter {

enum class Goal { Nash, Leximin };

// Objectives are in units of 2^-kObjectiveBits (of a binary logarithm; of the largest level).
inline constexpr unsigned kObjectiveBits = 50;

// What everything is measured in: `worths[i][p]` rounded up, `start[p]` with pinned items.
struct Measured {
  Goal goal = Goal::Nash;
  std::vector<std::vector<std::int64_t>> worths;  // by item, then party
  std::vector<std::int64_t> start;
  std::vector<std::int64_t> weights;  // of Nash, rounded down, adding up to at most 2^20
};

// The free items only, `items` naming them. For leximin, `levels` says by how much a level grows
// with a worth, and where it starts.
struct Levels {
  std::vector<Fraction> start;
  std::vector<Fraction> scale;  // level = start + worth / scale
};
Levels levels_of(const Problem& problem);
// What each has beyond its entitlement, per entitlement and what it values in all: the levels where
// there are debts, and whatever the scale of points.
Levels gains_of(const Problem& problem);
// What levels are measured in: none is larger, up or down.
Fraction largest_level(const Problem& problem);
Measured measured(const Problem& problem, const std::vector<std::size_t>& items, Goal goal);

// The objective of what the parties have, at most as large as it really is (of Nash over
// `positive`, which all have something).
std::int64_t objective_at_least(const Problem& problem, const std::vector<Integer>& has, Goal goal,
                                const std::vector<bool>& positive);

struct Line {
  std::int64_t constant = 0;          // with what is given already
  std::vector<std::int64_t> numbers;  // of the items from `from` on, party by party
  std::int64_t bound = 0;
};

// A line for the items from `from` on, when the parties already have `has` (measured). Parties that
// are not `positive` count for nothing.
Line best_line(const Measured& measured, const std::vector<std::int64_t>& has, std::size_t from,
               const std::vector<std::vector<std::size_t>>& allowed,
               const std::vector<bool>& positive);

}  // namespace charter
