// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace charter {

struct UnlikeLines {
  std::string before;
  std::string after;
};

// Both files with their first lines, the headers, and without lines that they have in common: all such where
// the lines are in bytewise order, as the rows of a register are; else some.
UnlikeLines unlike_lines(std::string_view before, std::string_view after);

}  // namespace charter
