// SPDX-License-Identifier: Apache-2.0
#pragma once

// Why a fork cannot be, apart from what its assets are worth.

#include "settle/estate.h"

namespace charter {

// fork-unknown-member, fork-everyone-leaves, fork-minimum-members
Faults refused_groups(const ForkInputs& inputs);

// fork-no-units, fork-minimum-units; fork-no-entitlement where bids or points are to be weighed by an
// entitlement to nothing
Faults refused_pools(const ForkInputs& inputs, const std::vector<Estate>& estates);

}  // namespace charter
