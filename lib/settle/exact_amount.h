// SPDX-License-Identifier: Apache-2.0
#pragma once

// Amounts that need not be a whole number of smallest parts, as text.

#include "value/fraction.h"
#include "value/quantity.h"

#include <optional>
#include <string>

namespace charter {

// Smallest parts in whole units of the money, exactly and without its name: "59/3"; without money, points as
// they are.
std::string exact_amount(const Fraction& parts, const std::optional<Unit>& unit);

}  // namespace charter
