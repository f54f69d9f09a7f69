// SPDX-License-Identifier: Apache-2.0
#include "change/alignment.h"

#include <algorithm>
#include <span>

namespace charter {

namespace {

using Numbers = std::vector<int>;

// A way through both rows by single steps: an item of the first struck, or one of the second inserted,
// at a point after which equal items follow.
struct Step {
  bool inserts = false;
  int x = 0, y = 0;  // where the item stands that is struck or inserted
};

struct Stretch {
  std::vector<Step> steps;  // in order
  int x = 0, y = 0;         // how far it leads
};

class Walk {
 public:
  Walk(std::span<const int> a, std::span<const int> b, int most_edits)
      : a_(a), b_(b), n_(static_cast<int>(a.size())), m_(static_cast<int>(b.size())), most_(most_edits) {}

  // To the end of both, or as far as so many edits lead.
  Stretch stretch() {
    for (int d = 0;; ++d) {
      furthest_.emplace_back(static_cast<std::size_t>(d + 1), -1);
      for (int k = -d; k <= d; k += 2)
        if (advance(d, k)) return trace_back(d, k);
      if (d == most_) return well_ended(trace_back(d, best_diagonal(d)));
    }
  }

 private:
  // The furthest x on the diagonal k = x - y after d edits; below zero where there is none.
  int at(int d, int k) const { return furthest_[static_cast<std::size_t>(d)][static_cast<std::size_t>((k + d) / 2)]; }

  // Whether the way to diagonal k with d edits ends in an insertion.
  bool comes_down(int d, int k) const {
    return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
  }

  // Whether both ends are reached.
  bool advance(int d, int k) {
    int x = 0;
    if (d > 0) {
      const bool down = comes_down(d, k);
      const int from = down ? at(d - 1, k + 1) : at(d - 1, k - 1);
      x = down ? from : from + 1;
      if (from < 0 || x > n_ || x - k > m_) return false;
    }
    while (x < n_ && x - k < m_ &&
           a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(x - k)])
      ++x;
    furthest_[static_cast<std::size_t>(d)][static_cast<std::size_t>((k + d) / 2)] = x;
    return x == n_ && x - k == m_;
  }

  int best_diagonal(int d) const {
    int best = 0, progress = -1;
    for (int k = -d; k <= d; k += 2)
      if (at(d, k) >= 0 && 2 * at(d, k) - k > progress) {
        best = k;
        progress = 2 * at(d, k) - k;
      }
    return best;
  }

  Stretch trace_back(int d, int k) const {
    Stretch stretch;
    stretch.x = at(d, k);
    stretch.y = stretch.x - k;
    for (; d > 0; --d) {
      const bool down = comes_down(d, k);
      k = down ? k + 1 : k - 1;
      const int x = at(d - 1, k);
      stretch.steps.push_back({down, x, x - k});
    }
    std::ranges::reverse(stretch.steps);
    return stretch;
  }

  // A way that was broken off is followed to the last longer stretch of equal items in its second half:
  // what comes after it is guessed, since its continuation is not known.
  static Stretch well_ended(Stretch stretch) {
    constexpr int kLongEnough = 8;
    for (std::size_t i = stretch.steps.size() - 1; i > stretch.steps.size() / 2; --i) {
      const Step &before = stretch.steps[i - 1], &next = stretch.steps[i];
      if (next.x - before.x <= kLongEnough) continue;
      stretch.x = next.x;
      stretch.y = next.y;
      stretch.steps.resize(i);
      break;
    }
    return stretch;
  }

  std::span<const int> a_, b_;
  int n_, m_, most_;
  std::vector<Numbers> furthest_;
};

void add(std::vector<Block>& blocks, const Block& block) {
  if (!blocks.empty() && blocks.back().a_end == block.a_begin && blocks.back().b_end == block.b_begin) {
    blocks.back().a_end = block.a_end;
    blocks.back().b_end = block.b_end;
  } else {
    blocks.push_back(block);
  }
}

}  // namespace

std::vector<Block> aligned(const std::vector<int>& a, const std::vector<int>& b, int most_edits) {
  std::vector<Block> blocks;
  std::size_t x = 0, y = 0;
  while (x < a.size() || y < b.size()) {
    const Stretch stretch =
        Walk(std::span(a).subspan(x), std::span(b).subspan(y), most_edits).stretch();
    for (const Step& step : stretch.steps) {
      const std::size_t i = x + static_cast<std::size_t>(step.x), j = y + static_cast<std::size_t>(step.y);
      add(blocks, {i, i + (step.inserts ? 0 : 1), j, j + (step.inserts ? 1 : 0)});
    }
    x += static_cast<std::size_t>(stretch.x);
    y += static_cast<std::size_t>(stretch.y);
  }
  return blocks;
}

}  // namespace charter
