// SPDX-License-Identifier: Apache-2.0
#pragma once

// The two registers: who belongs to the community, and who holds how many units of which pool.

#include "value/id.h"
#include "value/integer.h"

#include <string>
#include <vector>

namespace charter {

// A row of members.csv. `name` to `guardian` may be empty. `fields` holds the community's own columns
// (Community::member_fields), as many as there are of them. `joined` is a date as written, checked by
// the reader. A guardian answers for a member who cannot leave alone (a child, say).
struct Member {
  MemberId id;
  std::string name;
  MemberClassId member_class;
  NodeId node;
  std::string joined;
  MemberId guardian;
  std::vector<std::string> fields;
  friend bool operator==(const Member&, const Member&) = default;
};

// A row of shares.csv. `units` is positive.
struct Share {
  MemberId member;
  PoolId pool;
  Integer units = 0;
  friend bool operator==(const Share&, const Share&) = default;
};

// Whose row it is.
inline const MemberId& member_of(const Member& row) { return row.id; }
inline const MemberId& member_of(const Share& row) { return row.member; }

// The names of the columns that every register of members has, in their order: id, name, class, node,
// joined, guardian.
const std::vector<std::string>& member_columns();

// A member's field by column name, "id" to "guardian" or one of `member_fields`; empty when there is
// none of that name.
std::string field_of(const Member& member, const std::string& column,
                     const std::vector<std::string>& member_fields);

}  // namespace charter
