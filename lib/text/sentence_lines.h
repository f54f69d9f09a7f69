// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace charter {

// A text in Markdown with a sentence a line, so that setting it anew changes no line. Paragraphs stay
// apart by an empty line, and an item of a list begins a line. Where a sentence ends is a guess (a full
// stop after a number, a letter or an abbreviation ends none); a wrong one only puts the break elsewhere.
std::vector<std::string> sentence_lines(const std::string& text);

}  // namespace charter
