// SPDX-License-Identifier: Apache-2.0

// Three parties or more: depth first, the largest items first. What a party already has beyond its
// due can only be lowered by items of negative worth that are still to be given, which bounds the
// cost of everything below a node. Two ways to the same sums at the same depth are as good as each
// other afterwards, so only the one that wins the ties is followed (up to a fixed number
// remembered). Of items that are alike only the order of owners that wins the ties is followed. Near the
// leaves, how near each party can come to its due with any of the items left says how much must be moved at
// least, since what is moved is half of what all are away from their dues.

#include "split/canonical.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace charter {

namespace {

__extension__ typedef __int128 Wide;

constexpr std::size_t kMostRemembered = 300'000;
constexpr std::size_t kNearLeaves = 12;  // items left of which all sums are known
// Partial allocations looked at; with amounts that no machine word holds, which take longer, fewer.
constexpr std::uint64_t kMostNodes = 40'000'000, kMostLargeNodes = 4'000'000;
// Each takes time by the number of parties: of many parties, fewer are looked at.
constexpr std::uint64_t kMostWork = 20'000'000, kMostLargeWork = 2'000'000;
constexpr std::size_t kManyParties = 9;

// Everything multiplied by the total weight, so as to be whole.
template <class Amount>
struct Scaled {
  std::vector<Amount> worths;   // of the items, in the order of the search
  std::vector<Amount> due;      // of the items alone, by party
  std::vector<Amount> due_all;  // with money and debts
  std::vector<Amount> held;
  std::vector<Amount> negative;  // what items from here on can still take away
  Amount debt = 0;
  Amount money = 0;
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
  Tree(const Canonical& instance, std::vector<std::size_t> order, Scaled<Amount> scaled,
       std::uint64_t most_nodes)
      : instance_(instance),
        most_nodes_(most_nodes),
        order_(std::move(order)),
        scaled_(std::move(scaled)),
        seen_(order_.size()) {
    set_sums_left();
    for (std::size_t d = 0; d < order_.size(); ++d) alike_.push_back(d > 0 && are_alike(d - 1, d));
    alike_.push_back(false);
  }

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
    return {best_owners_, nodes_, std::nullopt, nodes_ <= most_nodes_};
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

  void set_sums_left() {
    sums_left_.push_back({Amount(0)});
    const std::size_t items = order_.size();
    for (std::size_t left = 1; left <= std::min(kNearLeaves, items); ++left) {
      std::vector<Amount> sums = sums_left_.back();
      for (const Amount& sum : sums_left_.back()) sums.push_back(sum + scaled_.worths[items - left]);
      std::ranges::sort(sums);
      sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
      sums_left_.push_back(std::move(sums));
    }
  }

  bool are_alike(std::size_t a, std::size_t b) const {
    const FreeItem &one = instance_.items[order_[a]], &other = instance_.items[order_[b]];
    return one.worth == other.worth && one.costs == other.costs;
  }

  // How far from this sum that of any of the items left must stay.
  Amount distance(const std::vector<Amount>& sums, const Amount& wanted) const {
    const auto above = std::ranges::lower_bound(sums, wanted);
    if (above == sums.begin()) return *above - wanted;
    const Amount below = wanted - *std::prev(above);
    return above == sums.end() ? below : std::min(below, Amount(*above - wanted));
  }

  void raise_by_distances(std::size_t depth, Score<Amount>& least) const {
    const std::size_t left = order_.size() - depth;
    if (left == 0 || left > kNearLeaves) return;
    const std::vector<Amount>& sums = sums_left_[left];
    Amount from_due = 0, from_due_all = 0;
    for (std::size_t p = 0; p < sums_.size(); ++p) {
      from_due += distance(sums, scaled_.due[p] - sums_[p]);
      from_due_all += distance(sums, scaled_.due_all[p] - sums_[p]);
    }
    least.moved = std::max(least.moved, Amount((from_due + 1) / 2));
    // What all are away from their dues with money adds up to the money less the debts.
    const Amount beyond = from_due_all - scaled_.money + scaled_.debt;
    if (beyond > 0) least.outside = std::max(least.outside, Amount((beyond + 1) / 2 - scaled_.debt));
  }

  void visit(std::size_t depth) {
    if (++nodes_ > most_nodes_) return;
    Score<Amount> least = score(depth);
    raise_by_distances(depth, least);
    if (least.worse_cost(best_)) return;
    // Items still to be given have owner 0, so no owners below come before these.
    if (least.same_cost(best_) &&
        std::tie(least.custody, owners_) > std::tie(best_.custody, best_owners_))
      return;
    if (depth == order_.size()) {
      keep_if_better(least);
      return;
    }
    if (!first_or_better(depth)) return;
    const std::size_t item = order_[depth];
    const std::size_t first = alike_[depth] ? owners_[order_[depth - 1]] : 0;
    for (const std::size_t party : by_need()) {
      if (party < first) continue;
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
    // Near the leaves remembering costs more than it saves. Among items that are alike, what may follow
    // depends on the last owner, too.
    if (depth + 3 > order_.size() || alike_[depth]) return true;
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
  std::uint64_t most_nodes_;
  std::vector<std::size_t> order_;
  Scaled<Amount> scaled_;
  std::vector<std::vector<Amount>> sums_left_;  // by the number of items left
  std::vector<bool> alike_;                     // by depth: with the item before
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
  for (std::size_t p = 0; p < instance.weights.size(); ++p) {
    result.due.push_back(amount(instance.weights[p] * instance.worth));
    result.due_all.push_back(amount(instance.weights[p] * all));
    result.held.push_back(amount(instance.held[p] * instance.total_weight));
  }
  result.debt = amount(instance.debt * instance.total_weight);
  result.money = amount(instance.money * instance.total_weight);
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
  const std::size_t parties = instance.weights.size();
  const bool many = parties >= kManyParties;
  const std::uint64_t most = many ? kMostWork / parties : kMostNodes;
  const std::uint64_t most_large = many ? kMostLargeWork / parties : kMostLargeNodes;
  const auto search = [&]<class Amount>(Amount, std::uint64_t most_nodes) {
    return Tree<Amount>(instance, order, scaled<Amount>(instance, order), most_nodes).search(std::move(start));
  };
  const Integer largest = largest_amount(instance);
  if (largest < Integer(1) << 58) return search(std::int64_t{}, most);
  if (largest < Integer(1) << 122) return search(Wide{}, most);
  return search(Integer{}, most_large);
}

}  // namespace charter
