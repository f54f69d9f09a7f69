// SPDX-License-Identifier: Apache-2.0
#include "split/market.h"

#include "split/fractions.h"
#include "split/owners.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace charter {

namespace {

constexpr std::size_t kShared = static_cast<std::size_t>(-1);

using PartsByParty = std::map<std::size_t, Fraction>;  // by party, none zero

// A buyer would rather have `item`, of which `holder` has a part, than what it pays for.
struct Wish {
  std::size_t buyer = 0;
  std::size_t holder = 0;
  std::size_t item = 0;
};

class Walk {
 public:
  explicit Walk(const Problem& problem) : problem_(problem), owner_(problem.items.size()) {
    const std::size_t parties = problem.parties.size();
    before_.resize(parties);
    whole_.resize(parties);
    marginal_.resize(parties);
    for (std::size_t i = 0; i < owner_.size(); ++i) start_with(i);
    for (std::size_t p = 0; p < parties; ++p) settle({p});
  }

  Equilibrium run() {
    while (const auto wish = strongest_wish()) grant(*wish);
    return equilibrium();
  }

 private:
  const Integer& worth(std::size_t party, std::size_t item) const {
    return problem_.worths[party][item];
  }

  // To whom it is the largest part of all that it values; of equals, to one that uses it.
  void start_with(std::size_t item) {
    if (const auto& pin = problem_.items[item].pinned) {
      owner_[item] = *pin;
      before_[*pin] += worth(*pin, item);
      return;
    }
    std::vector<std::size_t> everybody;
    std::optional<Fraction> most;
    for (std::size_t p = 0; p < before_.size(); ++p) {
      everybody.push_back(p);
      if (worth(p, item) == 0) continue;
      const Fraction part = Fraction(worth(p, item), total_worth_of(p));
      const bool keeps = most && part == *most &&
                         custody_change(problem_.items[item], p) <
                             custody_change(problem_.items[item], owner_[item]);
      if (most && part <= *most && !keeps) continue;
      most = part;
      owner_[item] = p;
    }
    if (!most) {
      owner_[item] = preferred(problem_.items[item], everybody);
      worthless_.insert(item);
      return;
    }
    whole_[owner_[item]] += worth(owner_[item], item);
  }

  const Integer& total_worth_of(std::size_t party) {
    if (totals_.empty())
      for (std::size_t p = 0; p < before_.size(); ++p) totals_.push_back(total_worth(problem_, p));
    return totals_[party];
  }

  // The parties that share items with this one, directly or through others.
  std::set<std::size_t> connected(std::size_t party) const {
    std::set<std::size_t> found{party};
    for (bool grows = true; grows;) {
      grows = false;
      for (const auto& [item, parts] : shared_) {
        const bool touches = std::ranges::any_of(
            parts, [&](const auto& part) { return found.contains(part.first); });
        if (!touches) continue;
        for (const auto& [p, part] : parts) grows = found.insert(p).second || grows;
      }
    }
    return found;
  }

  std::vector<std::size_t> shared_among(const std::set<std::size_t>& parties) const {
    std::vector<std::size_t> items;
    for (const auto& [item, parts] : shared_)
      if (parties.contains(parts.begin()->first)) items.push_back(item);
    return items;
  }

  // The marginals of connected parties, up to a common factor: all who share an item value it
  // alike.
  std::map<std::size_t, Fraction> relative_marginals(const std::set<std::size_t>& parties) const {
    std::map<std::size_t, Fraction> relative{{*parties.begin(), kOne}};
    const std::vector<std::size_t> items = shared_among(parties);
    while (relative.size() < parties.size()) {
      for (const std::size_t item : items) {
        const PartsByParty& parts = shared_.at(item);
        const auto known = std::ranges::find_if(
            parts, [&](const auto& part) { return relative.contains(part.first); });
        if (known == parts.end()) continue;
        const Fraction price = multiply(relative.at(known->first), worth(known->first, item));
        for (const auto& [p, part] : parts) relative.try_emplace(p, divide(price, worth(p, item)));
      }
    }
    return relative;
  }

