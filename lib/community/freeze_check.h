// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/written_parts.h"
#include "diag/fault.h"
#include "repo/objects.h"

namespace charter {

// A warning of code fork-spending-frozen for whatever became less between two states though somebody has given notice
// in the earlier and its `fork` rule freezes spending from then on. It stops nobody: those who spend may have to, and
// what they spent is told when the group leaves.
Faults frozen_spending(const ObjectStore& store, const ObjectId& before, const WrittenParts& after,
                       const Vocabulary& vocabulary);

}  // namespace charter
