// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fork of a snapshot in memory, as the program puts one together from registers: for tests.

#include "settle/fork_inputs.h"
#include "vocabulary/vocabulary.h"

#include <string>
#include <utility>
#include <vector>

namespace charter {

// `groups` need not be in order.
struct ForkRequest {
  std::string base;
  std::vector<LeavingGroup> groups;
  Date date;
  ForkChoices choices;
};

inline std::map<MemberId, std::map<PoolId, Integer>> units_of_bidders(const Snapshot& snapshot,
                                                                      const ForkChoices& choices) {
  std::vector<MemberId> members;
  for (const Member& member : snapshot.members) members.push_back(member.id);
  auto bidders = bidders_among(choices, members);
  for (const Share& share : snapshot.shares)
    if (const auto bidder = bidders.find(share.member); bidder != bidders.end())
      bidder->second[share.pool] += share.units;
  return bidders;
}

inline Result<ForkInputs> fork_inputs(const Snapshot& snapshot, ForkRequest request) {
  std::map<MemberId, MemberId> guardians;
  for (const Member& member : snapshot.members)
    if (!member.guardian.empty()) guardians.emplace(member.id, member.guardian);
  auto groups = leaving(std::move(request.groups), guardians);
  if (!groups) return groups.faults();
  const Departures departures(*groups);
  Tally tally(departures.parties());
  for (const Member& member : snapshot.members) tally.count(member.id, departures.party_of(member.id.text()));
  for (const Share& share : snapshot.shares)
    tally.count(share.pool, share.units, departures.party_of(share.member.text()));
  auto bidders = units_of_bidders(snapshot, request.choices);
  return ready({.base = std::move(request.base),
                .community = snapshot.community,
                .assets = snapshot.assets,
                .census = std::move(tally).census(*groups),
                .groups = *groups,
                .terms = fork_terms(snapshot.charter, built_in_vocabulary()),
                .date = request.date,
                .choices = std::move(request.choices),
                .units_of_bidders = std::move(bidders)});
}

}  // namespace charter
