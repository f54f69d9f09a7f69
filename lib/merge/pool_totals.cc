// SPDX-License-Identifier: Apache-2.0
#include "merge/pool_totals.h"

#include "model/finding.h"
#include "model/holding.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace charter {

namespace {

using Totals = std::map<PoolId, Integer>;

Totals totals_of(const Snapshot& snapshot) {
  Totals totals;
  for (const Share& share : snapshot.shares) totals[share.pool] += share.units;
  return totals;
}

Integer total_in(const Totals& totals, const PoolId& pool) {
  const auto found = totals.find(pool);
  return found == totals.end() ? Integer(0) : found->second;
}

std::set<PoolId> pools_decided(const std::vector<Conflict>& conflicts) {
  std::set<PoolId> decided, left_alone;
  for (const Conflict& conflict : conflicts) {
    const auto holding = holding_of(conflict.subject);
    if (!holding || (conflict.clash != Clash::SameAmount && conflict.clash != Clash::Overdrawn)) continue;
    if (!conflict.settled || conflict.settled->take == Take::Edited) left_alone.insert(holding->pool);
    else if (conflict.settled->take != Take::Twice) decided.insert(holding->pool);
  }
  std::erase_if(decided, [&](const PoolId& pool) { return left_alone.contains(pool); });
  return decided;
}

std::string with_sign(const Integer& units) { return (units > 0 ? "+" : "") + to_string(units); }

}  // namespace

Faults unagreed_totals(const Three<Snapshot>& versions, const Snapshot& merged, const std::vector<Conflict>& conflicts) {
  const std::set<PoolId> pools = pools_decided(conflicts);
  if (pools.empty()) return {};
  const Totals base = totals_of(versions.base), ours = totals_of(versions.ours), theirs = totals_of(versions.theirs),
               now = totals_of(merged);
  Faults faults;
  for (const PoolId& pool : pools) {
    const Integer before = total_in(base, pool);
    const Integer by_ours = total_in(ours, pool) - before, by_theirs = total_in(theirs, pool) - before,
                  by = total_in(now, pool) - before;
    if (by == by_ours || by == by_theirs || by == by_ours + by_theirs) continue;
    Fault fault = finding(Severity::Error, "pool-total", {"community", {}, "pools." + pool.text()},
                          fmt::format("`{}` would change by {} units in all, and neither side has agreed to that (ours {}, theirs {})",
                                      pool.text(), with_sign(by), with_sign(by_ours), with_sign(by_theirs)));
    fault.help = fmt::format("the amounts of one act are all taken once, or all twice: `charter resolve --pool {} --once`, or --twice",
                             pool.text());
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace charter
