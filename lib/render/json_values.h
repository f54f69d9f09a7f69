// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands for what in every document.

#include "render/json.h"
#include "value/quantity.h"

#include <optional>
#include <string>

namespace charter {

// What is said, or null where nothing is.
Json text_or_null(const std::string& text);

// {amount, unit}; null where there is none.
Json money_json(const Quantity& amount);
Json money_json(const std::optional<Money>& amount);

}  // namespace charter
