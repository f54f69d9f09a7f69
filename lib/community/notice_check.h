// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/fault.h"
#include "repo/objects.h"

namespace charter {

// What is wrong with the notices of a tree: what cannot be read, a notice of another community, and, as
// warnings, whoever is named and is no member.
Faults notice_faults(const ObjectStore& store, const ObjectId& tree);

}  // namespace charter
