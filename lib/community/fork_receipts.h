// SPDX-License-Identifier: Apache-2.0
#pragma once

// The receipts of a fork, one after another, so that a million need not be in memory at once.

#include "community/forking.h"
#include "settle/receipt.h"

#include <functional>

namespace charter {

// One for every member of the state that is divided, in the order of their ids.
void for_each_receipt(const ForkPlan& plan, const std::function<void(const Receipt&)>& visit);

}  // namespace charter
