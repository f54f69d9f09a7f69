// SPDX-License-Identifier: Apache-2.0
#include "render/json_values.h"

namespace charter {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json money_json(const Quantity& amount) {
  Json json = Json::object();
  json.set("amount", format_parts(amount.parts, amount.unit.decimals));
  return json.set("unit", amount.unit.code.text());
}

Json money_json(const std::optional<Money>& amount) { return amount ? money_json(*amount) : Json(); }

}  // namespace charter
