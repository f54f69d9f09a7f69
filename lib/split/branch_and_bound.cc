// SPDX-License-Identifier: Apache-2.0

// Three parties or more: depth first, the largest items first. What a party already has beyond its
// due can only be lowered by items of negative worth that are still to be given, which bounds the
// cost of everything below a node. Two ways to the same sums at the same depth are as good as each
// other afterwards, so only the one that wins the ties is followed (up to a fixed number
// remembered): identical items do not multiply the work.

#include "split/canonical.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace charter {

namespace {

constexpr std::size_t kMostRemembered = 300'000;

// Everything multiplied by the total weight, so as to be whole.
template <class Amount>
struct Scaled {
  std::vector<Amount> worths;   // of the items, in the order of the search
  std::vector<Amount> due;      // of the items alone, by party
  std::vector<Amount> due_all;  // with money and debts
  std::vector<Amount> held;
  std::vector<Amount> negative;  // what items from here on can still take away
  Amount debt = 0;
};

template <class Amount>
struct Score {
  Amount outside = 0;
  Amount moved = 0;
  std::size_t custody = 0;
  auto same_cost(const Score& other) const {
    return outside == other.outside && moved == other.moved;
  }
  bool worse_cost(const Score& other) const {
    return outside != other.outside ? outside > other.outside : moved > other.moved;
  }
};

template <class Amount>
class Tree {
 public:
  Tree(const Canonical& instance, std::vector<std::size_t> order, Scaled<Amount> scaled)
      : instance_(instance),
        order_(std::move(order)),
        scaled_(std::move(scaled)),
        seen_(order_.size()) {}

  Found search(std::vector<std::size_t> start) {
    sums_ = scaled_.held;
    owners_ = start;
    for (std::size_t d = 0; d < order_.size(); ++d) {
      sums_[start[order_[d]]] += scaled_.worths[d];
      custody_ += instance_.items[order_[d]].costs[start[order_[d]]];
    }
    best_ = score(order_.size());
    best_owners_ = std::move(start);
    sums_ = scaled_.held;
    custody_ = 0;
    std::ranges::fill(owners_, 0);
    visit(0);
    return {best_owners_, nodes_, std::nullopt};
  }

 private:
  using Prefix = std::pair<std::size_t, std::vector<std::size_t>>;  // custody, owners so far

  // At a leaf the cost; above, what it is at least.
  Score<Amount> score(std::size_t depth) const {
    Amount moved = 0, outside = 0;
    for (std::size_t p = 0; p < sums_.size(); ++p) {
      if (sums_[p] > scaled_.due[p]) moved += sums_[p] - scaled_.due[p];
      if (sums_[p] > scaled_.due_all[p]) outside += sums_[p] - scaled_.due_all[p];
    }
    moved -= scaled_.negative[depth];
    outside -= scaled_.negative[depth] + scaled_.debt;
    const Amount zero = 0;
    return {std::max(outside, zero), std::max(moved, zero), custody_};
  }

  void visit(std::size_t depth) {
    ++nodes_;
    const Score<Amount> least = score(depth);
    if (least.worse_cost(best_)) return;
    if (least.same_cost(best_) && least.custody > best_.custody) return;
    if (depth == order_.size()) {
      keep_if_better(least);
      return;
    }
    if (!first_or_better(depth)) return;
    const std::size_t item = order_[depth];
    for (const std::size_t party : by_need()) {
      const std::size_t cost = instance_.items[item].costs[party];
      sums_[party] += scaled_.worths[depth];
      custody_ += cost;
      owners_[item] = party;
      visit(depth + 1);
      sums_[party] -= scaled_.worths[depth];
      custody_ -= cost;
      owners_[item] = 0;
    }
  }

  void keep_if_better(const Score<Amount>& leaf) {
    if (leaf.same_cost(best_) && leaf.custody == best_.custody && owners_ >= best_owners_) return;
    best_ = leaf;
    best_owners_ = owners_;
  }

  // The party that lacks most first: good allocations early make the bound sharp. The result does
  // not depend on it.
  std::vector<std::size_t> by_need() const {
    std::vector<std::size_t> parties(sums_.size());
    std::iota(parties.begin(), parties.end(), std::size_t{0});
    std::ranges::sort(parties, [&](std::size_t a, std::size_t b) {
      const Amount need_a = scaled_.due[a] - sums_[a], need_b = scaled_.due[b] - sums_[b];
      return need_a != need_b ? need_a > need_b : a < b;
    });
    return parties;
  }

  // False when these sums were reached before in a way that wins every tie against this one. Items
  // that are still to be given have owner 0 in both, so the owners compare as far as they are
  // decided.
  bool first_or_better(std::size_t depth) {
    // Near the leaves remembering costs more than it saves.
    if (depth + 3 > order_.size()) return true;
    auto& seen = seen_[depth];
    const auto found = seen.find(sums_);
    if (found == seen.end()) {
      if (remembered_ < kMostRemembered) {
        seen.emplace(sums_, Prefix{custody_, owners_});
        ++remembered_;
      }
      return true;
    }
    Prefix here{custody_, owners_};
    if (here >= found->second) return false;
    found->second = std::move(here);
    return true;
  }

  const Canonical& instance_;
  std::vector<std::size_t> order_;
  Scaled<Amount> scaled_;
  std::vector<std::map<std::vector<Amount>, Prefix>> seen_;
  std::size_t remembered_ = 0;
  std::vector<Amount> sums_;
  std::vector<std::size_t> owners_;
  std::size_t custody_ = 0;
  Score<Amount> best_;
  std::vector<std::size_t> best_owners_;
  std::uint64_t nodes_ = 0;
};

template <class Amount>
Scaled<Amount> scaled(const Canonical& instance, const std::vector<std::size_t>& order) {
  const auto amount = [](const Integer& number) { return static_cast<Amount>(number); };
  const Integer all = instance.worth + instance.money - instance.debt;
  Scaled<Amount> result;
  for (const std::size_t i : order)
    result.worths.push_back(amount(instance.items[i].worth * instance.total_weight));
  for (std::size_t p = 0; p < instance.parties.size(); ++p) {
    result.due.push_back(amount(instance.weights[p] * instance.worth));
    result.due_all.push_back(amount(instance.weights[p] * all));
    result.held.push_back(amount(instance.held[p] * instance.total_weight));
  }
  result.debt = amount(instance.debt * instance.total_weight);
  result.negative.assign(order.size() + 1, 0);
  for (std::size_t d = order.size(); d-- > 0;) {
    const Amount worth = result.worths[d];
    result.negative[d] = result.negative[d + 1] + (worth < 0 ? Amount(-worth) : Amount(0));
  }
  return result;
}

Integer largest_amount(const Canonical& instance) {
  Integer largest = instance.money + instance.debt;
  for (const FreeItem& item : instance.items) largest += boost::multiprecision::abs(item.worth);
  for (const Integer& held : instance.held) largest += boost::multiprecision::abs(held);
  return largest * instance.total_weight;
}

}  // namespace

Found branch_and_bound(const Canonical& instance) {
  std::vector<std::size_t> order(instance.items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return boost::multiprecision::abs(instance.items[a].worth) >
           boost::multiprecision::abs(instance.items[b].worth);
  });
  std::vector<std::size_t> start = largest_first(instance).owners;
  if (largest_amount(instance) < (Integer(1) << 58))
    return Tree<std::int64_t>(instance, order, scaled<std::int64_t>(instance, order))
        .search(std::move(start));
  return Tree<Integer>(instance, order, scaled<Integer>(instance, order)).search(std::move(start));
}

}  // namespace charter
