// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order in which equals are taken. It must favour nobody and must be the same for everyone who
// works the division out again, so it follows from a seed: the SHA-256 of what is divided, without
// names, dates or result. The order in which parties or items were given never matters.

#include "value/digest.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace charter {

enum class TieAmong { Parties, Items };

// SHA-256 of the seed's 32 bytes, the word "party" or "item", and the id. The smaller key goes
// first.
Sha256 order_key(const Sha256& seed, TieAmong among, std::string_view id);

// The places of what has ids, in the order of their keys.
template <class Named>
std::vector<std::size_t> by_key(const std::vector<Named>& named, const Sha256& seed, TieAmong among) {
  std::vector<Sha256> keys;
  for (const Named& one : named) keys.push_back(order_key(seed, among, one.id));
  std::vector<std::size_t> order(named.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return keys[i]; });
  return order;
}

}  // namespace charter
