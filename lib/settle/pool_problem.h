// SPDX-License-Identifier: Apache-2.0
#pragma once

// A pool's estate as a problem of fair division. Parties are known by their smallest member, lots by
// their smallest asset: names that people choose change nothing.

#include "settle/estate.h"

namespace charter {

// Units as weights; a leaving charge of that rate moves that part of each leaving party's weight to those
// who stay.
std::vector<Integer> weights_after(const Estate& estate, const Fraction& charge);

// The rate that is due: a charge is due on what is worth something, not on a pool that owes more than it
// owns. A fault fork-unvalued-asset where nobody can say which it is.
Result<Fraction> charge_rate(const ForkInputs& inputs, const Estate& estate);

// Of the lots that have worths, with the money and debts at hand to make good the difference where the
// method moves money; and of those that are counted.
Problem problem_of_lots(const ForkInputs& inputs, const Estate& estate, const std::vector<Integer>& weights);
Problem problem_of_counted(const ForkInputs& inputs, const Estate& estate,
                           const std::vector<Integer>& weights);

// The positions, among the divisible assets, of those in the money of the lots.
std::vector<std::size_t> at_hand(const ForkInputs& inputs, const Estate& estate);

}  // namespace charter
