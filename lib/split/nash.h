// SPDX-License-Identifier: Apache-2.0
#pragma once

// Weighted Nash welfare: the product of what each party has, raised to its entitlement as a whole
// number. Divisions are compared exactly, however large the numbers: by logarithms between bounds
// first; where those overlap, equality is decided by factors without a common divisor (no prime has
// to be found), and what is not equal is told apart by more digits.

#include "value/fraction.h"

#include <string>
#include <vector>

namespace charter {

// More parties that have something go before any product; then the larger product. Nothing is
// negative.
std::strong_ordering compare_nash(const std::vector<Fraction>& a, const std::vector<Fraction>& b,
                                  const std::vector<Integer>& weights);

// The product over those that have something, as text (certificate.h).
std::string nash_text(const std::vector<Fraction>& has, const std::vector<Integer>& weights);

}  // namespace charter
