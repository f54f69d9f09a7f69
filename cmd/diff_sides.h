// SPDX-License-Identifier: Apache-2.0
#pragma once

// The sides that `charter diff` compares.

#include "cmd/in_community.h"

#include <string>
#include <vector>

namespace charter::cmd {

// The community that the command was given in. In none, the first of the sides that is a folder of one, where
// there are at least two: whoever compares two communities need be in neither.
Workspace workspace_to_compare(Context& context, const std::vector<std::string>& sides);

// As resolve_or_folder. A side that cannot be compared (no community, a format that this version does not
// know) is a Failure that says which one it is.
Version comparable_version(Workspace& workspace, const std::string& words);

// Says of each side, on standard error, that its folder holds changes which are not compared.
void tell_of_unsaved(Context& context, const std::vector<Version>& sides);

// What is wrong in a side, after a line that names it; nothing where no fault is an error.
void complain_of_side(Context& context, const Version& side, const Faults& faults);

}  // namespace charter::cmd
