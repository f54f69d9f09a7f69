// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sides that `charter diff` compares.

#include "cmd/in_community.h"

#include <string>

namespace charter::cmd {

// As resolve_or_folder. A side that cannot be compared (no community, a format that this version does not
// know) is a Failure that says which one it is.
Version comparable_version(Workspace& workspace, const std::string& words);

// What is wrong in a side, after a line that names it; nothing where no fault is an error.
void complain_of_side(Context& context, const Version& side, const Faults& faults);

}  // namespace charter::cmd
