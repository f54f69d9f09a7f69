// SPDX-License-Identifier: Apache-2.0
#pragma once

// The method `least-imbalance` (least_imbalance.h) as one of the table: with money to settle,
// payments bring every party to exactly its entitlement of everything; without, each has its part
// of the money and debts at hand and what its items are, and these are given as if there were no
// money: what all lack of their entitlements of the items together is least.

#include "split/certificate.h"

namespace charter {

Division appraised(const Problem& problem, const Sha256& seed);

}  // namespace charter
