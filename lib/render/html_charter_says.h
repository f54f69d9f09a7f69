// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the charter says about a fork, as a table of a page.

#include "render/html.h"
#include "settle/charter_says.h"

#include <vector>

namespace charter {

// Empty where nothing is said.
Html charter_table(const std::vector<CharterSays>& says);

}  // namespace charter
