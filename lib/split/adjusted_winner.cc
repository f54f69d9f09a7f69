// SPDX-License-Identifier: Apache-2.0
#include "split/adjusted_winner.h"

#include "split/nash.h"
#include "split/owners.h"

#include <algorithm>

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

// Whether party p is content with what it has, up to half of one of the other's items.
bool is_content(const Problem& problem, const Owners& owners, std::size_t p,
                const std::vector<Integer>& weights) {
  const Integer own = owned(problem, owners, p, p), other = owned(problem, owners, p, 1 - p);
  Integer best = 0;
  for (std::size_t i = 0; i < owners.size(); ++i)
    if (owners[i] != p) best = std::max(best, problem.worths[p][i]);
  return weights[1 - p] * (2 * own + best) >= weights[p] * (2 * other - best);
}

// All allocations at which the order is cut, from everything with the second on.
std::vector<Owners> cuts(const Problem& problem, std::size_t first) {
  std::vector<Owners> result{start(problem, first)};
  for (const std::size_t i : by_ratio(problem, first)) {
    result.push_back(result.back());
    result.back()[i] = first;
  }
  return result;
}

std::vector<Fraction> what_both_have(const Problem& problem, const Owners& owners) {
  return {owned(problem, owners, 0, 0), owned(problem, owners, 1, 1)};
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
  const std::vector<Owners> all = cuts(problem, first);
  const auto content = std::ranges::find_if(all, [&](const Owners& owners) {
    return is_content(problem, owners, first, weights) &&
           is_content(problem, owners, 1 - first, weights);
  });
  const auto best = [&] {
    return std::ranges::max_element(all, [&](const Owners& a, const Owners& b) {
      return compare_nash(what_both_have(problem, a), what_both_have(problem, b), weights) < 0;
    });
  };
  const Owners& chosen = content != all.end() ? *content : *best();
  Division division{.shares = shares_of(problem, chosen)};
  division.weights = dual_weights(problem, division.shares);
  return division;
}

}  // namespace charter
