// SPDX-License-Identifier: Apache-2.0
#pragma once

// For whoever may have a history, and nothing else that lies in the same repository: other branches, what
// was fetched from others, what was stashed or undone, what nothing refers to any more.

#include "repo/repository.h"

namespace charter {

// Whether it holds all that it needs: one that borrows objects from elsewhere (alternates), or ends
// somewhere (a shallow clone), does not.
bool owns_its_objects(const Repository& repository);

// Gives `to` what can be reached from the commit. Files that hold nothing else get a second name (a hard
// link) where both repositories are on one disk, and are copied elsewhere: object files are never
// changed once written, so sharing them is safe. What stands in a pack with something else goes into
// a new one. Packs come before their indexes, so that an interrupted copy leaves no index without its pack.
// `from` must own its objects.
void copy_history(const Repository& from, const Repository& to, const ObjectId& commit);

}  // namespace charter
