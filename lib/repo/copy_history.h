// SPDX-License-Identifier: Apache-2.0
#pragma once

// For whoever may have a history, and nothing else that lies in the same repository: other branches, what
// was fetched from others, what was stashed.

#include "repo/repository.h"

namespace charter {

// Whether every reference leads to that commit or to one before it.
bool holds_only_history_of(const Repository& repository, const ObjectId& commit);

// Gives `to` what can be reached from the commit, as one pack.
void copy_history(const Repository& from, const Repository& to, const ObjectId& commit);

}  // namespace charter
