// SPDX-License-Identifier: Apache-2.0
#include "change/fields.h"
#include "change/parts.h"

namespace charter {

std::vector<MemberChange> diff_members(const Snapshot& before, const Snapshot& after) {
  const std::vector<std::string>& columns = before.community.member_fields;
  const std::vector<std::string>& new_columns = after.community.member_fields;
  const bool same_columns = columns == new_columns;
  std::vector<MemberChange> changes;
  auto a = before.members.begin();
  auto b = after.members.begin();
  while (a != before.members.end() || b != after.members.end()) {
    if (b == after.members.end() || (a != before.members.end() && a->id < b->id)) {
      changes.emplace_back(MemberLeft{*a++});
    } else if (a == before.members.end() || b->id < a->id) {
      changes.emplace_back(MemberJoined{*b++});
    } else {
      if (!same_columns || *a != *b)
        for (FieldChange& change : differences(fields_of(*a, columns), fields_of(*b, new_columns)))
          changes.emplace_back(
              MemberChanged{a->id, std::move(change.field), std::move(change.value)});
      ++a, ++b;
    }
  }
  return changes;
}

std::vector<ShareChange> diff_shares(const std::vector<Share>& before,
                                     const std::vector<Share>& after) {
  const auto precedes = [](const Share& x, const Share& y) {
    const auto order = x.member <=> y.member;
    return order < 0 || (order == 0 && x.pool < y.pool);
  };
  std::vector<ShareChange> changes;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    if (b == after.end() || (a != before.end() && precedes(*a, *b))) {
      changes.push_back({a->member, a->pool, -a->units});
      ++a;
    } else if (a == before.end() || precedes(*b, *a)) {
      changes.push_back({b->member, b->pool, b->units});
      ++b;
    } else {
      if (a->units != b->units) changes.push_back({a->member, a->pool, b->units - a->units});
      ++a, ++b;
    }
  }
  return changes;
}

}  // namespace charter
