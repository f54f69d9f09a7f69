// SPDX-License-Identifier: Apache-2.0
#include "community/unlike_lines.h"

namespace charter {

namespace {

std::string_view next_line(std::string_view& rest) {
  const std::size_t feed = rest.find('\n');
  const std::string_view line = rest.substr(0, feed == rest.npos ? feed : feed + 1);
  rest.remove_prefix(line.size());
  return line;
}

}  // namespace

UnlikeLines unlike_lines(std::string_view before, std::string_view after) {
  UnlikeLines unlike{std::string(next_line(before)), std::string(next_line(after))};
  if (unlike.before != unlike.after) return {unlike.before.append(before), unlike.after.append(after)};
  std::string_view a = next_line(before), b = next_line(after);
  while (!a.empty() || !b.empty()) {
    const bool is_same = a == b;
    const bool takes_a = b.empty() || (!a.empty() && a < b);
    if (!is_same) (takes_a ? unlike.before : unlike.after).append(takes_a ? a : b);
    if (is_same || takes_a) a = next_line(before);
    if (is_same || !takes_a) b = next_line(after);
  }
  return unlike;
}

}  // namespace charter
