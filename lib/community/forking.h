// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fork, from the request to two repositories. What is divided and how is lib/settle's; here the
// registers are counted and parted, trees made, and both repositories written, all or nothing: the new
// one appears complete by one rename, then the parent's branch moves. In between a note says so.

#include "community/fork_note.h"
#include "community/roll.h"
#include "community/who.h"
#include "community/workspace.h"
#include "community/written_parts.h"
#include "diag/result.h"
#include "settle/receipt.h"
#include "settle/settlement.h"

#include <filesystem>
#include <string>
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
  Roll roll;
  std::vector<PartyRows> rows;  // a party each, those who stay first
  std::vector<LeavingGroup> groups;
  ForkInputs inputs;
  Settlement settlement;
};

// Counts, checks and settles; stages and writes nothing. Faults say why it is refused.
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
};

// Where the new communities go: the one of a fork in that folder itself, or each in a folder within it
// that is called by the id of its group.
enum class Placing { Itself, Within };

// The folders of the new communities, in the order of the groups.
std::vector<std::filesystem::path> places_for(const ForkPlan& plan, const std::filesystem::path& into,
                                              Placing placing);

// Makes it. The working folder must be as HEAD's commit, each of `places` absent or an empty folder; else a Failure,
// and nothing has changed.
MadeFork make_fork(Workspace& workspace, const ForkPlan& plan,
                   const std::vector<std::filesystem::path>& places, const Hand& hand);

// Ends a half-made fork as it would have ended; or clears it, which is refused once both repositories are
// complete. No half-made fork is a Failure.
MadeFork continue_fork(Workspace& workspace);
void abort_fork(Workspace& workspace);

// A party's tree, staged in `store`: the written files, the registers and the record. For verifying,
// too.
ObjectId tree_of_party(ObjectStore& store, const ForkPlan& plan, std::size_t party,
                       const Vocabulary& vocabulary);

// One for every member of the base state, by id.
std::vector<Receipt> receipts(const ForkPlan& plan);

}  // namespace charter
