// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "repo/repository.h"

namespace charter {

// Whether copy_objects can take them: a repository that borrows objects from elsewhere (alternates)
// does not hold what it needs.
bool owns_its_objects(const Repository& repository);

// Gives `to` every object of `from`, by second names (hard links) for the same files where both are on one disk and by
// copies elsewhere; object files are never changed once written, so sharing them is safe. Packs
// come before their indexes, so that an interrupted copy leaves no index without its pack. `from` must own its
// objects.
void copy_objects(const Repository& from, const Repository& to);

}  // namespace charter
