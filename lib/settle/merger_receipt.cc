// SPDX-License-Identifier: Apache-2.0
#include "settle/merger_receipt.h"

#include <algorithm>
#include <map>
#include <span>

namespace charter {

namespace {

std::span<const Share> held_by(const std::vector<Share>& shares, const MemberId& member) {
  const auto found = std::ranges::equal_range(shares, member, {}, &Share::member);
  return {found.begin(), found.end()};
}

MergerReceiptPool pool_of(const MergerInputs& inputs, const ExchangedPool& pool, const MemberId& member) {
  MergerReceiptPool line{.pool = pool.id, .money = pool.money};
  for (std::size_t s = 0; s < inputs.sides.size(); ++s)
    for (const Share& share : held_by(inputs.sides[s].shares, member))
      if (share.pool == pool.id)
        line.before.push_back({s, share.units, worth_of_units(share.units, pool.sides[s].units, pool.sides[s].worth)});
  return line;
}

}  // namespace

void for_each_receipt(const MergerInputs& inputs, const Exchange& exchange, const std::function<void(const MergerReceipt&)>& visit) {
  std::map<MemberId, std::vector<std::size_t>> everybody;
  for (std::size_t s = 0; s < inputs.members.size(); ++s)
    for (const MemberId& member : inputs.members[s]) everybody[member].push_back(s);
  for (const auto& [member, sides] : everybody) {
    MergerReceipt receipt{member, sides, {}};
    for (const Share& share : held_by(exchange.shares, member)) {
      const auto pool = std::ranges::lower_bound(exchange.pools, share.pool, {}, &ExchangedPool::id);
      if (pool == exchange.pools.end() || pool->id != share.pool) continue;
      MergerReceiptPool line = pool_of(inputs, *pool, member);
      line.units = share.units;
      line.worth = worth_of_units(share.units, pool->units, pool->worth);
      receipt.pools.push_back(std::move(line));
    }
    visit(receipt);
  }
}

}  // namespace charter
