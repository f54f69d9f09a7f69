// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sides of a snapshot in memory, registers included, as the program makes them of files: for tests.

#include "settle/sides.h"

#include <utility>
#include <vector>

namespace charter {

// In the order of the parties. `settlements` is left as it was.
inline std::vector<Snapshot> divide(const Snapshot& snapshot, const ForkInputs& inputs, const Settlement& settlement) {
  std::vector<Snapshot> sides;
  for (std::size_t party = 0; party < settlement.parties.size(); ++party) {
    Side side = side_of(inputs, settlement, snapshot.charter, party);
    sides.push_back({std::move(side.community),
                     std::move(side.charter),
                     std::move(side.assets),
                     {},
                     {},
                     snapshot.settlements});
  }
  for (const Member& member : snapshot.members)
    sides[party_of(inputs.groups, member.id)].members.push_back(member);
  for (const Share& share : snapshot.shares)
    sides[party_of(inputs.groups, share.member)].shares.push_back(share);
  return sides;
}

}  // namespace charter
