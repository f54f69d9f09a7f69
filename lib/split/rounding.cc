// SPDX-License-Identifier: Apache-2.0
#include "split/rounding.h"

#include "split/nash.h"
#include "split/owners.h"
#include "value/logarithm.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

constexpr std::size_t kMostRoundings = 65'536;
constexpr unsigned kAmountDigits = 48;  // binary

std::vector<std::size_t> holders(const ItemShares& shares, std::size_t item) {
  std::vector<std::size_t> result;
  for (std::size_t p = 0; p < shares[item].size(); ++p)
    if (shares[item][p] != Fraction(0)) result.push_back(p);
  return result;
}

// Items that are shared, in trees of parties connected by them; in each tree the items from the one
// nearest to its first party on, and whose side that party is on.
struct SharedItem {
  std::size_t item = 0;
  std::vector<std::size_t> holders;
  std::size_t towards = 0;
};
std::vector<std::vector<SharedItem>> trees_of(const ItemShares& shares) {
  std::vector<SharedItem> open;
  for (std::size_t i = 0; i < shares.size(); ++i)
    if (auto sharing = holders(shares, i); sharing.size() > 1) open.push_back({i, sharing, 0});
  std::vector<std::vector<SharedItem>> trees;
  while (!open.empty()) {
    std::size_t root = open.front().holders.front();
    for (const SharedItem& shared : open) root = std::min(root, shared.holders.front());
    std::vector<std::size_t> queue{root};
    trees.emplace_back();
    for (std::size_t at = 0; at < queue.size(); ++at) {
      std::erase_if(open, [&, towards = queue[at]](const SharedItem& shared) {
        if (std::ranges::count(shared.holders, towards) == 0) return false;
        trees.back().push_back({shared.item, shared.holders, towards});
        for (const std::size_t p : shared.holders)
          if (p != towards) queue.push_back(p);
        return true;
      });
    }
  }
  return trees;
}

class Rounding {
 public:
  Rounding(const Problem& problem, const ItemShares& shares, Goal goal)
      : problem_(problem),
        goal_(goal),
        levels_(gains_of(problem)),
        weights_(coprime_weights(problem)),
        owners_(shares.size()) {
    has_.resize(weights_.size());
    logarithms_.resize(weights_.size());
    for (std::size_t p = 0; p < weights_.size(); ++p) {
      totals_.push_back(total_worth(problem, p));
      due_.push_back(multiply(problem.parties[p].entitlement, totals_[p]));
    }
    for (std::size_t i = 0; i < owners_.size(); ++i) {
      const auto sharing = holders(shares, i);
      owners_[i] = sharing.front();
      if (sharing.size() == 1) has_[owners_[i]] += problem.worths[owners_[i]][i];
    }
  }

  void round(const std::vector<SharedItem>& tree) {
    std::size_t roundings = 1;
    for (const SharedItem& shared : tree) {
      roundings *= shared.holders.size();
      if (roundings > kMostRoundings) break;
    }
    for (const SharedItem& shared : tree) owners_[shared.item] = shared.towards;
    set_best_elsewhere(tree);
    if (roundings <= kMostRoundings) {
      best_.reset();
      choose(tree, 0);
      for (std::size_t s = 0; s < tree.size(); ++s) owners_[tree[s].item] = best_->owners[s];
    }
    for (const SharedItem& shared : tree)
      has_[owners_[shared.item]] += problem_.worths[owners_[shared.item]][shared.item];
  }

  const Owners& owners() const { return owners_; }

 private:
  // `welfare`: for Nash, between which numbers its logarithm lies, parties that have nothing left
  // out; `objective`, what is compared where that does not tell.
  struct Candidate {
    bool wprop1 = false;
    std::size_t positive = 0;
    Log2 welfare;
    std::vector<Fraction> objective;
    std::size_t changes = 0;
    Owners owners;
  };

  void choose(const std::vector<SharedItem>& tree, std::size_t at) {
    if (at == tree.size()) return consider(tree);
    for (const std::size_t p : tree[at].holders) {
      owners_[tree[at].item] = p;
      choose(tree, at + 1);
    }
  }

  void consider(const std::vector<SharedItem>& tree) {
    std::vector<Integer> has = has_;
    Candidate here;
    for (const SharedItem& shared : tree) {
      const std::size_t p = owners_[shared.item];
      has[p] += problem_.worths[p][shared.item];
      here.changes += custody_change(problem_.items[shared.item], p);
      here.owners.push_back(p);
    }
    if (goal_ == Goal::Nash) set_welfare(has, here);
    if (best_ && best_->wprop1 && is_surely_less(here)) return;
    here.wprop1 = are_content(tree, has);
    here.objective = objective_of(tree, has);
    if (!best_ || is_better(here)) best_ = std::move(here);
  }

