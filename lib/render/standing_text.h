// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a member stands, before and after:
//
//   For wanda
//     class associate → full
//     housing: 0 of 3,025 bricks, none of it → 55 of 3,080 bricks, 1/56 (about 1.79%)
//     what the rules say of the class:
//       + 2.1.1 members.full: votes 1
//       - 2.1.2 members.associate: votes 0

#include "change/standing.h"
#include "render/change_context.h"
#include "render/json.h"
#include "render/text.h"

namespace charter {

Text standing_text(const Standings& standings, const ChangeContext& context);

// {id, before: {name, class, node, pools: [{pool, units, total, fraction}]} | null, after, rights:
// [{clause, parameter, before, after}]}; `fraction` is exact, and null of an empty pool.
Json standing_json(const Standings& standings, const ChangeContext& context);

// "1/56 (about 1.79%)", "1/25 (4%)", "all of it", "none of it"; for people.
std::string part_of(const Integer& units, const Integer& total);

}  // namespace charter
