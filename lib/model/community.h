// SPDX-License-Identifier: Apache-2.0
#pragma once

// Who a community is: what stands in community.yaml (docs/formats/community.md).

#include "value/date.h"
#include "value/id.h"
#include "value/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// The format of repositories that this version writes, and the only one it reads.
inline constexpr int kFormat = 1;

// What one unit is worth in another, on a day, according to somebody.
struct Price {
  Money worth;
  std::optional<Date> on;
  std::string source;
  friend bool operator==(const Price&, const Price&) = default;
};

struct UnitEntry {
  Unit unit;
  std::optional<Price> price;
  friend bool operator==(const UnitEntry&, const UnitEntry&) = default;
};

// A set of assets held in shares. `share` is what one unit of it is called; empty: "share".
struct Pool {
  PoolId id;
  std::string title;
  std::string share;
  friend bool operator==(const Pool&, const Pool&) = default;
};

struct Node {
  NodeId id;
  std::string title;
  std::string country;
  friend bool operator==(const Node&, const Node&) = default;
};

enum class OriginKind { Founded, Forked, Merged };

// Where a community came from. `commit` is the state that was copied or divided, as 40 hexadecimal
// digits; `settlement` names the record of a fork or a merger.
struct Origin {
  OriginKind kind = OriginKind::Founded;
  CommunityId community;
  std::string name;
  std::string url;
  std::string commit;
  std::string settlement;
  friend bool operator==(const Origin&, const Origin&) = default;
};

// Units, pools and nodes are in the order of their ids; `member_fields`, the extra columns of the
// register, in the order of the columns.
struct Community {
  int format = kFormat;
  CommunityId id;
  std::string name;
  std::optional<Date> formed;
  std::vector<UnitEntry> units;
  std::vector<Pool> pools;
  std::vector<Node> nodes;
  std::vector<std::string> member_fields;
  std::optional<Origin> origin;
  friend bool operator==(const Community&, const Community&) = default;
};

// The unit of that code; one that `units` does not name has 2 decimals.
Unit unit_of(const Community& community, const UnitCode& code);

// nullptr when there is none of that id.
const Pool* find_pool(const Community& community, const PoolId& id);
const Node* find_node(const Community& community, const NodeId& id);
const UnitEntry* find_unit(const Community& community, const UnitCode& code);

}  // namespace charter
