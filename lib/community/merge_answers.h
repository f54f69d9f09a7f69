// SPDX-License-Identifier: Apache-2.0
#pragma once

// Answers to conflicts that are remembered, so that the same conflict need not be thought about twice:
// `.git/charter/answers/` (docs/formats/repository.md).

#include "community/merge_note.h"
#include "community/merge_trees.h"

namespace charter {

// By what a conflict is known again: all that it says, of both sides in any order; for an amount, the two commits
// as well, since the same amount another time is another act.
class MergeMemory {
 public:
  MergeMemory(const Workspace& workspace, const MergeNote& note, const ThreeSnapshots& versions)
      : workspace_(workspace), note_(note), versions_(versions) {}

  // What stands in a file only is not remembered, and no other answer then is.
  void remember(const Conflict& conflict, const Settled& settled) const;
  void forget(const Conflict& conflict) const;

  std::optional<Settled> recall(const Conflict& conflict) const;

 private:
  struct Key {
    std::filesystem::path path;
    bool is_swapped = false;  // theirs comes before ours in it
  };
  Key key_of(const Conflict& conflict) const;

  const Workspace& workspace_;
  const MergeNote& note_;
  const ThreeSnapshots& versions_;
};

}  // namespace charter
