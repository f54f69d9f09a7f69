// SPDX-License-Identifier: Apache-2.0
#pragma once

// The two fractions that parts are compared with most.

#include "value/fraction.h"

namespace charter {

inline const Fraction kNone;
inline const Fraction kOne{Integer(1)};

}  // namespace charter
