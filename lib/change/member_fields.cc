// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"

#include <algorithm>

namespace charter {

namespace {

std::string take(Fields& fields, const std::string& column) {
  const auto found = fields.find(column);
  if (found == fields.end()) return {};
  std::string text = std::move(found->second);
  fields.erase(found);
  return text;
}

template <class AnId>
bool take_id(Fields& fields, const std::string& column, AnId& place) {
  const std::string text = take(fields, column);
  const auto id = AnId::parse(text);
  place = id.value_or(AnId());
  return id || text.empty();
}

}  // namespace

Fields fields_of(const Member& member, const std::vector<std::string>& columns) {
  Fields fields;
  const auto put = [&](const std::string& column) {
    std::string text = field_of(member, column, columns);
    if (column != "id" && !text.empty()) fields.emplace(column, std::move(text));
  };
  std::ranges::for_each(member_columns(), put);
  std::ranges::for_each(columns, put);
  return fields;
}

std::optional<Member> member_from(const MemberId& id, Fields fields, const std::vector<std::string>& columns) {
  Member member;
  member.id = id;
  member.name = take(fields, "name");
  member.joined = take(fields, "joined");
  if (!take_id(fields, "class", member.member_class) || !take_id(fields, "node", member.node) ||
      !take_id(fields, "guardian", member.guardian))
    return std::nullopt;
  for (const std::string& column : columns) member.fields.push_back(take(fields, column));
  return fields.empty() ? std::optional(member) : std::nullopt;
}

}  // namespace charter
