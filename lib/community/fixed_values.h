// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/written_parts.h"
#include "diag/fault.h"

namespace charter {

// What never changes in a community: its id (community-id-changed), and the decimals of a unit in which
// something was counted before (unit-decimals-changed). With places in `after`.
Faults changed_for_good(const WrittenParts& before, const WrittenParts& after);

// Units that two versions count with other decimals, and that either has in use: an amount would be another. One fault
// for each, of code unit-decimals-changed.
Faults counted_otherwise(const Snapshot& a, const Snapshot& b);

}  // namespace charter
