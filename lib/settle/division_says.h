// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the `fork` rule says about a division that it allows: who may leave, what stays, what is left
// behind, and how. What it says about time and history stands in RuleInForce::says.

#include "settle/charter_says.h"
#include "settle/estate.h"

#include <vector>

namespace charter {

std::vector<CharterSays> division_says(const ForkInputs& inputs, const std::vector<Estate>& estates);

}  // namespace charter
