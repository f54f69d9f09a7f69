// SPDX-License-Identifier: Apache-2.0
#pragma once

// What can be wrong with bids and points. Private to lib/settle.

#include "settle/estate.h"

namespace charter {

// Bidders that are none, things that are not given by bids or points, members who bid beside their group,
// and points that do not add up to one total: everything that can be said before any pool is looked at.
Faults faults_of_bids(const std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids);

Fault left_out(const std::string& who, const Lot& lot, const Place& place);
Fault below_zero(const std::string& who, const std::string& thing, const Bid& bid);
Fault nothing_valued(const std::string& who, const PoolId& pool, const Place& place);
Fault nobody_bids(const PartyId& party, const PoolId& pool, bool money);
Fault cannot_be_scaled(const std::string& who, const PoolId& pool, const Place& place);

}  // namespace charter
