// SPDX-License-Identifier: Apache-2.0
#pragma once

// Goods and debts among any number of parties, nothing split, in polynomially many steps in
// practice: WPROP1 and fractionally Pareto optimal (Aziz, Moulin and Sandomirskiy 2020).
//
// A linear program finds the division of parts in which everybody has at least its entitlement and
// the sum of what all gain, in proportion to entitlement and to what each values in all, is
// largest; its duals are the weights that prove it cannot be bettered. What is shared in it forms
// trees, of which each item goes to one of those who share it (rounding.h) so that everybody still
// has its entitlement or would with one item more or one debt less; of such roundings the one whose
// levels (as in the ladder with debts) are leximin, then of the fewest changes of custody. With
// pinned items the entitlement may be out of reach; then as little as possible is lacking.

#include "split/certificate.h"

namespace charter {

Division prop1_po(const Problem& problem, const Sha256& seed);

}  // namespace charter
