// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who goes with whom, when each may go with one at most.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace charter {

// A pair that could be made, and what it is worth; positive, at most 2^40.
struct Offer {
  std::size_t left = 0, right = 0;
  std::int64_t worth = 0;
  friend bool operator==(const Offer&, const Offer&) = default;
};

// Pairs of those on the left with those on the right, each in one pair at most, that are worth most
// together. Offers fall apart into groups that have nobody in common; in a group of up to
// kLargestExact on either side the answer is exact (H. W. Kuhn, The Hungarian Method, 1955), in a
// larger one the offers are taken from the best down. At a tie always the same one of several. By
// left.
inline constexpr std::size_t kLargestExact = 100;
std::vector<std::pair<std::size_t, std::size_t>> best_pairs(std::vector<Offer> offers);

}  // namespace charter
