// SPDX-License-Identifier: Apache-2.0
#pragma once

// What to do where the money at hand cannot make good the difference between the parties.

#include "settle/divide_pool.h"
#include "settle/estate.h"

#include <vector>

namespace charter {

// fork-shortfall: who would have to pay how much of their own, and how much money in the pool would do. That is more
// than what is missing, since money in the pool is itself divided; it was found by dividing the pool again with it.
Fault shortfall(const ForkInputs& inputs, const Estate& estate, const Sha256& seed, const std::vector<Owed>& owed);

}  // namespace charter
