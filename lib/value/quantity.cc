// SPDX-License-Identifier: Apache-2.0
#include "value/quantity.h"

#include <cassert>

namespace charter {

std::optional<Integer> parse_parts(std::string_view text, int decimals) {
  const auto point = text.find('.');
  if (point == std::string_view::npos) {
    const auto whole = parse_integer(text);
    if (!whole) return std::nullopt;
    return *whole * power_of_ten(decimals);
  }
  const std::string_view whole = text.substr(0, point), after = text.substr(point + 1);
  const bool written = !whole.empty() && whole != "-" && !after.empty() && after.front() != '-';
  if (!written || after.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
  const auto digits = parse_integer(std::string(whole).append(after));
  if (!digits) return std::nullopt;
  return *digits * power_of_ten(decimals - static_cast<int>(after.size()));
}

std::string format_parts(const Integer& parts, int decimals) {
  assert(decimals >= 0 && "a unit has no negative decimals");
  const bool negative = parts < 0;
  std::string digits = to_string(negative ? Integer(-parts) : parts);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits = std::string(places + 1 - digits.size(), '0') + digits;
  const std::size_t whole = digits.size() - places;
  std::string text = negative ? "-" : "";
  text += digits.substr(0, whole);
  if (places > 0) text += "." + digits.substr(whole);
  return text;
}

std::string to_string(const Quantity& quantity) {
  return format_parts(quantity.parts, quantity.unit.decimals) + " " + quantity.unit.code.text();
}

}  // namespace charter
