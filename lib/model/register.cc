// SPDX-License-Identifier: Apache-2.0
#include "model/register.h"

#include <algorithm>

namespace charter {

const std::vector<std::string>& member_columns() {
  static const std::vector<std::string> columns{"id", "name", "class", "node", "joined", "guardian"};
  return columns;
}

std::string field_of(const Member& member, const std::string& column,
                     const std::vector<std::string>& member_fields) {
  if (column == "id") return member.id.text();
  if (column == "name") return member.name;
  if (column == "class") return member.member_class.text();
  if (column == "node") return member.node.text();
  if (column == "joined") return member.joined;
  if (column == "guardian") return member.guardian.text();
  const auto found = std::ranges::find(member_fields, column);
  const auto index = static_cast<std::size_t>(found - member_fields.begin());
  return index < member.fields.size() ? member.fields[index] : std::string();
}

}  // namespace charter
