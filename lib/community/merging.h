// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merge of two lines of change, or of communities, as it stands: what has been asked and answered, and what comes of it.

#include "community/merge_ground.h"
#include "community/own_parameters.h"
#include "merge/losses.h"
#include "merge/violation.h"

#include <map>
#include <vector>

namespace charter {

// `fault` stands for each violation. `tree` is what would be recorded, as far as the answers go; what is in the
// folder, once that has been looked at, stands in `merged`. `numbers` are those by which a person names the conflicts,
// from one on.
struct Merging {
  MergeNote note;
  MergeGround ground;
  ObjectId tree;
  Snapshot merged;
  std::vector<Conflict> conflicts;
  std::map<Subject, std::size_t> numbers;
  std::vector<Violation> violations;
  BothLosses lost;
  std::vector<KeptParameter> kept{};  // of an original's charter, until the merge waits
};

// With the answers that the note has, which all fit. Neither violations nor losses have been looked for.
Merging merging_of(MergeNote note, MergeGround ground, TreeMerge merge);

std::size_t unsettled_count(const Merging& merging);
bool lost_in_silence(const Merging& merging);

// Holds what would be recorded against what must hold, and against both sides.
void look_at_tree(Workspace& workspace, Merging& merging);
// The same with what stands in a folder that may have been edited since.
void look_at_folder(Workspace& workspace, Merging& merging, const ObjectId& folder);
void look_at_folder(Workspace& workspace, Merging& merging);

// The merge that is under way, before the folder has been looked at; a Failure (no-merge) where there is none.
Merging merge_that_waits(Workspace& workspace);

[[noreturn]] void fail_without_common_history(const Workspace& workspace, const std::string& words);

}  // namespace charter
