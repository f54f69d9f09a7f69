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

// One group that leaves.
struct ForkOrder {
  Who members;
  std::string name;
  Date date;
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

// What a fork left behind.
struct MadeFork {
  std::filesystem::path folder;
  ObjectId child;
  ObjectId parent;
};

// Makes it. The working folder must be as HEAD's commit, the target absent or an empty folder; else a Failure, and
// nothing has changed.
MadeFork make_fork(Workspace& workspace, const ForkPlan& plan, const std::filesystem::path& into,
                   const Hand& hand);

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
