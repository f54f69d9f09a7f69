// SPDX-License-Identifier: Apache-2.0
#include "change/assignment.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace charter {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Which group each offer belongs to: offers that have somebody in common, directly or through others.
class Groups {
 public:
  std::size_t of(std::size_t node) {
    while (true) {
      std::size_t& parent = parents_.try_emplace(node, node).first->second;
      if (parent == node) return node;
      parent = parents_.at(parent);  // halves the way for the next one
      node = parent;
    }
  }
  void join(std::size_t a, std::size_t b) { parents_[of(a)] = of(b); }

 private:
  std::map<std::size_t, std::size_t> parents_;
};

std::vector<std::vector<Offer>> grouped(const std::vector<Offer>& offers) {
  Groups groups;
  // Left and right are numbered apart: even and odd.
  for (const Offer& offer : offers) groups.join(2 * offer.left, 2 * offer.right + 1);
  std::map<std::size_t, std::size_t> places;
  std::vector<std::vector<Offer>> result;
  for (const Offer& offer : offers) {
    const std::size_t group = groups.of(2 * offer.left);
    const std::size_t place = places.try_emplace(group, result.size()).first->second;
    if (place == result.size()) result.emplace_back();
    result[place].push_back(offer);
  }
  return result;
}

std::vector<std::size_t> distinct(const std::vector<Offer>& offers, std::size_t Offer::*side) {
  std::set<std::size_t> all;
  for (const Offer& offer : offers) all.insert(offer.*side);
  return {all.begin(), all.end()};
}

// The least total cost of giving every row a column of its own, by potentials and shortest
// augmenting paths; rows are at most columns. Counts from one within, column 0 being nobody's.
class Hungarian {
 public:
  explicit Hungarian(std::vector<std::vector<std::int64_t>> costs)
      : costs_(std::move(costs)),
        rows_(costs_.size()),
        columns_(costs_.front().size()),
        row_potential_(rows_ + 1, 0),
        column_potential_(columns_ + 1, 0),
        row_of_(columns_ + 1, 0) {}

  // By column, which row it went to; nothing at columns that are left over.
  std::vector<std::size_t> solved() {
    for (std::size_t row = 1; row <= rows_; ++row) place(row);
    return row_of_;
  }

 private:
  void place(std::size_t row) {
    row_of_[0] = row;
    least_.assign(columns_ + 1, std::numeric_limits<std::int64_t>::max());
    came_from_.assign(columns_ + 1, 0);
    reached_.assign(columns_ + 1, false);
    std::size_t column = 0;
    do column = step(column);
    while (row_of_[column] != 0);
    for (; column != 0; column = came_from_[column]) row_of_[column] = row_of_[came_from_[column]];
  }

  // Goes on to the nearest column that was not reached.
  std::size_t step(std::size_t column) {
    reached_[column] = true;
    const std::size_t row = row_of_[column];
    std::size_t next = 0;
    std::int64_t nearest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t j = 1; j <= columns_; ++j) {
      if (reached_[j]) continue;
      const std::int64_t cost = costs_[row - 1][j - 1] - row_potential_[row] - column_potential_[j];
      if (cost < least_[j]) least_[j] = cost, came_from_[j] = column;
      if (least_[j] < nearest) nearest = least_[j], next = j;
    }
    for (std::size_t j = 0; j <= columns_; ++j) {
      if (reached_[j])
        row_potential_[row_of_[j]] += nearest, column_potential_[j] -= nearest;
      else
        least_[j] -= nearest;
    }
    return next;
  }

  std::vector<std::vector<std::int64_t>> costs_;
  std::size_t rows_, columns_;
  std::vector<std::int64_t> row_potential_, column_potential_, least_;
  std::vector<std::size_t> row_of_, came_from_;
  std::vector<bool> reached_;
};

Pairs exact_pairs(const std::vector<Offer>& offers, const std::vector<std::size_t>& lefts,
                  const std::vector<std::size_t>& rights) {
  const auto place = [](const std::vector<std::size_t>& all, std::size_t one) {
    return static_cast<std::size_t>(std::ranges::lower_bound(all, one) - all.begin());
  };
  // Every left has a column of its own at no cost, in which it stays alone.
  std::vector<std::vector<std::int64_t>> costs(
      lefts.size(), std::vector<std::int64_t>(rights.size() + lefts.size(), 0));
  for (const Offer& offer : offers) {
    std::int64_t& cost = costs[place(lefts, offer.left)][place(rights, offer.right)];
    cost = std::min(cost, -offer.worth);
  }
  const std::vector<std::size_t> row_of = Hungarian(costs).solved();
  Pairs pairs;
  for (std::size_t j = 0; j < rights.size(); ++j) {
    const std::size_t row = row_of[j + 1];
    if (row != 0 && costs[row - 1][j] < 0) pairs.emplace_back(lefts[row - 1], rights[j]);
  }
  return pairs;
}

Pairs greedy_pairs(std::vector<Offer> offers) {
  std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::worth);
  std::set<std::size_t> lefts, rights;
  Pairs pairs;
  for (const Offer& offer : offers) {
    if (lefts.contains(offer.left) || rights.contains(offer.right)) continue;
    lefts.insert(offer.left);
    rights.insert(offer.right);
    pairs.emplace_back(offer.left, offer.right);
  }
  return pairs;
}

}  // namespace

Pairs best_pairs(std::vector<Offer> offers) {
  std::ranges::sort(offers, {}, [](const Offer& o) { return std::pair(o.left, o.right); });
  Pairs pairs;
  for (const std::vector<Offer>& group : grouped(offers)) {
    const auto lefts = distinct(group, &Offer::left), rights = distinct(group, &Offer::right);
    const bool is_small = lefts.size() <= kLargestExact && rights.size() <= kLargestExact;
    const Pairs own = is_small ? exact_pairs(group, lefts, rights) : greedy_pairs(group);
    pairs.insert(pairs.end(), own.begin(), own.end());
  }
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace charter
