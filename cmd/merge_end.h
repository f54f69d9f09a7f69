// SPDX-License-Identifier: Apache-2.0
#pragma once

// How every merge ends, whatever it brings in (merge.cc).

#include "cmd/context.h"
#include "community/merge_planning.h"

namespace charter::cmd {

enum class WhenSettled { Record, Wait };

// Of a merge of two sides that both have something: records it where nothing is left to settle, else lets it wait; and
// shows it.
Exit end_merge(Context& context, Workspace& workspace, const PlannedMerge& plan, WhenSettled when);

}  // namespace charter::cmd
