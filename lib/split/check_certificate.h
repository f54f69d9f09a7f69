// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks a division and what is claimed of it, whoever made it and however. It shares values with
// the methods and no code, and is short enough to be read at a sitting (with check_objective.cc).
//
// Nothing is called fair. Each claim says what holds, what shows it, and by which numbers:
//   sums          each item is given once, no part is negative, whole units of what has a count are
//                 given unless the item is split among parties, and payments add up to the money
//                 less the debts there are
//   pins          pinned items are where they belong
//   whole         no unit is split
//   wprop         each party has its entitlement of everything, by its own worths, with payments
//   wef           nobody would rather have what another has, in proportion to entitlements
// by the items alone, where no unit is split:
//   wprop1        each has its entitlement of the items, or would with one unit more (or one debt
//                 less)
//   wef1          nobody would rather have another's items, were one unit left out
//   wef(1/2,1/2)  nor if half of one unit were counted to its own side and half taken from the
//                 other's
//   wef(x,1-x)    the same for which x, the part taken from the other's (without debts)
// with proofs:
//   fpo           no division, of parts even, is better for one and worse for none: under the
//                 weights given, everybody who has a part of an item values it most
//   ceei          all could afford what they have at the prices given with money of their
//                 entitlement, and nothing better: hence fpo, wef, wprop, maximum Nash welfare
//   nash-bound    at the prices given no division has a larger Nash welfare than the bound stated
//   nash-positive does not hold where somebody has nothing, so that the product of what all have is zero; the
//                 objective is then of those who have something. Left out where everybody does
//   po            a search found no whole division that is better for one and worse for none
//   objective     what was made largest or smallest is of that size
// A claim without its proof (weights, prices) is not made.

#include "split/certificate.h"

namespace charter {

// What holds of a division, in the order above. Nonsense (parts of parties or items that are not
// there) is one claim that does not hold.
std::vector<Claim> claims_of(const Problem& problem, const Division& division);

// What a certificate says that is not so, a sentence each: another digest, claims that are not
// those that hold, a false objective. Nothing when it stands. What only a search can tell (how many
// optima there are, how much was looked at, a bound that no prices prove) and whether these are the
// weights that the method finds, is not seen here: whoever
// doubts it divides again (method.h) and compares.
std::vector<std::string> disagreements(const Problem& problem, const Certificate& certificate,
                                       Scale scale);

// The objective of this name, worked out again; nothing when the name is not known.
std::optional<std::string> objective_value(const Problem& problem, const Division& division,
                                           std::string_view name);
// The Nash welfare that no division exceeds at these prices.
std::optional<std::string> nash_bound(const Problem& problem, const std::vector<Fraction>& prices);

}  // namespace charter
