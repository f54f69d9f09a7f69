// SPDX-License-Identifier: Apache-2.0
#include "text/yaml_extent.h"

#include <algorithm>

namespace charter {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n'; }

std::size_t end_of_line(std::string_view bytes, std::size_t from) {
  return std::min(bytes.find('\n', from), bytes.size());
}

// How many spaces a line begins with; -1 when it is blank.
int indentation(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos ? -1 : static_cast<int>(first);
}

// The indentation that the header of a block scalar states (`|2-`), or 0.
int stated_indentation(std::string_view header) {
  const std::size_t digit = header.substr(0, 3).find_first_of("123456789");
  return digit == std::string_view::npos ? 0 : header[digit] - '0';
}

}  // namespace

std::size_t end_of_quoted(std::string_view bytes, std::size_t begin) {
  const char quote = bytes[begin];
  for (std::size_t at = begin + 1; at < bytes.size(); ++at) {
    if (quote == '"' && bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < bytes.size() && bytes[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return bytes.size();
}

std::size_t end_of_plain(std::string_view bytes, std::size_t begin, std::string_view value) {
  std::size_t at = begin;
  // Runs of white space are folded differently within a line and over lines, so any run stands for
  // any.
  for (std::size_t i = 0; i < value.size();) {
    if (is_space(value[i])) {
      while (i < value.size() && is_space(value[i])) ++i;
      while (at < bytes.size() && is_space(bytes[at])) ++at;
      continue;
    }
    ++i;
    ++at;
  }
  return std::min(at, bytes.size());
}

std::size_t end_of_block(std::string_view bytes, std::size_t begin, int parent) {
  std::size_t end = end_of_line(bytes, begin);
  const int stated = stated_indentation(bytes.substr(begin, end - begin));
  int content = stated > 0 ? std::max(parent, 0) + stated : 0;
  for (std::size_t start = end + 1; start < bytes.size();) {
    const std::size_t stop = end_of_line(bytes, start);
    const int own = indentation(bytes.substr(start, stop - start));
    if (own >= 0) {
      if (content == 0) content = std::max(own, parent + 1);
      if (own < content) break;
      end = stop;
    }
    start = stop + 1;
  }
  return end;
}

std::size_t next_content(std::string_view bytes, std::size_t from) {
  while (from < bytes.size()) {
    if (bytes[from] == '#')
      from = end_of_line(bytes, from);
    else if (is_space(bytes[from]))
      ++from;
    else
      break;
  }
  return from;
}

}  // namespace charter
