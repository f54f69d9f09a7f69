// SPDX-License-Identifier: Apache-2.0
#pragma once

// One fork by every method, side by side, before anybody decides.

#include "settle/settlement.h"
#include "split/method.h"

namespace charter {

// What a method would do; or why it cannot be used here.
struct Alternative {
  const Method* method = nullptr;
  std::optional<Settlement> settlement;
  Faults refused;
};

// In the order of methods(). Bids go to the methods that take bids, points to those that take points;
// without them those methods are left out, and so are those that divide only units where something cannot
// be divided.
std::vector<Alternative> what_if(const ForkInputs& inputs);

}  // namespace charter