  // The best parts on this forest, whatever their signs: everybody's marginal is entitlement / what
  // it has, and what it spends on shared items is what is left of its entitlement.
  std::map<std::size_t, PartsByParty> best_parts(const std::set<std::size_t>& parties) {
    const std::map<std::size_t, Fraction> relative = relative_marginals(parties);
    const std::vector<std::size_t> items = shared_among(parties);
    Fraction budgets, spent;
    for (const std::size_t p : parties) {
      budgets = add(budgets, problem_.parties[p].entitlement);
      spent = add(spent, multiply(relative.at(p), Integer(before_[p] + whole_[p])));
    }
    std::map<std::size_t, Fraction> price, left;
    for (const std::size_t item : items) {
      const std::size_t p = shared_.at(item).begin()->first;
      price[item] = multiply(relative.at(p), worth(p, item));
      spent = add(spent, price[item]);
    }
    const Fraction factor = divide(budgets, spent);
    for (const std::size_t p : parties) {
      marginal_[p] = multiply(relative.at(p), factor);
      left[p] = subtract(problem_.parties[p].entitlement,
                         multiply(*marginal_[p], Integer(before_[p] + whole_[p])));
    }
    for (auto& [item, amount] : price) amount = multiply(amount, factor);
    return parts_of(items, std::move(left), std::move(price));
  }

  // From the leaves of the forest inwards: a party with one shared item left spends the rest on it;
  // an item with one party left is paid by it.
  std::map<std::size_t, PartsByParty> parts_of(const std::vector<std::size_t>& items,
                                        std::map<std::size_t, Fraction> left,
                                        std::map<std::size_t, Fraction> unpaid) const {
    std::map<std::size_t, PartsByParty> result;
    std::set<std::pair<std::size_t, std::size_t>> open;  // item, party
    const auto price = unpaid;
    for (const std::size_t item : items)
      for (const auto& [p, part] : shared_.at(item)) open.insert({item, p});
    while (!open.empty()) {
      const auto leaf = std::ranges::find_if(open, [&](const auto& edge) {
        const auto same_item = [&](const auto& other) { return other.first == edge.first; };
        const auto same_party = [&](const auto& other) { return other.second == edge.second; };
        return std::ranges::count_if(open, same_item) == 1 ||
               std::ranges::count_if(open, same_party) == 1;
      });
      assert(leaf != open.end() && "what is shared is a forest");
      const auto [item, party] = *leaf;
      const bool last_party = std::ranges::count_if(open, [&, item = item](const auto& other) {
                                return other.first == item;
                              }) == 1;
      const Fraction paid = last_party ? unpaid[item] : left[party];
      result[item][party] = divide(paid, price.at(item));
      left[party] = subtract(left[party], paid);
      unpaid[item] = subtract(unpaid[item], paid);
      open.erase(leaf);
    }
    return result;
  }

  // Moves the parts of these parties, and of whoever they are still connected with, to the best
  // ones, giving up parts that sink to nothing on the way.
  void settle(std::set<std::size_t> parties) {
    while (!parties.empty()) {
      const std::set<std::size_t> tree = connected(*parties.begin());
      if (settle_tree(tree)) {
        for (const std::size_t p : tree) parties.erase(p);
      } else {
        parties.insert(tree.begin(), tree.end());
      }
    }
  }

