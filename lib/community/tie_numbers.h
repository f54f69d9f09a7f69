// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where the `fork` rule settles ties by numbers that the parties committed to (docs/formats/sealed-bids.md):
// whether all who have a stake did, and whether anything came later that ties would follow from as well.

#include "community/first_parents.h"
#include "diag/fault.h"
#include "model/vocabulary.h"
#include "repo/objects.h"
#include "settle/fork_inputs.h"

#include <vector>

namespace charter {

// Nothing where the rule settles ties otherwise. `line` leads to the state that is divided.
//   fork-no-nonces         for each party that has committed to no number and has a stake: those who stay among
//                          them, where they hold units of a pool in which something is divided
//   fork-new-since-opened  for each thing that is divided and was not there before a number was open. Ties
//                          follow from its id as well, and whoever named it may have known the numbers
Faults faults_of_numbers(const ObjectStore& store, const Vocabulary& vocabulary, const std::vector<LineState>& line,
                         const ForkInputs& inputs);

}  // namespace charter
