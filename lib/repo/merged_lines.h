// SPDX-License-Identifier: Apache-2.0
#pragma once

// Three versions of a file's bytes, merged line by line as git does.

#include <string>

namespace charter {

struct LineMerge {
  std::string bytes;  // of lines that both sides changed, ours
  bool is_clean = true;
};

// Bytes that are no text (with NUL) are ours, and not clean.
LineMerge merged_lines(const std::string& base, const std::string& ours, const std::string& theirs);

}  // namespace charter
