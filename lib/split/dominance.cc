// SPDX-License-Identifier: Apache-2.0

// Whether a whole division is bettered by another. Under any weights, a better one has no smaller
// weighted sum; the largest sum there is says how much may be lost by giving items to others than
// those who value them most, and few divisions lose so little.

#include "split/owners.h"
#include "split/whole_search.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

class Better {
 public:
  Better(const Problem& problem, const Owners& owners, std::uint64_t most_nodes)
      : problem_(problem), most_nodes_(most_nodes), allowed_(sensible_owners(problem)) {
    const std::size_t parties = problem.parties.size();
    wanted_.resize(parties);
    for (std::size_t i = 0; i < owners.size(); ++i)
      wanted_[owners[i]] += problem.worths[owners[i]][i];
    set_weights();
    order_.resize(owners.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, std::ranges::greater(),
                             [&](std::size_t i) { return most(i) - least(i); });
    set_rests();
    for (std::size_t p = 0; p < parties; ++p) wanted_sum_ += weights_[p] * wanted_[p];
  }

  Dominance run() {
    has_.resize(wanted_.size());
    visit(0, 0);
    if (found_) return {true, nodes_};
    return {nodes_ > most_nodes_ ? std::optional<bool>() : false, nodes_};
  }

 private:
  // In proportion to entitlement / what a party has, as near the tangent of its welfare.
  void set_weights() {
    const Levels levels = levels_of(problem_);
    for (std::size_t p = 0; p < wanted_.size(); ++p) {
      const Fraction scale =
          wanted_[p] > 0 ? divide(wanted_[p], problem_.parties[p].entitlement) : levels.scale[p];
      weights_.push_back(floor(divide(Fraction(Integer(1) << 64), scale)) + 1);
    }
  }

  Integer most(std::size_t item) const {
    std::optional<Integer> best;
    for (const std::size_t p : allowed_[item]) {
      const Integer weighed = weights_[p] * problem_.worths[p][item];
      if (!best || weighed > *best) best = weighed;
    }
    return *best;
  }

  Integer least(std::size_t item) const {
    std::optional<Integer> worst;
    for (const std::size_t p : allowed_[item]) {
      const Integer weighed = weights_[p] * problem_.worths[p][item];
      if (!worst || weighed < *worst) worst = weighed;
    }
    return *worst;
  }

  // What can still be had of the items from some place on: by all together, and by each.
  void set_rests() {
    const std::size_t parties = wanted_.size();
    rest_.assign(order_.size() + 1, 0);
    rests_.assign(order_.size() + 1, std::vector<Integer>(parties));
    for (std::size_t at = order_.size(); at-- > 0;) {
      const std::size_t item = order_[at];
      rest_[at] = rest_[at + 1] + most(item);
      rests_[at] = rests_[at + 1];
      for (const std::size_t p : allowed_[item])
        if (problem_.worths[p][item] > 0 || allowed_[item].size() == 1)
          rests_[at][p] += problem_.worths[p][item];
    }
  }

  void visit(std::size_t at, const Integer& sum) {
    if (found_ || ++nodes_ > most_nodes_) return;
    if (sum + rest_[at] < wanted_sum_) return;
    for (std::size_t p = 0; p < has_.size(); ++p)
      if (has_[p] + rests_[at][p] < wanted_[p]) return;
    if (at == order_.size()) {
      found_ = has_ != wanted_;
      return;
    }
    const std::size_t item = order_[at];
    for (const std::size_t p : allowed_[item]) {
      const Integer& worth = problem_.worths[p][item];
      has_[p] += worth;
      visit(at + 1, sum + weights_[p] * worth);
      has_[p] -= worth;
    }
  }

  const Problem& problem_;
  std::uint64_t most_nodes_;
  std::vector<std::vector<std::size_t>> allowed_;
  std::vector<Integer> wanted_, weights_, rest_, has_;
  std::vector<std::vector<Integer>> rests_;
  std::vector<std::size_t> order_;
  Integer wanted_sum_ = 0;
  std::uint64_t nodes_ = 0;
  bool found_ = false;
};

}  // namespace

std::vector<std::vector<std::size_t>> sensible_owners(const Problem& problem) {
  std::vector<std::vector<std::size_t>> result;
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    std::vector<std::size_t> above, zero, all;
    for (std::size_t p = 0; p < problem.parties.size(); ++p) {
      all.push_back(p);
      if (problem.worths[p][i] > 0) above.push_back(p);
      if (problem.worths[p][i] == 0) zero.push_back(p);
    }
    const WantedItem& item = problem.items[i];
    if (item.pinned) {
      result.push_back({*item.pinned});
    } else if (!above.empty()) {
      result.push_back(above);
    } else if (zero.size() == all.size()) {
      result.push_back({preferred(item, zero)});
    } else if (!zero.empty()) {
      result.push_back(zero);
    } else {
      result.push_back(all);
    }
  }
  return result;
}

Dominance is_dominated(const Problem& problem, const Owners& owners, std::uint64_t most_nodes) {
  return Better(problem, owners, most_nodes).run();
}

}  // namespace charter
