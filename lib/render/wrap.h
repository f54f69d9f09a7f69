// SPDX-License-Identifier: Apache-2.0
#pragma once

// Prose set in lines for a terminal.

#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The columns of what is written for reading, whatever the terminal.
inline constexpr int kPageWidth = 80;

// The paragraphs of a Markdown text in lines of at most `width` columns: words are never broken, runs of
// white space between words are one blank, empty lines stay, and so does the indentation of a line that
// begins a list item or is indented. A list item's further lines hang under its text.
std::vector<std::string> wrapped(std::string_view text, int width);

}  // namespace charter
