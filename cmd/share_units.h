// SPDX-License-Identifier: Apache-2.0
#pragma once

// Units of pools as the command line issues, moves and cancels them.

#include "cmd/context.h"

#include <string>
#include <vector>

namespace charter::cmd {

enum class Flow { In, Out };

// So many units of a pool (empty: the only one) to a member or from them.
struct UnitChange {
  std::string member;
  std::string pool;
  std::string units;
  Flow flow = Flow::In;
};

// What stands on the line as MEMBER [POOL] UNITS, read into strings in that order.
UnitChange unit_change(const std::string& member, const std::string& pool, const std::string& units, Flow flow);

// Makes the changes in the working folder and shows them, with what the pool's total becomes. Faults:
// unknown-member, unknown-pool, bad-units, units-not-held.
Exit change_units(Context& context, const std::vector<UnitChange>& changes, const std::string& what);

}  // namespace charter::cmd
