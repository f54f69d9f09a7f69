// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The known name nearest to what was written, for "did you mean": by edits (insert, delete, change,
// swap), at most a third of the longer name's length and at least one; the first in `known` at a tie.
// Where none is that near, the first that begins with four or more letters as written. Nothing when there
// is none either, or the name is known.
std::optional<std::string> nearest(std::string_view written, const std::vector<std::string>& known);

}  // namespace charter
