// SPDX-License-Identifier: Apache-2.0
#pragma once

// For whoever may have a history, and nothing else that lies in the same repository: other branches, what
// was fetched from others, what was stashed.

#include "repo/repository.h"

namespace charter {

// Whether all of its history is here: a repository that borrows objects from elsewhere (alternates), or a shallow
// clone, does not hold what others would need.
bool owns_its_objects(const Repository& repository);

// Gives `to` what can be reached from the commit, and nothing else. Packs that hold nothing else get a second name
// (a hard link) where both are on one disk, and are copied elsewhere: such files are never changed once written, so
// sharing them is safe. A pack comes before its index, so that an interrupted copy leaves no index without its
// pack. What other packs hold is written anew.
void copy_history(const Repository& from, const Repository& to, const ObjectId& commit);

}  // namespace charter
