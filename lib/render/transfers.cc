// SPDX-License-Identifier: Apache-2.0
#include "render/transfers.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace charter {

ReadShares read_transfers(const std::vector<ShareChange>& changes) {
  struct Same {
    std::vector<const ShareChange*> down, up;
  };
  std::map<std::pair<PoolId, Integer>, Same> amounts;
  for (const ShareChange& change : changes) {
    Same& same = amounts[{change.pool, change.by < 0 ? Integer(-change.by) : change.by}];
    (change.by < 0 ? same.down : same.up).push_back(&change);
  }
  ReadShares read;
  const auto is_transfer = [](const Same& same) {
    return same.down.size() == 1 && same.up.size() == 1;
  };
  for (const auto& [amount, same] : amounts)
    if (is_transfer(same))
      read.transfers.push_back(
          {same.down.front()->member, same.up.front()->member, amount.first, amount.second});
  std::ranges::sort(read.transfers, {},
                    [](const ShareTransfer& t) { return std::tie(t.pool, t.from, t.to); });
  for (const ShareChange& change : changes)
    if (!is_transfer(amounts.at({change.pool, change.by < 0 ? Integer(-change.by) : change.by})))
      read.others.push_back(change);
  return read;
}

}  // namespace charter
