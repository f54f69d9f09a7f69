// SPDX-License-Identifier: Apache-2.0
#include "community/fork_receipts.h"

#include <algorithm>
#include <string_view>

namespace charter {

namespace {

// All rows of one register. They are in the order of parties and files, which is another above 1,024 rows.
std::vector<const LayoutRow*> in_order(const std::vector<PartyRows>& parties, std::vector<LayoutRow> PartyRows::*rows) {
  std::vector<const LayoutRow*> order;
  for (const PartyRows& party : parties)
    for (const LayoutRow& row : party.*rows) order.push_back(&row);
  std::ranges::sort(order, {}, [](const LayoutRow* row) { return row->member; });
  return order;
}

// The last field of "member,pool,units" with its line feed.
Integer units_of(const LayoutRow& row) {
  std::string_view units = row.line.substr(row.line.rfind(',') + 1);
  while (units.ends_with('\n')) units.remove_suffix(1);
  return parse_integer(units).value_or(Integer(0));
}

void count(const ForkPlan& plan, const LayoutRow& row, std::map<PoolId, HeldInPool>& units) {
  const auto pool = PoolId::parse(row.pool);
  if (!pool) return;
  const Integer held = units_of(row);
  const auto less = plan.counted_less.empty()
                        ? plan.counted_less.end()
                        : plan.counted_less.find(std::string(row.member) + "/" + std::string(row.pool));
  HeldInPool& in_pool = units[*pool];
  in_pool.held += held;
  in_pool.counted += less == plan.counted_less.end() ? held : less->second;
}

}  // namespace

void for_each_receipt(const ForkPlan& plan, const std::function<void(const Receipt&)>& visit) {
  const Receipts receipts(plan.settlement);
  const auto members = in_order(plan.rows, &PartyRows::members);
  const auto shares = in_order(plan.rows, &PartyRows::shares);
  auto share = shares.begin();
  for (const LayoutRow* row : members) {
    const auto member = MemberId::parse(row->member);
    if (!member) continue;
    std::map<PoolId, HeldInPool> units;
    while (share != shares.end() && (*share)->member < row->member) ++share;
    for (; share != shares.end() && (*share)->member == row->member; ++share) count(plan, **share, units);
    visit(receipts.of(*member, party_of(plan.groups, *member), units));
  }
}

}  // namespace charter
