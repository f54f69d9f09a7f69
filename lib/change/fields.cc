// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"

#include <fmt/format.h>

namespace charter {

std::optional<std::string> filled(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

void put_filled(Fields& fields, const std::string& field, const std::string& text) {
  if (!text.empty()) fields[field] = text;
}

void put_filled(Fields& fields, const std::string& field, const std::optional<Date>& date) {
  if (date) fields[field] = to_string(*date);
}

std::optional<Quantity> quantity_from(const std::string& text) {
  const std::size_t space = text.find(' ');
  if (space == std::string::npos) return std::nullopt;
  const std::string amount = text.substr(0, space), code = text.substr(space + 1);
  const std::size_t point = amount.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : amount.size() - point - 1;
  if (decimals > kMostDecimals) return std::nullopt;
  const auto unit = UnitCode::parse(code);
  const auto parts = parse_parts(amount, static_cast<int>(decimals));
  if (!unit || !parts) return std::nullopt;
  return Quantity{*parts, {*unit, static_cast<int>(decimals)}};
}

std::vector<FieldChange> differences(const Fields& before, const Fields& after) {
  std::vector<FieldChange> changes;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    if (b == after.end() || (a != before.end() && a->first < b->first)) {
      changes.push_back({a->first, {a->second, std::nullopt}});
      ++a;
    } else if (a == before.end() || b->first < a->first) {
      changes.push_back({b->first, {std::nullopt, b->second}});
      ++b;
    } else {
      if (a->second != b->second) changes.push_back({a->first, {a->second, b->second}});
      ++a, ++b;
    }
  }
  return changes;
}

std::optional<std::string> amend(Fields& fields, const FieldChange& change) {
  const auto found = fields.find(change.field);
  const auto now = found == fields.end() ? std::nullopt : std::optional(found->second);
  if (change.value.before == change.value.after)
    return fmt::format("`{}` is the same before and after", change.field);
  if (now != change.value.before) {
    if (!now) return fmt::format("`{}` is not there", change.field);
    return fmt::format("`{}` is already `{}`", change.field, *now);
  }
  if (change.value.after)
    fields[change.field] = *change.value.after;
  else
    fields.erase(found);
  return std::nullopt;
}

}  // namespace charter
