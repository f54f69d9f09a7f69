// SPDX-License-Identifier: Apache-2.0
#pragma once

// The linear program behind prop1-po, solved exactly. Private to lib/split.

#include "split/problem.h"

namespace charter {

// `shares` of a basic solution, so that what is shared forms trees; `weights` its duals, under
// which everybody who has a part of an item that is not pinned values it most.
struct EntitledParts {
  ItemShares shares;
  std::vector<Fraction> weights;
};

// Of the divisions of parts in which everybody has at least its entitlement by its own worths (or,
// with pins that prevent it, in which what is lacking, in proportion to what each values in all, is
// least), one with the largest sum of what all gain in that proportion, per entitlement. Every
// party values something. Simplex method with one row a party: each item is its `key` party's but
// for what others have of it (generalised upper bounding, Dantzig and Van Slyke 1967); the largest
// gain enters, and after as many steps without gain as there are parties the first (Bland), so that
// it ends.
EntitledParts entitled_parts(const Problem& problem);

}  // namespace charter
