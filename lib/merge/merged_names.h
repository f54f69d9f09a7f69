// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace charter {

// Of three lists of names, each of which counts once: what neither side took out and what either
// put in, in an order with the moves of both. Nothing where both sides put something in the place
// of something else, or moved one name to two places.
std::optional<std::vector<std::string>> merged_names(const std::vector<std::string>& base,
                                                     const std::vector<std::string>& ours,
                                                     const std::vector<std::string>& theirs);

}  // namespace charter
