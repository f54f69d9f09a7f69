// SPDX-License-Identifier: Apache-2.0
#pragma once

// What must hold between the values of a community (docs/formats/faults.md lists every code). Faults
// have subjects and no places: whoever read the files attaches those.

#include "model/snapshot.h"
#include "model/vocabulary.h"
#include "diag/fault.h"

#include <functional>
#include <set>

namespace charter {

// Ids of pools, nodes and units once each, columns of the register once each and not among those every
// register has; prices positive, in known units, and never round in a circle.
Faults check_community(const Community& community);

// Ids of articles and clauses once each; references in texts; what rules name; and the warnings and
// notes of check_rules.h. A charter has to be in order on its own for the other checks to mean much.
Faults check_charter(const Charter& charter, const Community& community,
                     const std::vector<Asset>& assets, const Vocabulary& vocabulary);

// Ids once each; pool, node and unit; what its nature asks for and forbids; one pool a bundle.
Faults check_assets(const std::vector<Asset>& assets, const Community& community,
                    const Charter& charter);

// Whether the register has a member of that id.
using IsMember = std::function<bool(const MemberId&)>;

// The members that assets and rules name: asset-unknown-holder, rule-unknown-member.
Faults check_named_members(const Charter& charter, const std::vector<Asset>& assets,
                           const IsMember& is_member);

// The classes of members that rules establish.
std::set<MemberClassId> established_classes(const Charter& charter, const Vocabulary& vocabulary);

// All of it over a snapshot in memory, sorted.
Faults check(const Snapshot& snapshot, const Vocabulary& vocabulary);

}  // namespace charter
