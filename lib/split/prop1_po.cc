// SPDX-License-Identifier: Apache-2.0
#include "split/prop1_po.h"

#include "split/entitled_parts.h"
#include "split/owners.h"
#include "split/rounding.h"

namespace charter {

Division prop1_po(const Problem& problem, const Sha256&) {
  EntitledParts parts = entitled_parts(problem);
  const Owners owners = rounded(problem, parts.shares, Goal::Leximin);
  return {.shares = shares_of(problem, owners), .weights = std::move(parts.weights)};
}

}  // namespace charter
