// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks what stands beside the accounts of the pools: what can be copied is with all, or stays; what stays
// without being counted does; and what the sides' registers will hold adds up to what there was, a note being
// what one side owns and one other owes. Part of check_settlement.h.

#include "settle/settlement.h"

#include <string>
#include <vector>

namespace charter {

// A sentence each; nothing when it stands.
std::vector<std::string> wrong_on_sides(const Settlement& settlement, const ForkInputs& inputs,
                                        const std::vector<Estate>& estates);

}  // namespace charter
