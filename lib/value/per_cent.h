// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fractions of a whole for people who do not divide six digits by six in their heads.

#include "value/fraction.h"

#include <string>

namespace charter {

// Of a part between none and all of it, in per cent: "12.5%" where two decimals say it exactly; else rounded to the
// nearest hundredth of a per cent, halves up, and said to be: "about 12.35%". What would round to nothing or to all and
// is neither is "less than 0.01%" or "more than 99.99%". In integers throughout.
std::string in_per_cent(const Fraction& part);

// As as_share; a fraction whose denominator is above 100 has its per cent beside it: "123457/999983, about 12.35%".
std::string as_share_in_per_cent(const Fraction& part);

}  // namespace charter
