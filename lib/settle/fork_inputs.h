// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything a fork is worked out from: the state that is divided, who leaves with whom, what the
// charter says, and what was asked for. The same inputs give the same settlement, byte for byte, on
// every machine.
//
// The parties are those who stay, always the first and called `stays`, and the leaving groups in
// the order of their ids. Nothing here is about two sides.

#include "diag/result.h"
#include "model/snapshot.h"
#include "settle/charter_says.h"
#include "settle/fork_choices.h"
#include "settle/fork_terms.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace charter {

// The party of those who stay; no group may bear this id.
inline constexpr const char* kStaysId = "stays";

// Those who leave together. `id` is what the record calls them, `name` what their community will be
// called. Members are sorted.
struct LeavingGroup {
  PartyId id;
  std::string name;
  std::vector<MemberId> members;
};

// Who leaves with whom, put in order, dependants included: a member whose guardian leaves goes with
// them. `guardians` gives the guardian of each member who has one (of the whole register). Faults:
//   fork-empty-group      a group without members, or no group at all
//   fork-name-taken       two groups of one id, or one called `stays`
//   fork-member-twice     a member named twice, in one group or in two
//   fork-dependant-alone  a member whose guardian does not leave with them
Result<std::vector<LeavingGroup>> leaving(std::vector<LeavingGroup> named,
                                          const std::map<MemberId, MemberId>& guardians);

// What the registers say of one party. `first` is its smallest member id, by which ties know it.
struct PartyCount {
  std::size_t members = 0;
  std::map<PoolId, Integer> units;
  MemberId first;
};

// One entry a party, those who stay first. `unknown`: members who were to leave and are in no
// register.
struct Census {
  std::vector<PartyCount> parties;
  std::vector<MemberId> unknown;
};

// Who leaves, to be asked of a whole register.
class Departures {
 public:
  // `groups` as `leaving` gives them, which must outlive it.
  explicit Departures(const std::vector<LeavingGroup>& groups);

  // The index of the member's party: 0 for those who stay.
  std::size_t party_of(std::string_view member) const;
  std::size_t parties() const { return groups_ + 1; }

 private:
  struct Leaver {
    std::string_view member;
    std::size_t party = 0;
  };
  // A hash table without lists: an entry stands at its hash, or in the next slots where that is taken.
  struct Slot {
    std::uint32_t tag = 0;     // of the hash, which tells most apart without a look at their names
    std::uint32_t leaver = 0;  // one more than the place among the leavers; 0: the slot is free
  };

  static std::uint64_t hash_of(std::string_view member) { return std::hash<std::string_view>{}(member); }
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }
  // The member's slot, or the free one that would be.
  std::size_t slot_of(std::string_view member, std::uint64_t hash) const;

  std::size_t groups_;
  std::vector<Leaver> leavers_;
  std::vector<Slot> slots_;  // a power of two of them, most of them free
};

// Counts registers row by row, in any order, so that they need not be in memory at once.
class Tally {
 public:
  explicit Tally(std::size_t parties) : parties_(parties) {}

  // Each with the index of the member's party.
  void count(const MemberId& member, std::size_t party);
  void count(const PoolId& pool, const Integer& units, std::size_t party);

  // `groups` are those who were to leave.
  Census census(const std::vector<LeavingGroup>& groups) &&;

 private:
  std::vector<PartyCount> parties_;
  std::vector<MemberId> found_;  // of those who leave
};

// 0 for those who stay, else one more than the index of the group.
std::size_t party_of(const std::vector<LeavingGroup>& groups, const MemberId& member);

// What the charter asked of the fork before anything was divided, and what was found. `record_date` is the
// commit whose holdings bound what counts, in 40 hexadecimal digits; empty where that is the base itself.
// `at` is the moment of the fork in seconds since 1970, there only where periods were judged by it.
// `dependants` of each group go with their guardians. `consents` are
// statements word for word, `nonces` those of bids that were sealed.
struct RuleInForce {
  std::string record_date;
  std::optional<std::int64_t> at;
  std::vector<std::size_t> dependants;
  std::map<MemberId, std::string> consents;
  std::map<PartyId, std::string> nonces;
  std::vector<CharterSays> says;
};

// `base` is the commit that is divided, in 40 hexadecimal digits. Community, assets and census are
// its state. `choices.method` is the name of the method to use, never empty once `ready` has seen it.
// `units_of_bidders` is what each member holds who bids, an entry for every one whom the register has.
struct ForkInputs {
  std::string base;
  Community community;
  std::vector<Asset> assets;
  Census census;
  std::vector<LeavingGroup> groups;
  ForkTerms terms;
  Date date;
  ForkChoices choices;
  std::map<MemberId, std::map<PoolId, Integer>> units_of_bidders = {};
  RuleInForce rule = {};
};

// With the method chosen; or why none can be (method_choice.h).
Result<ForkInputs> ready(ForkInputs inputs);

// The entries of `units_of_bidders` for those who bid, still without units.
std::map<MemberId, std::map<PoolId, Integer>> bidders_among(const ForkChoices& choices,
                                                            const std::vector<MemberId>& members);

// The ids of the parties, those who stay first.
std::vector<PartyId> party_ids(const ForkInputs& inputs);

}  // namespace charter
