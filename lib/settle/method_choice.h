// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which method divides, where nobody says: the one that the `fork` rule names, if it can use what was
// brought; else with bids `bids-wef`, with points that were given to something divisible
// `adjusted-winner` for two parties and `ceei` for more, with other points `ladder`, and with neither
// `least-imbalance`.

#include "settle/fork_inputs.h"

namespace charter {

// The name of the method to use. `inputs.choices.method` is empty, or the one that was asked for. Faults:
//   fork-method-not-allowed  by the `fork` rule, whose clause is named
//   fork-method-needs        bids or points that were not brought, or that the method has no use for
Result<std::string> chosen_method(const ForkInputs& inputs);

}  // namespace charter
