// SPDX-License-Identifier: Apache-2.0
#pragma once

// Exact sums of many ratios. Added one after the other and reduced each time, a hundred thousand of them take
// minutes; added in pairs, and those in pairs, they take moments. Private to lib/settle.

#include "value/integer.h"

#include <vector>

namespace charter {

// `below` is above zero. Not reduced.
struct Ratio {
  Integer above = 0;
  Integer below = 1;
};

Ratio sum_of(std::vector<Ratio> ratios);

}  // namespace charter
