// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two parties with points of their own. Items stand in the order of how much more the first values
// them than the second; those before some place go to the first, those after it to the second.
// After Brams and Taylor, Fair Division (1996), with entitlements as in Chakraborty, Igarashi and
// Suksompong, Weighted Envy-Freeness in Indivisible Item Allocation (2021). Debts are refused.
//
// Items with one ratio stand so that what a party uses now is on its side, then in the order of
// their keys. What nobody values goes to who uses it, else to the first key.

#include "split/certificate.h"

namespace charter {

// The place, and the part of the item that stands there, where both have the same part of their
// points per entitlement: nobody could have more without the other having less, neither would
// rather have the other's part in proportion, and at most one item is split. Where pinned items
// leave too little to make them equal, everything else goes to whom it lacks.
Division adjusted_winner(const Problem& problem, const Sha256& seed);

// Nothing is split. From the side of the party with the larger entitlement (of equals, the smaller
// key), the first place at which that party would not rather have the other's items in proportion,
// if half of one item were counted to its own side and half taken from the other's; the other is
// then content in the same sense. WEF(1/2,1/2), WPROP1, fractionally Pareto optimal. Where pinned
// items leave no such place, the one with the largest weighted Nash welfare.
Division adjusted_winner_discrete(const Problem& problem, const Sha256& seed);

}  // namespace charter
