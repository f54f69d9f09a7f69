// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/written_parts.h"
#include "diag/fault.h"
#include "model/check.h"

#include <optional>
#include <set>

namespace charter {

// What is wrong in the files that people write and between them, with places; registers aside. Where a
// file cannot be read, what would only follow from that is left out.
Faults check_written(const WrittenParts& parts, const Vocabulary& vocabulary);

// Whether community.yaml could be read: everything else is held against it.
bool community_is_sound(const WrittenParts& parts);

// The classes of members that its rules establish; nothing where a rule could not be read.
std::optional<std::set<MemberClassId>> classes_of(const WrittenParts& parts, const Vocabulary& vocabulary);

// The members that assets and rules name, with places.
Faults check_names(const WrittenParts& parts, const IsMember& is_member);

}  // namespace charter
