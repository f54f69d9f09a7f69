// SPDX-License-Identifier: Apache-2.0
#pragma once

// Order among siblings: which of them moved, and where everything stands once they have.

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace charter {

// `places` are where siblings stood before, in the order in which they stand now; all are
// different. Says of each whether it may be said to have stayed. The rest are the fewest that must
// have moved: those outside a longest increasing subsequence (patience sorting, M. L. Fredman, On
// computing the length of longest increasing subsequences, 1975), n log n. Always the same one of
// several.
std::vector<bool> staying(const std::vector<std::size_t>& places);

// The same as seen from the other side: of several ways to say it the one that `staying` chooses for
// the move back.
std::vector<bool> staying_backwards(const std::vector<std::size_t>& places);

// Siblings in their new order: those that come stand at the places given for them, those that
// stayed fill the other places in their order. Empty where the places do not come out even.
template <class T>
std::optional<std::vector<T>> arrange(std::vector<T> stayed, std::map<std::size_t, T> coming) {
  const std::size_t total = stayed.size() + coming.size();
  if (!coming.empty() && coming.rbegin()->first >= total) return std::nullopt;
  std::vector<T> arranged;
  arranged.reserve(total);
  auto next = stayed.begin();
  for (std::size_t place = 0; place < total; ++place) {
    const auto comes = coming.find(place);
    arranged.push_back(std::move(comes == coming.end() ? *next++ : comes->second));
  }
  return arranged;
}

}  // namespace charter
