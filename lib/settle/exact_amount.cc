// SPDX-License-Identifier: Apache-2.0
#include "settle/exact_amount.h"

namespace charter {

std::string exact_amount(const Fraction& parts, const std::optional<Unit>& unit) {
  return unit ? to_string(divide(parts, Fraction(power_of_ten(unit->decimals)))) : to_string(parts);
}

}  // namespace charter
