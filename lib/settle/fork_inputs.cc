// SPDX-License-Identifier: Apache-2.0
#include "settle/fork_inputs.h"

#include "settle/method_choice.h"
#include "settle/refusal.h"

#include <algorithm>
#include <bit>
#include <iterator>
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
      const std::size_t known = reading.value.size();
      const auto at = reading.value.emplace_hint(reading.value.end(), member, g);  // most come in order
      if (reading.value.size() > known) continue;
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
  if (guardians.empty()) return;
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

Departures::Departures(const std::vector<LeavingGroup>& groups) : groups_(groups.size()) {
  std::size_t count = 0;
  for (const LeavingGroup& group : groups) count += group.members.size();
  leavers_.reserve(count);
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const MemberId& member : groups[g].members) leavers_.push_back({member.text(), g + 1});
  // Most who are asked for stay, and are known to at once where most slots are empty.
  slots_.resize(std::bit_ceil(4 * count + 1));
  for (std::uint32_t l = 0; l < leavers_.size(); ++l) {
    const std::uint64_t hash = hash_of(leavers_[l].member);
    slots_[slot_of(leavers_[l].member, hash)] = {tag_of(hash), l + 1};
  }
}

std::size_t Departures::slot_of(std::string_view member, std::uint64_t hash) const {
  const std::size_t last = slots_.size() - 1;
  const auto is_anothers = [&](const Slot& slot) {
    return slot.leaver > 0 && (slot.tag != tag_of(hash) || leavers_[slot.leaver - 1].member != member);
  };
  std::size_t at = hash & last;
  while (is_anothers(slots_[at])) at = (at + 1) & last;
  return at;
}

std::size_t Departures::party_of(std::string_view member) const {
  const Slot& slot = slots_[slot_of(member, hash_of(member))];
  return slot.leaver == 0 ? 0 : leavers_[slot.leaver - 1].party;
}

void Tally::count(const MemberId& member, std::size_t party) {
  PartyCount& counted = parties_[party];
  if (party > 0) found_.push_back(member);
  if (counted.first.empty() || member < counted.first) counted.first = member;
  ++counted.members;
}

void Tally::count(const PoolId& pool, const Integer& units, std::size_t party) { parties_[party].units[pool] += units; }

Census Tally::census(const std::vector<LeavingGroup>& groups) && {
  Census census{std::move(parties_), {}};
  std::ranges::sort(found_);
  for (const LeavingGroup& group : groups)
    std::ranges::set_difference(group.members, found_, std::back_inserter(census.unknown));
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
