// SPDX-License-Identifier: Apache-2.0
#pragma once

// Proof of a merger, from a repository alone, since the states that became one are in its history: the record is made
// again from them and compared byte for byte, and the commit that brought it in is held against what follows: who is a
// member, who holds how many units, and how much there is of everything.

#include "community/merger.h"
#include "community/verifying.h"

#include <string>

namespace charter {

// `side.faults` has no error when it holds: codes settlement-record-differs, settlement-side-differs.
struct MergerVerification {
  std::string digest;
  Merger merger;
  SideProof side;
};

// Whether the record that is named so is one of a merger.
bool is_merger_record(Workspace& workspace, const std::string& record);

// As verify_fork().
MergerVerification verify_merger(Workspace& workspace, const std::string& record);

}  // namespace charter
