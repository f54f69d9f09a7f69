// SPDX-License-Identifier: Apache-2.0
#include "change/alignment.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace charter {
namespace {

std::size_t edits_in(const std::vector<Block>& blocks) {
  std::size_t sum = 0;
  for (const Block& block : blocks) sum += block.a_end - block.a_begin + block.b_end - block.b_begin;
  return sum;
}

// What stands between the blocks is equal, and the blocks come in order and are not empty.
bool explains(const std::vector<Block>& blocks, const std::vector<int>& a, const std::vector<int>& b) {
  std::size_t x = 0, y = 0;
  const auto equal_until = [&](std::size_t a_end, std::size_t b_end) {
    for (; x < a_end && y < b_end; ++x, ++y)
      if (a[x] != b[y]) return false;
    return x == a_end && y == b_end;
  };
  for (const Block& block : blocks) {
    if (!equal_until(block.a_begin, block.b_begin)) return false;
    if (block.a_begin == block.a_end && block.b_begin == block.b_end) return false;
    x = block.a_end;
    y = block.b_end;
  }
  return equal_until(a.size(), b.size());
}

// By dynamic programming over the longest common subsequence.
std::size_t fewest_edits(const std::vector<int>& a, const std::vector<int>& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      common[i][j] = a[i - 1] == b[j - 1] ? common[i - 1][j - 1] + 1
                                          : std::max(common[i - 1][j], common[i][j - 1]);
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

rc::Gen<std::vector<int>> rows() { return rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5)); }

TEST(Alignment, NamesWhatWasReplaced) {
  EXPECT_EQ(aligned({1, 2, 3}, {1, 2, 3}), std::vector<Block>{});
  EXPECT_EQ(aligned({}, {1}), (std::vector<Block>{{0, 0, 0, 1}}));
  EXPECT_EQ(aligned({1, 2, 3}, {1, 4, 3}), (std::vector<Block>{{1, 2, 1, 2}}));
}

RC_GTEST_PROP(Alignment, IsTheShortest, ()) {
  const auto a = *rows(), b = *rows();
  const auto blocks = aligned(a, b);
  RC_ASSERT(explains(blocks, a, b));
  RC_ASSERT(edits_in(blocks) == fewest_edits(a, b));
}

RC_GTEST_PROP(Alignment, IsTrueStretchByStretch, ()) {
  const auto a = *rows(), b = *rows();
  RC_ASSERT(explains(aligned(a, b, *rc::gen::inRange(1, 8)), a, b));
}

}  // namespace
}  // namespace charter
