// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fork, from the request to two repositories. What is divided and how is lib/settle's; here the
// registers are counted and parted, trees made, and both repositories written, all or nothing: the new
// one appears complete by one rename, then the parent's branch moves. In between a note says so.

#include "community/consents.h"
#include "community/fork_note.h"
#include "community/roll.h"
#include "community/who.h"
#include "community/workspace.h"
#include "community/written_parts.h"
#include "diag/result.h"
#include "settle/dependant.h"
#include "settle/settlement.h"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace charter {

// A group that leaves, and what its community will be called.
struct GroupOrder {
  Who members;
  std::string name;
};

// What was asked for.
struct ForkOrder {
  std::vector<GroupOrder> groups;
  Date date;
  ForkChoices choices;
  std::int64_t at = 0;    // the moment of the fork, in seconds since 1970; see kNoMoment
  Statements consents = {};
};

// A party's rows of both registers, which are views of the roll's.
struct PartyRows {
  std::vector<LayoutRow> members;
  std::vector<LayoutRow> shares;
};

// A fork that could be made of the commit at HEAD.
struct ForkPlan {
  ObjectId base;
  ObjectId base_tree;
  WrittenParts written;
  Roll roll;                    // the texts of which `rows` are views
  std::vector<PartyRows> rows;  // a party each, those who stay first
  std::vector<LeavingGroup> groups;
  ForkInputs inputs;
  Settlement settlement;
  std::vector<Dependant> dependants;                        // who leave with their guardians
  std::unordered_map<std::string, Integer> counted_less;  // than is held, by "member/pool"
  Faults refused;  // by the `fork` rule, though it could be divided so; see fork_rule.h and consents.h
};

// What a fork is worked out from, with no method chosen yet unless the order names one; and what the rule
// refuses of it, as in ForkPlan.
struct ForkQuestion {
  ForkInputs inputs;
  Faults refused;
};
Result<ForkQuestion> inputs_of_fork(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& base,
                                    const ForkOrder& order);

// Counts, checks and settles; stages and writes nothing. Faults say why nothing can be divided.
Result<ForkPlan> plan_fork(const ObjectStore& store, const Vocabulary& vocabulary, const ObjectId& base,
                           const ForkOrder& order);

// What a fork left behind: the folder and first commit of each new community, and the commit of those who
// stay.
struct MadeCommunity {
  std::filesystem::path folder;
  ObjectId commit;
};
struct MadeFork {
  std::vector<MadeCommunity> children;
  ObjectId parent;
  std::string parent_branch;  // where that is a branch of its own, which nobody is on; else empty
};

// Where the new communities go: the one of a fork in that folder itself, or each in a folder within it
// that is called by the id of its group.
enum class Placing { Itself, Within };

// The folders of the new communities, in the order of the groups.
std::vector<std::filesystem::path> places_for(const ForkPlan& plan, const std::filesystem::path& into,
                                              Placing placing);

// Whether it could be made: each of `places` is absent or an empty folder outside of this community's, and no branch has
// the name of `parent_branch` (make_fork) yet; else a Failure.
void require_places(const Workspace& workspace, const std::vector<std::filesystem::path>& places,
                    const std::string& parent_branch);

// Makes it, where the rule refuses nothing. The working folder must be as HEAD's commit, each of `places` absent or
// an empty folder; else a Failure, and nothing has changed. `parent_branch`: a new branch to leave the side of those
// who stay on, for those who have no say over the current one; empty: the current one.
MadeFork make_fork(Workspace& workspace, const ForkPlan& plan,
                   const std::vector<std::filesystem::path>& places, const Hand& hand,
                   const std::string& parent_branch);

// Ends a half-made fork as it would have ended; or clears it, which is refused once both repositories are
// complete. No half-made fork is a Failure.
MadeFork continue_fork(Workspace& workspace);
void abort_fork(Workspace& workspace);

// A party's tree, staged in `store`: the written files, the registers and the record. For verifying,
// too.
ObjectId tree_of_party(ObjectStore& store, const ForkPlan& plan, std::size_t party,
                       const Vocabulary& vocabulary);

}  // namespace charter
