// SPDX-License-Identifier: Apache-2.0
#pragma once

// Proof of a settlement, from a repository alone: the record is made again from the base commit and what
// was put in, and compared byte for byte; and the registers and assets of the commit that brought it in are
// compared with what the record says this side has.

#include "community/forking.h"
#include "community/versions.h"
#include "community/workspace.h"
#include "diag/fault.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

// One repository's answer. `party` is its side in the record, nothing where it is neither. `made` is the tree that
// the fork made of it. `faults` has no error when it holds: codes settlement-record-differs, settlement-side-differs,
// settlement-no-side.
struct SideProof {
  std::string label;
  CommunityId community;
  std::optional<PartyId> party;
  ObjectId brought_in;  // the commit
  ObjectId made;
  Faults faults;
};

// `plan` is the fork worked out again.
struct Verification {
  std::string digest;
  ForkPlan plan;
  std::vector<SideProof> sides;
  bool holds() const;
};

// `record` is a record's digest or its first digits. `with`: other repositories (see resolve_version), whose
// sides are proved too; one that is named twice or is of no party is a Failure (settlement-same-side,
// settlement-no-side). `now`, in seconds since 1970: a fork that says it was made later is not proved. A record
// that is not here, or whose base commit is not, is a Failure.
Verification verify_fork(Workspace& workspace, const std::string& record, const std::vector<std::string>& with,
                         std::int64_t now);

// What was put in is as the name of the record says. Else a Failure (settlement-record-differs) names what was changed:
// by a copy that is as it was made, where `here` or one of `others` has one, or else by the register. A record of a form
// that is not known here is let pass, as nothing can be said of it.
void require_as_made(const ObjectStore& store, const Version& here, const std::vector<Version>& others,
                     const std::string& digest);

// The fork that follows from what the record of that version says was put in. Failures: settlement-record-differs,
// settlement-newer.
ForkPlan worked_out_again(Workspace& workspace, const Version& version, const std::string& digest);

// One side of a fork, held against it.
SideProof prove_side(Workspace& workspace, const Version& version, const ForkPlan& plan);

// The whole name of the record at HEAD that is named by its first digits. A Failure where there is none, or where the
// folder has it otherwise than the commit.
std::string record_named(Workspace& workspace, const std::string& record);

// The commit that made the record: back along the parents that have it, the first of them where several have. A merge
// that brought the record in from another line (--parent-branch) leads to the commit of that line which made it.
ObjectId brought_in(const ObjectStore& store, const ObjectId& tip, const std::string& digest);

// The fork that follows from what the record of that version says was put in. Failures: settlement-record-differs,
// settlement-newer.
ForkPlan worked_out_again(Workspace& workspace, const Version& version, const std::string& digest);

// One side of a fork, held against it.
SideProof prove_side(Workspace& workspace, const Version& version, const ForkPlan& plan);

// The whole name of the record at HEAD that is named by its first digits. A Failure where there is none, or where the
// folder has it otherwise than the commit.
std::string record_named(Workspace& workspace, const std::string& record);

// The commit that made the record: back along the parents that have it, the first of them where several have. A merge
// that brought the record in from another line (--parent-branch) leads to the commit of that line which made it.
ObjectId brought_in(const ObjectStore& store, const ObjectId& tip, const std::string& digest);

// The digest of the record that this commit brought in; empty where it brought none.
std::string record_made_by(const ObjectStore& store, const ObjectId& commit);

// The names of the records at HEAD.
std::vector<std::string> records(Workspace& workspace);

}  // namespace charter
