// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fork with something of every kind: two groups, a house with its mortgage, money in two units, a debt, a
// thing that stays, something to copy, a dependant, and names that are hostile.

#include "render/statement.h"

#include <vector>

namespace charter {

struct SampleFork {
  ForkInputs inputs;
  Settlement settlement;
  std::vector<Dependant> dependants;

  StatementOf statement() const { return {settlement, inputs, dependants}; }
};

// What the groups bid, in EUR, where it is asked for; and what is done about what money does not cover.
enum class SampleBids { None, OfGroups };
SampleFork sample_fork(SampleBids bids = SampleBids::None, Shortfall shortfall = Shortfall::Refused,
                       const char* cash = "90000.00");

}  // namespace charter
