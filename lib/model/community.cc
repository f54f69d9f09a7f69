// SPDX-License-Identifier: Apache-2.0
#include "model/community.h"

#include <algorithm>

namespace charter {

namespace {

template <class Entry, class Key, class Projection>
const Entry* find(const std::vector<Entry>& entries, const Key& key, Projection projection) {
  const auto found = std::ranges::find(entries, key, projection);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

Unit unit_of(const Community& community, const UnitCode& code) {
  const UnitEntry* entry = find_unit(community, code);
  return entry ? entry->unit : Unit{code, 2};
}

const Pool* find_pool(const Community& community, const PoolId& id) {
  return find(community.pools, id, &Pool::id);
}

const Node* find_node(const Community& community, const NodeId& id) {
  return find(community.nodes, id, &Node::id);
}

const UnitEntry* find_unit(const Community& community, const UnitCode& code) {
  return find(community.units, code, [](const UnitEntry& e) { return e.unit.code; });
}

}  // namespace charter
