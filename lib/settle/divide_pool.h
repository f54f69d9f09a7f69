// SPDX-License-Identifier: Apache-2.0
#pragma once

// The division of one pool's estate.

#include "settle/settlement.h"

namespace charter {

// `parts` runs beside the estate's divisible assets, `lots` and `counted` beside those of the estate: of
// a lot of parts the amount of each party, of another 1 or 0.
struct DividedPool {
  std::vector<PartyInPool> parties;
  std::vector<std::vector<Integer>> parts;
  std::vector<std::vector<Integer>> lots;
  std::vector<std::vector<Integer>> counted;
  std::vector<Payment> payments;
  std::vector<Owed> owed;
  std::vector<Allotment> allotments;
};

// Faults: those of settle_fork that concern a pool's division, and fork-unvalued-asset where a leaving
// charge is due and it cannot be known whether the pool is worth anything.
Result<DividedPool> divide_pool(const ForkInputs& inputs, const Estate& estate, const Sha256& seed);

}  // namespace charter
