// SPDX-License-Identifier: Apache-2.0
#pragma once

// How a division was decided and what holds of it, in plain words. Nothing is called fair.

#include "render/statement.h"

namespace charter {

// One of each pool, in the settlement's order.
std::vector<StatementDecision> decisions_of(const Settlement& settlement);

}  // namespace charter
