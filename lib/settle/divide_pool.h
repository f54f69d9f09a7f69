// SPDX-License-Identifier: Apache-2.0
#pragma once

// The division of one pool's estate.

#include "settle/settlement.h"

namespace charter {

// `parts` runs beside the estate's divisible assets, `owners` beside its lots.
struct DividedPool {
  std::vector<PartyInPool> parties;
  std::vector<std::vector<Integer>> parts;
  Owners owners;
  std::vector<Payment> payments;
  PoolCertificate certificate;
};

// Faults: fork-shortfall, and fork-unvalued-asset where a leaving charge is due and it cannot be
// known whether the pool is worth anything.
Result<DividedPool> divide_pool(const ForkInputs& inputs, const Estate& estate, const Sha256& seed);

}  // namespace charter
