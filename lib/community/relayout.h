// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/result.h"
#include "model/community.h"
#include "repo/objects.h"

namespace charter {

// The tree with both registers laid out canonically, staged. Where a register's files are as in `base`
// they are taken to be so; where they differ and are canonical, nothing is done, and only otherwise is
// the whole register read and written anew. A register that has faults cannot be laid out: they are the
// answer.
Result<ObjectId> with_canonical_registers(ObjectStore& store, const ObjectId& base,
                                          const ObjectId& tree, const Community& community);

}  // namespace charter
