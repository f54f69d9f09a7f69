// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which items of two rows stay, and which are struck and inserted between them.

#include <cstddef>
#include <vector>

namespace charter {

// The items [a_begin, a_end) of the first row were replaced by [b_begin, b_end) of the second; either
// may be empty. What stands between two blocks is equal in both rows, item by item.
struct Block {
  std::size_t a_begin = 0, a_end = 0;
  std::size_t b_begin = 0, b_end = 0;
  friend bool operator==(const Block&, const Block&) = default;
};

// The fewest items are struck and inserted (E. W. Myers, An O(ND) Difference Algorithm and Its
// Variations, 1986). Rows that differ in more than `most_edits` are aligned stretch by stretch, each
// with the fewest: so the time grows with the rows' length and `most_edits`, the room with the square
// of `most_edits`. `most_edits` is at least 1.
std::vector<Block> aligned(const std::vector<int>& a, const std::vector<int>& b, int most_edits = 1024);

}  // namespace charter
