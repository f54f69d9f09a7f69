// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changing single rows of registers: only the files that hold them are read and written.

#include "diag/result.h"
#include "model/community.h"
#include "model/register.h"
#include "repo/objects.h"

#include <map>
#include <optional>
#include <utility>

namespace charter {

// What rows are to be: a member as given or (nothing) no longer there; so many units, zero for no row.
struct RegisterEdits {
  std::map<MemberId, std::optional<Member>> members;
  std::map<std::pair<MemberId, PoolId>, Integer> shares;
  bool empty() const { return members.empty() && shares.empty(); }
};

// The tree with the rows changed and the registers laid out canonically, staged. A file that has faults
// cannot be changed: they are the answer.
Result<ObjectId> with_register_edits(ObjectStore& store, const ObjectId& tree,
                                     const Community& community, const RegisterEdits& edits);

}  // namespace charter
