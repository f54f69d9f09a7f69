// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ids after a merge: each once, and references that go on pointing at what they pointed at.

#include "merge/charter_versions.h"
#include "merge/conflict.h"
#include "model/charter.h"

#include <map>

namespace charter {

// Where two passages would bear one id, those that a side renamed to it are asked about, and keep
// the id they had unless another is given.
void free_taken_names(const CharterVersions& versions, ConflictList& conflicts,
                      std::map<Passage, Article>& articles);
void free_taken_names(const CharterVersions& versions, ConflictList& conflicts,
                      std::map<Passage, Clause>& clauses);

// A clause that one side renamed has its new id in the texts and rules of the other side too. What
// the renaming side itself says stays as it is there.
void follow_new_names(const CharterVersions& versions, std::map<Passage, Clause>& clauses);

}  // namespace charter
