// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether a whole division, or one that is being made, can meet a demand. Private to lib/split.

#include "split/whole_search.h"

namespace charter {

// Items not yet given, as one party sees them: what those above zero are worth together, those
// below zero (a negative number), and the largest of them by magnitude.
struct StillToGive {
  Integer above = 0;
  Integer below = 0;
  Integer one = 0;
};

// What is given so far: seen[a][b] is what a thinks of b's items, best[a][b] the most that one of
// them is worth to a; burden[a] the largest debt of a's own.
class Given {
 public:
  Given(const Problem& problem, const Demand& demand);

  void give(std::size_t item, std::size_t party);
  // Takes back what was given last.
  void take_back();

  const std::vector<Integer>& has() const { return has_; }

  // Whether it may still come to meet the demand of WPROP1 and of envy, with what is still to be
  // given as each party sees it.
  bool can_meet(const std::vector<StillToGive>& rest) const;

 private:
  bool can_be_content(std::size_t a, std::size_t b, const StillToGive& rest) const;

  struct Step {
    std::size_t item = 0;
    std::size_t party = 0;
    std::vector<Integer> best;  // of b = party, for each a, before
    Integer burden;
  };

  const Problem& problem_;
  const Demand& demand_;
  std::vector<Integer> weights_, due_;
  std::vector<Integer> has_, burden_;
  std::vector<std::vector<Integer>> seen_, best_;
  std::vector<Step> steps_;
  Integer total_weight_ = 0;
};

// Whether a whole division meets the demand of WPROP1 and of envy.
bool meets(const Problem& problem, const Demand& demand, const Owners& owners);

}  // namespace charter
