// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "community/committing.h"

#include <string>

namespace charter::cmd {

// What the commit of a merge says when nobody does: which lines of change come together, and what that brings to the
// one it is recorded on. `named` is how the other one was called; empty: by its commits.
std::string merge_message(const PlannedCommit& plan, const std::string& named);

}  // namespace charter::cmd
