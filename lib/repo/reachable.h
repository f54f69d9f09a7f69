// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "repo/objects.h"

#include <unordered_set>

namespace charter {

// Everything that a commit leads to: it, the commits before it, and their trees and files. Trees are opened once
// each, files never. A commit or tree that is missing is a Failure.
std::unordered_set<ObjectId> reachable_from(const ObjectStore& store, const ObjectId& commit);

}  // namespace charter
