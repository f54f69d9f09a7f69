// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace charter {

// One line of text in lines of at most `width` columns, at least one of them: broken between words, and
// within a word only where it alone is wider, after a dot or hyphen if it has one. The text is visible already.
std::vector<std::string> cell_lines(std::string_view text, int width);

}  // namespace charter