  // False when a part sank to nothing before the best parts were reached.
  bool settle_tree(const std::set<std::size_t>& tree) {
    const bool has_something =
        tree.size() > 1 || before_[*tree.begin()] + whole_[*tree.begin()] > 0;
    if (!has_something) {
      marginal_[*tree.begin()] = std::nullopt;
      return true;
    }
    const std::map<std::size_t, PartsByParty> best = best_parts(tree);
    Fraction step = kOne;
    for (const auto& [item, parts] : best) {
      for (const auto& [p, part] : parts) {
        if (part >= kNone) continue;
        const Fraction& now = shared_.at(item).at(p);
        step = std::min(step, divide(now, subtract(now, part)));
      }
    }
    for (const auto& [item, parts] : best) {
      for (const auto& [p, part] : parts) {
        Fraction& now = shared_.at(item).at(p);
        now = add(now, multiply(step, subtract(part, now)));
      }
    }
    drop_empty_parts();
    return step == kOne;
  }

  void drop_empty_parts() {
    for (auto entry = shared_.begin(); entry != shared_.end();) {
      auto& [item, parts] = *entry;
      std::erase_if(parts, [](const auto& part) { return part.second == kNone; });
      if (parts.size() > 1) {
        ++entry;
        continue;
      }
      owner_[item] = parts.begin()->first;
      whole_[owner_[item]] += worth(owner_[item], item);
      entry = shared_.erase(entry);
    }
  }

  // The wish that is largest in proportion to the price; but the first buyer that has nothing yet
  // goes first. Nothing when everybody has the best it can buy.
  std::optional<Wish> strongest_wish() const {
    std::optional<Wish> strongest;
    Fraction most = kOne;
    for (std::size_t buyer = 0; buyer < marginal_.size(); ++buyer) {
      const std::vector<Wish> wishes = best_of_each_holder(buyer);
      if (!marginal_[buyer] && !wishes.empty()) return best_for_money(wishes);
      if (!marginal_[buyer]) continue;
      for (const Wish& wish : wishes) {
        const Fraction ratio = multiply(*marginal_[buyer], divided_by_price(wish));
        if (ratio <= most) continue;
        most = ratio;
        strongest = wish;
      }
    }
    return strongest;
  }

  Fraction divided_by_price(const Wish& wish) const {
    return divide(worth(wish.buyer, wish.item),
                  multiply(*marginal_[wish.holder], worth(wish.holder, wish.item)));
  }

  Wish best_for_money(const std::vector<Wish>& wishes) const {
    return *std::ranges::max_element(wishes, [&](const Wish& a, const Wish& b) {
      return divided_by_price(a) < divided_by_price(b);
    });
  }

  // For each party, the item of which it has a part that the buyer values most in proportion to it.
  std::vector<Wish> best_of_each_holder(std::size_t buyer) const {
    std::vector<std::optional<std::size_t>> best(marginal_.size());
    const auto consider = [&](std::size_t holder, std::size_t item) {
      if (holder == buyer || worth(buyer, item) == 0) return;
      auto& known = best[holder];
      if (!known ||
          worth(buyer, item) * worth(holder, *known) > worth(buyer, *known) * worth(holder, item))
        known = item;
    };
    for (std::size_t i = 0; i < owner_.size(); ++i) {
      if (problem_.items[i].pinned || worthless_.contains(i)) continue;
      if (owner_[i] != kShared) {
        consider(owner_[i], i);
        continue;
      }
      if (shared_.at(i).contains(buyer)) continue;
      for (const auto& [p, part] : shared_.at(i)) consider(p, i);
    }
    std::vector<Wish> result;
    for (std::size_t holder = 0; holder < best.size(); ++holder)
      if (best[holder]) result.push_back({buyer, holder, *best[holder]});
    return result;
  }

  void share(std::size_t item) {
    if (owner_[item] == kShared) return;
    whole_[owner_[item]] -= worth(owner_[item], item);
    shared_[item] = {{owner_[item], kOne}};
    owner_[item] = kShared;
  }

  void grant(const Wish& wish) {
    share(wish.item);
    const std::set<std::size_t> tree = connected(wish.buyer);
    if (tree.contains(wish.holder)) {
      push_round(wish);
    } else {
      shared_[wish.item][wish.buyer] = kNone;
    }
    settle({wish.buyer, wish.holder});
  }

