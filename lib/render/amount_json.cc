// SPDX-License-Identifier: Apache-2.0
#include "render/amount_json.h"

namespace charter {

Json amount_json(const Quantity& amount) {
  return Json::object()
      .set("amount", format_parts(amount.parts, amount.unit.decimals))
      .set("unit", amount.unit.code.text());
}

Json amount_json(const std::optional<Quantity>& amount) { return amount ? amount_json(*amount) : Json(); }

}  // namespace charter
