// SPDX-License-Identifier: Apache-2.0
#include "community/standings.h"

#include "community/registers.h"
#include "community/written_parts.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

using Totals = std::map<PoolId, Integer>;

Community community_in(const ObjectStore& store, const ObjectId& tree) {
  return is_community(store, tree) ? read_community_of(store, tree) : Community();
}

Totals totals_in(const ObjectStore& store, const ObjectId& tree) {
  Totals totals;
  for_each_share(store, tree, [&](Share&& share) { totals[share.pool] += share.units; });
  return totals;
}

bool same_shares(const ObjectStore& store, const ObjectId& a, const ObjectId& b) {
  const auto same = [](const RegisterFile& x, const RegisterFile& y) { return x.path == y.path && x.id == y.id; };
  return std::ranges::equal(register_files(store, a, RegisterKind::Shares),
                            register_files(store, b, RegisterKind::Shares), same);
}

Standing standing_in(const ObjectStore& store, const ObjectId& tree, const MemberId& member, Totals totals) {
  const Community community = community_in(store, tree);
  for (const Pool& pool : community.pools) totals.try_emplace(pool.id, 0);
  RegisterLookup lookup(store, tree, community);
  Standing standing;
  if (const Member* row = lookup.member(member)) standing.member = *row;
  std::map<PoolId, Integer> held;
  for (const Share& share : lookup.shares(member)) held[share.pool] = share.units;
  for (const auto& [pool, total] : totals) standing.pools.push_back({pool, held[pool], total});
  return standing;
}

}  // namespace

Standings standings_in(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                       const MemberId& member) {
  const Totals was = totals_in(store, before);
  const Totals is = same_shares(store, before, after) ? was : totals_in(store, after);
  return {member, standing_in(store, before, member, was), standing_in(store, after, member, is)};
}

std::vector<std::string> member_ids_in(const ObjectStore& store, const ObjectId& before, const ObjectId& after) {
  std::vector<std::string> ids;
  for (const ObjectId& tree : {before, after}) {
    const Community community = community_in(store, tree);
    for_each_member(store, tree, community, [&](Member&& m) { ids.push_back(m.id.text()); });
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace charter
