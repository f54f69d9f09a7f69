// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the working folder stands against the last commit, and what its changes would need.

#include "community/compare.h"
#include "community/workspace.h"
#include "repo/git_state.h"

#include <string>
#include <vector>

namespace charter {

// A clause that changed, and the rule that governs changing it, in words.
struct Need {
  ClauseId clause;
  ClauseId governed_by;
  std::string rule;
};

// `faults` are those that the changes bring in, and a note for each register that a commit would lay out anew.
// `new_paths`: files of the community's own that changed.
struct Status {
  Community community;
  Head head;
  bool is_clean = true;
  bool half_made_fork = false;
  bool fork_note_unreadable = false;  // then there may have been a fork
  GitAct git_act = GitAct::None;
  TreeComparison comparison;
  std::vector<std::string> new_paths;
  Faults faults;
  std::vector<Need> needs;
};

// Brings git's index up to date where files had to be read to see that they are as at the last commit.
Status status_of(Workspace& workspace);

}  // namespace charter
