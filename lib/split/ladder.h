// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whole divisions found by search. Proved best up to 40 items for two parties, 30 for three, 20 for
// four, 15 for five, 12 for six and 8 for seven and eight, pinned items not counted: by a search that
// takes one decision after the other for a short effort; then all ways to the same amounts together
// (layers.h), for goods without pins; then the search at length. Where these fixed amounts of looking do
// not suffice, the best found is taken; beyond, or where none was, adjusted_winner_discrete for two
// parties without debts, ceei_round for more, prop1_po with debts; and the bound on the objective says
// how far from the best they can be (of the least level, where there are debts). Nothing depends on time.

#include "split/certificate.h"

namespace charter {

inline constexpr std::uint64_t kMostEffort = 8'000'000;
inline constexpr std::uint64_t kShortEffort = 800'000;
inline constexpr std::uint64_t kMostEffortInLayers = 4'000'000;

// How many free items are searched through.
std::size_t searched_up_to(std::size_t parties);

// The default for points when nothing can be split. Rung 1: divisions that no whole one betters
// (Pareto optimal), with WPROP1 and WEF(1/2,1/2) (with debts WEF1); where there are none, rung 2:
// Pareto optimal with WPROP1, which is never empty (Aziz, Moulin and Sandomirskiy 2020). Of the
// rung, the division with the most parties that have something, then of the largest weighted Nash
// welfare; with debts, leximin in what each has beyond its entitlement, per entitlement and what it
// values in all.
Division ladder(const Problem& problem, const Sha256& seed);

// The largest weighted Nash welfare, with the most parties that have something; where not all can,
// of parts of what each values in all (Caragiannis et al. 2019). A reference: it gives small
// parties more than their part.
Division nash(const Problem& problem, const Sha256& seed);

// The least part that anybody has of all it values, per entitlement, is as large as possible, then the
// next, and so on (with debts as in the ladder). A reference.
Division leximin(const Problem& problem, const Sha256& seed);

}  // namespace charter
