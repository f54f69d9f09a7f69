// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which passages of a charter there are after a merge, and what each stands in.

#include "merge/charter_versions.h"
#include "merge/conflict.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// By passage. `within` means nothing for what is not present.
struct CharterStructure {
  std::vector<bool> is_present;
  std::vector<Passage> within;
  // The one version whose words count, where a passage is gone on one side and stays.
  std::vector<std::optional<Stage>> sole;
};

// A passage that one side removed goes, unless the other side changed it, moved it, or put
// something into it: that is asked. What stood in a passage that goes by such an answer goes too,
// or back to where the side that removed it has it. Two clauses that would stand within each other
// are asked about as well.
CharterStructure merged_structure(const CharterVersions& versions, ConflictList& conflicts);

// Where a passage stands in one version.
struct PassagePlace {
  std::string said;  // "article exit, after exit.notice", "exit.notice, first"
  Passage within = kWholeCharter;
  std::vector<std::string> behind;  // what stands before it there
  friend auto operator<=>(const PassagePlace&, const PassagePlace&) = default;
};

// Nothing where the version lacks it.
std::optional<PassagePlace> place_of(const CharterVersions& versions, Passage passage,
                                     Stage version);

// Asks where it stands. Base where that is not decided; of what the base lacks, the side whose
// place comes first in the alphabet.
Stage decided_place(const CharterVersions& versions, Passage passage, ConflictList& conflicts);

}  // namespace charter