  // One step of a path: `giver` passes part of `item` on to `taker`.
  struct Step {
    std::size_t item = 0;
    std::size_t giver = 0;
    std::size_t taker = 0;
  };

  // How the buyer can pay whoever has a part of the item: along shared items, not through the item.
  std::vector<Step> path_to_holder(std::size_t buyer, std::size_t item) const {
    std::map<std::size_t, Step> came;
    std::vector<std::size_t> queue{buyer};
    for (std::size_t at = 0; at < queue.size(); ++at) {
      const std::size_t giver = queue[at];
      if (at != 0 && shared_.at(item).contains(giver)) {
        std::vector<Step> path;
        for (std::size_t p = giver; p != buyer; p = came.at(p).giver) path.push_back(came.at(p));
        std::ranges::reverse(path);
        return path;
      }
      for (const auto& [other, parts] : shared_) {
        if (other == item || !parts.contains(giver)) continue;
        for (const auto& [taker, part] : parts)
          if (taker != buyer && came.try_emplace(taker, Step{other, giver, taker}).second)
            queue.push_back(taker);
      }
    }
    return {};
  }

  // Buyer and holder are connected already: the buyer gives parts away along the forest so that
  // nobody on the way loses, the holder gives it the item for them, and the buyer gains; until a
  // part is used up.
  void push_round(const Wish& wish) {
    std::vector<Step> steps = path_to_holder(wish.buyer, wish.item);
    assert(!steps.empty() && "the buyer is connected with the item");
    steps.push_back({wish.item, steps.back().taker, wish.buyer});
    std::vector<Fraction> amounts{kOne};
    for (std::size_t s = 1; s < steps.size(); ++s) {
      // What the giver of this step gained in the one before, it gives.
      const Fraction gained = multiply(amounts[s - 1], worth(steps[s].giver, steps[s - 1].item));
      amounts.push_back(divide(gained, worth(steps[s].giver, steps[s].item)));
    }
    std::optional<Fraction> most;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      const Fraction here = divide(shared_.at(steps[s].item).at(steps[s].giver), amounts[s]);
      if (!most || here < *most) most = here;
    }
    for (std::size_t s = 0; s < steps.size(); ++s) {
      const Fraction amount = multiply(*most, amounts[s]);
      PartsByParty& parts = shared_.at(steps[s].item);
      parts[steps[s].giver] = subtract(parts[steps[s].giver], amount);
      parts[steps[s].taker] = add(parts[steps[s].taker], amount);
    }
    drop_empty_parts();
  }

  Equilibrium equilibrium() const {
    Equilibrium result;
    for (std::size_t i = 0; i < owner_.size(); ++i) {
      std::vector<Fraction> row(marginal_.size());
      if (owner_[i] != kShared) {
        row[owner_[i]] = kOne;
      } else {
        for (const auto& [p, part] : shared_.at(i)) row[p] = part;
      }
      result.shares.push_back(std::move(row));
      Fraction price;
      for (std::size_t p = 0; p < marginal_.size(); ++p)
        if (marginal_[p]) price = std::max(price, multiply(*marginal_[p], worth(p, i)));
      result.prices.push_back(price);
    }
    for (const auto& marginal : marginal_)
      if (marginal) result.marginal.push_back(*marginal);
    if (result.marginal.size() < marginal_.size()) result.marginal.clear();
    return result;
  }

  const Problem& problem_;
  std::vector<std::size_t> owner_;       // by item; kShared where several have parts
  std::map<std::size_t, PartsByParty> shared_;  // by item
  std::set<std::size_t> worthless_;      // items that nobody values
  std::vector<Integer> before_, whole_;  // by party: worth of pinned items, of other whole ones
  std::vector<std::optional<Fraction>> marginal_;  // nothing: has nothing, wants anything
  std::vector<Integer> totals_;
};

}  // namespace

Equilibrium market_equilibrium(const Problem& problem) { return Walk(problem).run(); }

}  // namespace charter
