// SPDX-License-Identifier: Apache-2.0
#pragma once

// Units that are alike: each item's count is divided by entitlement alone, whatever it is worth.
// Each party gets `minimum` units of each item first. Ties are broken by key.

#include "split/certificate.h"

namespace charter {

// Largest remainders (largest_remainder.h): everybody within one unit of its exact part, and the
// least sum of errors; for a division that happens once.
Division hamilton(const Problem& problem, const Sha256& seed);

// The divisor method with arithmetic means (Sainte-Laguë): neither large nor small parties are
// favoured, and with more units nobody has fewer, so instalments never take units back.
Division webster(const Problem& problem, const Sha256& seed);

// The divisor method whose unit t + 1 goes to the largest weight / (t + 1 - x): x = 1 is Adams's,
// 1/2 Webster's, 0 Jefferson's. Weights are above zero; an earlier one wins a tie. Takes as many
// steps as there are parties, however many units there are. `minimum` times the parties is at most
// `count`.
std::vector<Integer> divisor_method(const Integer& count, const std::vector<Integer>& weights,
                                    const Fraction& x, const Integer& minimum);

}  // namespace charter
