// SPDX-License-Identifier: Apache-2.0
#pragma once

// What must hold and does not after a merge, though each side was fine.

#include "change/change.h"
#include "diag/fault.h"

#include <string>
#include <vector>

namespace charter {

// With what either side did to the things that the fault is about or names: together that brought it about.
struct Violation {
  Fault fault;
  std::vector<std::string> ids;
  Changes ours, theirs;
};

}  // namespace charter
