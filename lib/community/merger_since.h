// SPDX-License-Identifier: Apache-2.0
#pragma once

// A community that was taken in before and has gone on by itself: it is not added again, and only what it has changed
// since the state that was taken in last is merged, as if it were a line of change of the one.

#include "community/merger.h"

#include <optional>
#include <vector>

namespace charter {

// The state in which the other was taken in last; nothing where it never was. Of several others: nothing.
std::optional<ObjectId> taken_in_before(const Workspace& workspace, const std::vector<NamedSide>& named);

// By the names of the merger that took it in first. Units that came or went since count at the ratio of that merger,
// each amount rounded towards zero, which is worth less than a smallest part. A Failure (merge-again) where shares have
// moved since and were exchanged once more in between.
Result<Merger> what_changed_since(Workspace& workspace, const NamedSide& ours, const NamedSide& other, const ObjectId& state);

}  // namespace charter
