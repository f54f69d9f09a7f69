// SPDX-License-Identifier: Apache-2.0
#pragma once

// Settlement records by what they are called: their digests, of which people write the first digits.

#include "repo/objects.h"

#include <optional>
#include <string>

namespace charter {

// The record of a state whose name the words begin: four hexadecimal digits or more, `settlements/` before them or
// not. Nothing where there is none; where there are several, a Failure (settlement-ambiguous).
std::optional<std::string> settlement_named(const ObjectStore& store, const ObjectId& tree, std::string words);

}  // namespace charter
