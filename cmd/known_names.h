// SPDX-License-Identifier: Apache-2.0
#pragma once

// Names on the command line that a list is to be narrowed by. One that nothing has is a slip, and an
// empty list would hide it.

#include "model/community.h"

#include <set>
#include <string>

namespace charter::cmd {

// A Failure (unknown-name) with the nearest name, or all of them where they are few, unless `name` is
// known. `what` is "pool", "node" or "class".
void require_known(const std::string& what, const std::string& name, const std::set<std::string>& known);

std::set<std::string> pool_names(const Community& community);

}  // namespace charter::cmd
