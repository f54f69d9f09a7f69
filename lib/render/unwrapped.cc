// SPDX-License-Identifier: Apache-2.0
#include "render/unwrapped.h"

#include <algorithm>
#include <string_view>

namespace charter {

namespace {

constexpr std::size_t kCodeIndent = 4;

bool starts_item(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) return true;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
         line.substr(digits + 1).starts_with(" ");
}

// What stands by itself, so that no line is joined to it.
bool is_block(std::string_view line) {
  return line.empty() || line.front() == '#' || line.front() == '|' || line.front() == '>' ||
         line.starts_with("```") || line.starts_with("~~~") ||
         line.find_first_not_of("-=*_ ") == std::string_view::npos;
}

class Unwrapping {
 public:
  std::string text(std::string_view all) {
    for (std::size_t begin = 0; begin <= all.size();) {
      const std::size_t end = std::min(all.find('\n', begin), all.size());
      take(all.substr(begin, end - begin), begin == 0);
      begin = end + 1;
    }
    return std::move(text_);
  }

 private:
  void take(std::string_view line, bool is_first) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view words = line.substr(indent);
    const bool is_fence = words.starts_with("```") || words.starts_with("~~~");
    const bool goes_on = !is_first && may_go_on_ && !is_in_code_ && !is_fence && !is_block(words) &&
                         !starts_item(words) &&
                         (indent == 0 || (is_item_ && indent < 2 * kCodeIndent));
    if (is_fence) is_in_code_ = !is_in_code_;
    if (!goes_on) {
      if (!is_first) text_ += '\n';
      text_ += line;
      is_item_ = starts_item(words);
      may_go_on_ = !is_block(words) && !is_fence && (indent < kCodeIndent || is_item_);
    } else {
      text_ += ' ';
      text_ += words;
    }
    if (line.ends_with("  ")) may_go_on_ = false;
  }

  std::string text_;
  bool is_in_code_ = false, is_item_ = false, may_go_on_ = false;
};

}  // namespace

std::string unwrapped(const std::string& text) { return Unwrapping().text(text); }

}  // namespace charter
