// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of changes, for somebody who asks for no more.

#include "change/change.h"

#include <string>

namespace charter {

// Kinds separated by commas: community, articles, clauses, members, shares, assets, settlements. Another
// word is a fault (unknown-kind-of-change).
Result<Changes> only_kinds(Changes changes, const std::string& kinds);

// What touches one member: their row, their shares, assets they hold, the rules for everybody.
Changes touching_member(Changes changes, const MemberId& member);

}  // namespace charter
