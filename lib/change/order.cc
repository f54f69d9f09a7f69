// SPDX-License-Identifier: Apache-2.0
#include "change/order.h"

namespace charter {

std::vector<bool> staying(const std::vector<std::size_t>& places) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  // ends[k]: which sibling ends the increasing run of k + 1 whose last place is least.
  std::vector<std::size_t> ends, previous(places.size(), kNone);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto run =
        std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t end) { return places[end]; });
    if (run != ends.begin()) previous[i] = *(run - 1);
    if (run == ends.end())
      ends.push_back(i);
    else
      *run = i;
  }
  std::vector<bool> stays(places.size(), false);
  for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = previous[i])
    stays[i] = true;
  return stays;
}

std::vector<bool> staying_backwards(const std::vector<std::size_t>& places) {
  std::vector<std::size_t> order(places.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return places[i]; });
  const std::vector<bool> stays_in_order = staying(order);
  std::vector<bool> stays(places.size(), false);
  for (std::size_t i = 0; i < order.size(); ++i) stays[order[i]] = stays_in_order[i];
  return stays;
}

}  // namespace charter
