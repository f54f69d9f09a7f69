// SPDX-License-Identifier: Apache-2.0
#pragma once

// Hamilton's method of largest remainders: an amount that cannot be split below its smallest part
// is divided by weights. Each party gets the whole parts of its exact share; the parts left over go
// one each to the parties with the largest remainders. Every party is within less than one part of
// its exact share, and the sum of the absolute errors is the least possible. Made for a division
// that happens once: with instalments it can take a part back (the Alabama paradox).

#include "value/digest.h"
#include "value/fraction.h"

#include <vector>

namespace charter {

// One part per weight, in the order of the weights; they add up to `amount` exactly. Weights are
// not negative and not all zero. Of equal remainders the one with the smaller key is served first.
// A negative amount (a debt) is divided as its absolute amount, and the sign restored.
std::vector<Integer> largest_remainder(const Integer& amount, const std::vector<Integer>& weights,
                                       const std::vector<Sha256>& keys);

// Exact amounts that add up to a whole number, rounded so that they still do: each down, and the parts
// left over one each to the largest fractions, of equal ones to the smaller key first. Where the sum is
// negative, the absolute amounts are, and the signs restored.
std::vector<Integer> rounded(std::vector<Fraction> exact, const std::vector<Sha256>& keys);

}  // namespace charter
