// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/json.h"
#include "value/quantity.h"

namespace charter {

// {"amount": "12.50", "unit": "EUR"}, or null.
Json amount_json(const Quantity& amount);
Json amount_json(const std::optional<Quantity>& amount);

}  // namespace charter
