// SPDX-License-Identifier: Apache-2.0
#include "text/yaml_content.h"

#include <algorithm>

namespace charter {

namespace {

bool is_space(char c) { return c == ' ' || c == '\n'; }

std::size_t end_of_line(std::string_view bytes, std::size_t from) {
  return std::min(bytes.find('\n', from), bytes.size());
}

}  // namespace

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
