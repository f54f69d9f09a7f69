// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bids in one money, debts as negative bids: every item goes to a highest bidder, and payments
// share what that gains. What the divisible money and debts of the problem are worth is the same to
// all and is part of what the parties share; payments add up to it, exactly, as fractions.

#include "split/certificate.h"

namespace charter {

// Weighted Knaster (sealed bids): all gain the same per entitlement beyond their entitlement of
// what they bid in all. WPROP; for two parties WEF. After Knaster and Steinhaus (Econometrica
// 1948). Of equal bids, one that uses the item now, else the first key. A pin to a low bidder can
// make the gain a loss, which is shared in the same way.
Division knaster(const Problem& problem, const Sha256& seed);

// Payments with which nobody would rather have another's items and payment in proportion (WEF,
// hence WPROP), leximin in gain per entitlement: as equal as that allows, hence Knaster's where
// those will do. Such payments exist wherever highest bidders have all items; with pins they may
// not, and then all gain the same, and wef does not hold. The payments are least potentials of the
// graph of weighted envy (longest paths), lifted until they add up: no other vector reaches the
// same minimum. Of equal bids the one with the leximin gains is taken (all combinations compared up
// to 512, beyond that as in knaster), then fewest changes of custody, then keys.
Division bids_wef(const Problem& problem, const Sha256& seed);

}  // namespace charter