  // Few amounts come up again and again: a party's depends on the roundings of its own items alone.
  const Log2& logarithm(std::size_t party, const Integer& amount) {
    const auto [known, is_new] = logarithms_[party].try_emplace(amount);
    if (is_new) known->second = log2_of(amount, kAmountDigits);
    return known->second;
  }

  void set_welfare(const std::vector<Integer>& has, Candidate& here) {
    for (std::size_t p = 0; p < has.size(); ++p) {
      if (has[p] == 0) continue;
      const Log2& one = logarithm(p, has[p]);
      here.welfare.low += weights_[p] * one.low;
      here.welfare.high += weights_[p] * one.high;
      ++here.positive;
    }
  }

  // Of roundings in which the same number of parties has something, but not the same parties, what
  // they have is compared as parts of all, which `welfare` is not.
  bool is_surely_less(const Candidate& here) const {
    if (goal_ != Goal::Nash) return false;
    if (here.positive != best_->positive) return here.positive < best_->positive;
    return here.positive == weights_.size() && here.welfare.high < best_->welfare.low;
  }

  bool is_better(const Candidate& here) const {
    if (here.wprop1 != best_->wprop1) return here.wprop1;
    if (is_surely_less(here)) return false;
    if (here.positive == weights_.size() && best_->positive == weights_.size() &&
        here.welfare.low > best_->welfare.high)
      return true;
    const auto order = goal_ == Goal::Nash
                           ? compare_nash(here.objective, best_->objective, weights_)
                           : here.objective <=> best_->objective;
    return order != 0 ? order > 0 : here.changes < best_->changes;
  }

  static std::set<std::size_t> parties_of(const std::vector<SharedItem>& tree) {
    std::set<std::size_t> parties;
    for (const SharedItem& shared : tree)
      parties.insert(shared.holders.begin(), shared.holders.end());
    return parties;
  }

  std::vector<Fraction> objective_of(const std::vector<SharedItem>& tree,
                                     const std::vector<Integer>& has) const {
    std::vector<Fraction> result;
    if (goal_ == Goal::Nash) {
      // As parts of all, so that the scale of points says nothing.
      for (std::size_t p = 0; p < has.size(); ++p)
        result.push_back(Fraction(has[p], totals_[p]));
      return result;
    }
    for (const std::size_t p : parties_of(tree))
      result.push_back(add(levels_.start[p], divide(has[p], levels_.scale[p])));
    std::ranges::sort(result);
    return result;
  }

  // What one item more, or one debt less, is worth at most to a party of the tree.
  Integer gain(std::size_t party, std::size_t item) const {
    const Integer& worth = problem_.worths[party][item];
    return owners_[item] != party ? worth : Integer(-worth);
  }

  // The largest gain by an item that is not of the tree: it is the same in all of its roundings.
  void set_best_elsewhere(const std::vector<SharedItem>& tree) {
    std::set<std::size_t> items;
    for (const SharedItem& shared : tree) items.insert(shared.item);
    best_elsewhere_.assign(weights_.size(), 0);
    for (const std::size_t p : parties_of(tree))
      for (std::size_t i = 0; i < owners_.size(); ++i)
        if (!items.contains(i)) best_elsewhere_[p] = std::max(best_elsewhere_[p], gain(p, i));
  }

  // Whether each party of the tree has its part of everything, or would with one item more.
  bool are_content(const std::vector<SharedItem>& tree, const std::vector<Integer>& has) const {
    return std::ranges::all_of(parties_of(tree), [&](std::size_t p) {
      Integer best = best_elsewhere_[p];
      for (const SharedItem& shared : tree) best = std::max(best, gain(p, shared.item));
      return Fraction(has[p] + best) >= due_[p];
    });
  }

  const Problem& problem_;
  Goal goal_;
  Levels levels_;
  std::vector<Integer> weights_;
  Owners owners_;
  std::vector<Integer> has_;  // by party, of what is not shared or rounded already
  std::vector<Integer> totals_, best_elsewhere_;
  std::vector<Fraction> due_;
  std::vector<std::map<Integer, Log2>> logarithms_;  // by party
  std::optional<Candidate> best_;
};

}  // namespace

Owners rounded(const Problem& problem, const ItemShares& shares, Goal goal) {
  Rounding rounding(problem, shares, goal);
  for (const auto& tree : trees_of(shares)) rounding.round(tree);
  return rounding.owners();
}

}  // namespace charter
