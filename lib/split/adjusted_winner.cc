// SPDX-License-Identifier: Apache-2.0
#include "split/adjusted_winner.h"

#include "split/nash.h"
#include "split/owners.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

using ItemOrder = std::vector<std::size_t>;

// Items that are not pinned and that both value, by the ratio of worths to `first`.
ItemOrder by_ratio(const Problem& problem, std::size_t first) {
  const auto& mine = problem.worths[first];
  const auto& theirs = problem.worths[1 - first];
  ItemOrder order;
  for (std::size_t i = 0; i < problem.items.size(); ++i)
    if (!problem.items[i].pinned && mine[i] > 0 && theirs[i] > 0) order.push_back(i);
  const auto side = [&](std::size_t i) {
    return static_cast<int>(custody_change(problem.items[i], first)) -
           static_cast<int>(custody_change(problem.items[i], 1 - first));
  };
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    const Integer left = mine[a] * theirs[b], right = mine[b] * theirs[a];
    return left != right ? left > right : side(a) < side(b);
  });
  return order;
}

// Pinned items, and those that only one party values or nobody, where they belong; all others with
// the second.
Owners start(const Problem& problem, std::size_t first) {
  Owners owners(problem.items.size(), 1 - first);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const WantedItem& item = problem.items[i];
    if (item.pinned) {
      owners[i] = *item.pinned;
    } else if (problem.worths[0][i] == 0 && problem.worths[1][i] == 0) {
      owners[i] = preferred(item, {0, 1});
    } else if (problem.worths[1 - first][i] == 0) {
      owners[i] = first;
    }
  }
  return owners;
}

Integer owned(const Problem& problem, const Owners& owners, std::size_t seen_by,
              std::size_t held_by) {
  Integer worth = 0;
  for (std::size_t i = 0; i < owners.size(); ++i)
    if (owners[i] == held_by) worth += problem.worths[seen_by][i];
  return worth;
}

// What a party sees at one cut of the order: what it has, what the other has, and the most that one of the other's
// items is worth to it.
struct Seen {
  Integer own = 0;
  Integer other = 0;
  Integer best = 0;
};

// Content with what it has, up to half of one of the other's items.
bool is_content(const Seen& seen, std::size_t p, const std::vector<Integer>& weights) {
  return weights[1 - p] * (2 * seen.own + seen.best) >= weights[p] * (2 * seen.other - seen.best);
}

// The places at which the order can be cut, from everything with the second on, by sums that run along.
class Cuts {
 public:
  Cuts(const Problem& problem, std::size_t first)
      : problem_(problem), first_(first), order_(by_ratio(problem, first)), owners_(start(problem, first)) {
    std::vector<bool> in_order(owners_.size(), false);
    for (const std::size_t i : order_) in_order[i] = true;
    best_left_.assign(order_.size() + 1, Integer(0));
    for (std::size_t i = 0; i < owners_.size(); ++i) {
      for (const std::size_t p : {std::size_t{0}, std::size_t{1}}) {
        Seen& seen = seen_[p];
        (owners_[i] == p ? seen.own : seen.other) += worth(p, i);
        if (owners_[i] != p && (p != first_ || !in_order[i])) seen.best = std::max(seen.best, worth(p, i));
      }
    }
    // Of the first, those that are still with the other come on top of the items outside the order.
    best_left_.back() = seen_[first_].best;
    for (std::size_t at = order_.size(); at-- > 0;)
      best_left_[at] = std::max(best_left_[at + 1], worth(first_, order_[at]));
    seen_[first_].best = best_left_.front();
  }

  bool at_end() const { return at_ == order_.size(); }

  void next() {
    const std::size_t item = order_[at_++], second = 1 - first_;
    owners_[item] = first_;
    seen_[first_].own += worth(first_, item);
    seen_[first_].other -= worth(first_, item);
    seen_[first_].best = best_left_[at_];
    seen_[second].own -= worth(second, item);
    seen_[second].other += worth(second, item);
    seen_[second].best = std::max(seen_[second].best, worth(second, item));
  }

  bool are_content(const std::vector<Integer>& weights) const {
    return is_content(seen_[0], 0, weights) && is_content(seen_[1], 1, weights);
  }

  std::vector<Fraction> what_each_has() const { return {seen_[0].own, seen_[1].own}; }

  const Owners& owners() const { return owners_; }

 private:
  const Integer& worth(std::size_t party, std::size_t item) const { return problem_.worths[party][item]; }

  const Problem& problem_;
  std::size_t first_;
  ItemOrder order_;
  Owners owners_;
  std::vector<Integer> best_left_;  // from each place of the order on, to the first
  std::array<Seen, 2> seen_;
  std::size_t at_ = 0;
};

// The first cut at which both are content; where there is none, the first of the largest welfare.
Owners best_cut(const Problem& problem, std::size_t first, const std::vector<Integer>& weights) {
  Cuts cuts(problem, first);
  Owners best = cuts.owners();
  std::vector<Fraction> most = cuts.what_each_has();
  for (;; cuts.next()) {
    if (cuts.are_content(weights)) return cuts.owners();
    std::vector<Fraction> has = cuts.what_each_has();
    if (compare_nash(has, most, weights) > 0) {
      most = std::move(has);
      best = cuts.owners();
    }
    if (cuts.at_end()) return best;
  }
}

}  // namespace

Division adjusted_winner(const Problem& problem, const Sha256&) {
  const std::vector<Integer> weights = coprime_weights(problem);
  // What a point is worth to each, so that equal amounts are equal parts of the points per
  // entitlement.
  const Integer scale0 = weights[1] * total_worth(problem, 1);
  const Integer scale1 = weights[0] * total_worth(problem, 0);
  const Owners owners = start(problem, 0);
  Division division{.shares = shares_of(problem, owners)};
  Integer lacks = owned(problem, owners, 1, 1) * scale1 - owned(problem, owners, 0, 0) * scale0;
  for (const std::size_t i : by_ratio(problem, 0)) {
    if (lacks <= 0) break;
    const Integer step = problem.worths[0][i] * scale0 + problem.worths[1][i] * scale1;
    const Fraction part = std::min(Fraction(lacks, step), Fraction(1));
    division.shares[i] = {part, subtract(Fraction(1), part)};
    lacks -= step;
  }
  division.weights = dual_weights(problem, division.shares);
  return division;
}

Division adjusted_winner_discrete(const Problem& problem, const Sha256&) {
  const std::vector<Integer> weights = coprime_weights(problem);
  const std::size_t first = weights[1] > weights[0] ? 1 : 0;
  Division division{.shares = shares_of(problem, best_cut(problem, first, weights))};
  division.weights = dual_weights(problem, division.shares);
  return division;
}

}  // namespace charter
