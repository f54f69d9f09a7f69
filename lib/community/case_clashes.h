// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/fault.h"
#include "repo/objects.h"

namespace charter {

// A warning (names-differ-in-case) for each file or folder of the tree whose name differs from another's beside it
// in upper and lower case of a to z only. Many computers can store only one of the two. The registers' and
// settlements' folders, whose names the tool gives, are not looked into.
Faults case_clashes(const ObjectStore& store, const ObjectId& tree);

}  // namespace charter
