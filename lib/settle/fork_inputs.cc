// SPDX-License-Identifier: Apache-2.0
#include "settle/fork_inputs.h"

#include "settle/method_choice.h"
#include "settle/refusal.h"

#include <algorithm>
#include <utility>

namespace charter {

namespace {

Faults name_faults(const std::vector<LeavingGroup>& groups) {
  Faults faults;
  if (groups.empty())
    faults.push_back(
        refusal("fork-empty-group", "", "nobody was named who leaves", "name at least one member"));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::string& id = groups[i].id.text();
    if (groups[i].members.empty())
      faults.push_back(refusal("fork-empty-group", id, "group `" + id + "` has no members",
                               "name at least one member of it"));
    const bool again = i > 0 && groups[i - 1].id == groups[i].id;
    if (again || id == kStaysId)
      faults.push_back(refusal(
          "fork-name-taken", id,
          again ? "two groups are called `" + id + "`"
                : "a group cannot be called `" + id + "`, which is what those who stay are called",
          "give it another name"));
  }
  return faults;
}

using PartyOfMember = std::map<MemberId, std::size_t>;  // index of the group

Reading<PartyOfMember> members_of(const std::vector<LeavingGroup>& groups) {
  Reading<PartyOfMember> reading;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const MemberId& member : groups[g].members) {
      const auto [at, fresh] = reading.value.emplace(member, g);
      if (fresh) continue;
      const bool same = at->second == g;
      reading.faults.push_back(refusal("fork-member-twice", member.text(),
                                       same ? "`" + member.text() + "` is named twice"
                                            : "`" + member.text() + "` is named in `" +
                                                  groups[at->second].id.text() + "` and in `" +
                                                  groups[g].id.text() + "`",
                                       "name every member once"));
    }
  }
  return reading;
}

// Until nobody is added: a dependant may be a guardian too.
void add_dependants(PartyOfMember& leaving, const std::map<MemberId, MemberId>& guardians) {
  std::map<MemberId, std::vector<MemberId>> wards;
  for (const auto& [member, guardian] : guardians) wards[guardian].push_back(member);
  std::vector<MemberId> next;
  for (const auto& [member, group] : leaving) next.push_back(member);
  while (!next.empty()) {
    const MemberId guardian = std::move(next.back());
    next.pop_back();
    const auto found = wards.find(guardian);
    if (found == wards.end()) continue;
    for (const MemberId& ward : found->second)
      if (leaving.emplace(ward, leaving.at(guardian)).second) next.push_back(ward);
  }
}

Faults dependants_alone(const PartyOfMember& leaving,
                        const std::map<MemberId, MemberId>& guardians) {
  Faults faults;
  for (const auto& [member, group] : leaving) {
    const auto guardian = guardians.find(member);
    if (guardian == guardians.end()) continue;
    const auto with = leaving.find(guardian->second);
    if (with != leaving.end() && with->second == group) continue;
    const std::string& id = guardian->second.text();
    faults.push_back(
        refusal("fork-dependant-alone", member.text(),
                "`" + member.text() + "` cannot leave without their guardian `" + id + "`",
                "name `" + id + "` in the same group, or give `" + member.text() +
                    "` another guardian before the fork"));
  }
  return faults;
}

}  // namespace

Result<std::vector<LeavingGroup>> leaving(std::vector<LeavingGroup> named,
                                          const std::map<MemberId, MemberId>& guardians) {
  std::ranges::sort(named, {}, &LeavingGroup::id);
  for (LeavingGroup& group : named) std::ranges::sort(group.members);
  Faults faults = name_faults(named);
  Reading<PartyOfMember> parties = members_of(named);
  append(faults, parties.faults);
  if (!faults.empty()) return faults;
  add_dependants(parties.value, guardians);
  faults = dependants_alone(parties.value, guardians);
  if (!faults.empty()) return faults;
  for (LeavingGroup& group : named) group.members.clear();
  for (const auto& [member, group] : parties.value) named[group].members.push_back(member);
  return named;
}

Tally::Tally(const std::vector<LeavingGroup>& groups) : parties_(groups.size() + 1) {
  std::size_t count = 0;
  for (const LeavingGroup& group : groups) count += group.members.size();
  // Most who are asked for stay, and are known to at once where most buckets are empty.
  leavers_.reserve(8 * count);
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const MemberId& member : groups[g].members) leavers_.emplace(member, Leaver{g + 1, false});
}

std::size_t Tally::party_of(const MemberId& member) const {
  const auto leaver = leavers_.find(member);
  return leaver == leavers_.end() ? 0 : leaver->second.party;
}

void Tally::count(const Member& member) {
  const auto leaver = leavers_.find(member.id);
  const bool leaves = leaver != leavers_.end();
  if (leaves) leaver->second.found = true;
  PartyCount& party = parties_[leaves ? leaver->second.party : 0];
  if (party.first.empty() || member.id < party.first) party.first = member.id;
  ++party.members;
}

void Tally::count(const Share& share) {
  parties_[party_of(share.member)].units[share.pool] += share.units;
}

Census Tally::census() const {
  Census census{parties_, {}};
  for (const auto& [member, leaver] : leavers_)
    if (!leaver.found) census.unknown.push_back(member);
  std::ranges::sort(census.unknown);
  return census;
}

std::size_t party_of(const std::vector<LeavingGroup>& groups, const MemberId& member) {
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (std::ranges::binary_search(groups[g].members, member)) return g + 1;
  return 0;
}

Result<ForkInputs> ready(ForkInputs inputs) {
  auto method = chosen_method(inputs);
  if (!method) return method.faults();
  inputs.choices.method = *std::move(method);
  return inputs;
}

std::map<MemberId, std::map<PoolId, Integer>> bidders_among(const ForkChoices& choices,
                                                            const std::vector<MemberId>& members) {
  std::map<MemberId, std::map<PoolId, Integer>> bidders;
  for (const auto& bids : {choices.bids, choices.points}) {
    if (!bids || bids->members.empty()) continue;
    for (const MemberId& member : members)
      if (bids->members.contains(member.text())) bidders[member];
  }
  return bidders;
}

std::vector<PartyId> party_ids(const ForkInputs& inputs) {
  std::vector<PartyId> ids{*PartyId::parse(kStaysId)};
  for (const LeavingGroup& group : inputs.groups) ids.push_back(group.id);
  return ids;
}

}  // namespace charter
