// SPDX-License-Identifier: Apache-2.0
#include "render/cell_lines.h"

#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

std::size_t code_point_length(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// As much of the word's beginning as fits, to the end of a part of an id if there is one; one character
// at least.
std::size_t fitting(std::string_view word, int width) {
  std::size_t end = 0, part = 0;
  while (end < word.size()) {
    const std::size_t next = std::min(word.size(), end + code_point_length(word[end]));
    if (end > 0 && display_width(word.substr(0, next)) > width) break;
    end = next;
    if (word[end - 1] == '.' || word[end - 1] == '-' || word[end - 1] == '/') part = end;
  }
  return part > 0 ? part : end;
}

}  // namespace

std::vector<std::string> cell_lines(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) return lines;
    std::string_view word = text.substr(0, text.find(' '));
    const int room = width - display_width(lines.back()) - (lines.back().empty() ? 0 : 1);
    if (display_width(word) > room && !lines.back().empty()) lines.emplace_back();
    if (display_width(word) > width) word = word.substr(0, fitting(word, width));
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
    text.remove_prefix(word.size());
    if (!text.empty() && text.front() != ' ') lines.emplace_back();
  }
}

}  // namespace charter
