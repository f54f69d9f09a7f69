// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "merge/parts.h"

namespace charter {

// Whether the units of a pool are moved, and none made or unmade: "pool-total" for each pool that `merged` holds more
// or fewer units of than either side, or both together, have agreed to. Looked at are the pools in which equal or
// overdrawn amounts were asked about and all are settled, one of them other than as two acts, and none in figures of
// somebody's own, who has then decided it. Of registers, rows that all have alike may be left out.
Faults unagreed_totals(const Three<Snapshot>& versions, const Snapshot& merged, const std::vector<Conflict>& conflicts);

}  // namespace charter
