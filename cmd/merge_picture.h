// SPDX-License-Identifier: Apache-2.0
#pragma once

// What commands show of a merge that is not settled.

#include "cmd/context.h"
#include "community/compare.h"
#include "community/merging.h"
#include "render/conflicts_text.h"
#include "render/json.h"

namespace charter::cmd {

// "main" and what the other line of change was called.
SideNames names_of(const Workspace& workspace, const Merging& merging);

MergedVersions versions_of(const Merging& merging);

std::vector<NumberedConflict> numbered(const Merging& merging);

// Conflicts, violations and what was lost.
Text merging_text(const Workspace& workspace, const Merging& merging);

// What to do next, once the folder has been looked at: how to settle what is left, with the answers that fit, or to
// record it.
Text next_step(const Merging& merging);

// What programs are told of a merge that came to something, or waits: charter.merge/1 but for what is to be settled.
Json merge_document(std::string_view outcome, const std::optional<ObjectId>& commit, const TreeComparison* changes);

// The same of one that waits, with what is to be settled.
Json waiting_document(const Merging& merging);

// Sets "conflicts", "violations" and "lost".
void set_merging(Json& document, const Merging& merging);

}  // namespace charter::cmd
