// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a member stands in two trees. The member's own rows are looked up; each register of shares is
// gone through once for the totals, and only once where it is the same on both sides.

#include "change/standing.h"
#include "repo/objects.h"

#include <string>
#include <vector>

namespace charter {

Standings standings_in(const ObjectStore& store, const ObjectId& before, const ObjectId& after,
                       const MemberId& member);

// Everybody's id on either side, for "did you mean".
std::vector<std::string> member_ids_in(const ObjectStore& store, const ObjectId& before, const ObjectId& after);

}  // namespace charter
