// SPDX-License-Identifier: Apache-2.0
#include "oracle.h"

#include "split/tie_break.h"

#include <algorithm>
#include <numeric>

namespace charter {

namespace {

const Fraction kNone;
template <class Named>
std::vector<std::size_t> by_key(const std::vector<Named>& named, TieAmong among,
                                const Sha256& seed) {
  std::vector<std::pair<Sha256, std::size_t>> keys;
  for (std::size_t i = 0; i < named.size(); ++i)
    keys.emplace_back(order_key(seed, among, named[i].id), i);
  std::ranges::sort(keys);
  std::vector<std::size_t> order;
  for (const auto& [key, i] : keys) order.push_back(i);
  return order;
}

bool dominates(const std::vector<long>& a, const std::vector<long>& b) {
  for (std::size_t p = 0; p < a.size(); ++p)
    if (a[p] < b[p]) return false;
  return a != b;
}

}  // namespace

Oracle::Oracle(const Problem& problem, const Sha256& seed)
    : party_at_(by_key(problem.parties, TieAmong::Parties, seed)),
      worth_(party_at_.size()),
      money_(problem.money),
      debt_(problem.debt),
      pays_(problem.settling == Settling::WithMoney) {
  std::vector<std::size_t> rank(party_at_.size());
  for (std::size_t r = 0; r < rank.size(); ++r) rank[party_at_[r]] = r;
  for (const Party& party : problem.parties)
    total_weight_ = boost::multiprecision::lcm(total_weight_, party.entitlement.denominator());
  for (const std::size_t p : party_at_)
    weight_.push_back(floor(multiply(problem.parties[p].entitlement, total_weight_)));
  for (const WantedItem& item : problem.items) count_.push_back(static_cast<long>(item.count));
  for (const std::size_t i : by_key(problem.items, TieAmong::Items, seed)) {
    const WantedItem& item = problem.items[i];
    for (long unit = 0; unit < count_[i]; ++unit) {
      item_of_.push_back(i);
      pinned_.push_back(item.pinned ? std::optional(rank[*item.pinned]) : std::nullopt);
      held_by_.emplace_back();
      for (const std::size_t p : item.held_by) held_by_.back().insert(rank[p]);
      for (std::size_t r = 0; r < rank.size(); ++r)
        worth_[r].push_back(static_cast<long>(problem.worths[party_at_[r]][i]));
    }
  }
}

bool Oracle::has_debts() const {
  return std::ranges::any_of(worth_, [](const auto& row) {
    return std::ranges::any_of(row, [](long w) { return w < 0; });
  });
}

void Oracle::each(const std::function<void(const UnitOwners&)>& look) const {
  UnitOwners whole(units());
  for (std::size_t u = 0; u < units(); ++u) whole[u] = pinned_[u].value_or(0);
  while (true) {
    look(whole);
    std::size_t u = 0;
    for (; u < units(); ++u) {
      if (pinned_[u]) continue;
      if (++whole[u] < parties()) break;
      whole[u] = 0;
    }
    if (u == units()) return;
  }
}

ItemShares Oracle::shares(const UnitOwners& whole) const {
  ItemShares shares(count_.size(), std::vector<Fraction>(parties()));
  for (std::size_t u = 0; u < units(); ++u) {
    Fraction& share = shares[item_of_[u]][party_at_[whole[u]]];
    share = add(share, Fraction(Integer(1), Integer(count_[item_of_[u]])));
  }
  return shares;
}

UnitOwners Oracle::whole(const ItemShares& shares) const {
  UnitOwners result;
  while (result.size() < units()) {
    const std::size_t item = item_of_[result.size()];
    for (std::size_t rank = 0; rank < parties(); ++rank) {
      const Integer have = floor(multiply(shares[item][party_at_[rank]], Integer(count_[item])));
      result.insert(result.end(), static_cast<std::size_t>(have), rank);
    }
  }
  return result;
}

std::vector<Fraction> Oracle::ranked(const std::vector<Fraction>& by_party) const {
  std::vector<Fraction> result;
  for (const std::size_t p : party_at_) result.push_back(by_party[p]);
  return result;
}

long Oracle::sees(const UnitOwners& whole, std::size_t seen_by, std::size_t held_by) const {
  long sum = 0;
  for (std::size_t u = 0; u < units(); ++u)
    if (whole[u] == held_by) sum += value(seen_by, u);
  return sum;
}

std::vector<long> Oracle::has(const UnitOwners& whole) const {
  std::vector<long> result;
  for (std::size_t p = 0; p < parties(); ++p) result.push_back(sees(whole, p, p));
  return result;
}

long Oracle::total(std::size_t party) const {
  return std::accumulate(worth_[party].begin(), worth_[party].end(), 0L);
}

long Oracle::magnitude(std::size_t party) const {
  long sum = 0;
  for (const long worth : worth_[party]) sum += std::abs(worth);
  return sum;
}

long Oracle::custody(const UnitOwners& whole) const {
  long changes = 0;
  for (std::size_t u = 0; u < units(); ++u)
    if (!pinned_[u] && !held_by_[u].empty() && !held_by_[u].contains(whole[u])) ++changes;
  return changes;
}

namespace {

// What a party sees in what another has of everything, parts and all.
Fraction worth_of(const std::vector<long>& row, const std::vector<std::size_t>& item_of,
                  const std::vector<long>& count,
                  const std::function<Fraction(std::size_t)>& part) {
  Fraction sum;
  for (std::size_t u = 0; u < row.size(); ++u) {
    if (u > 0 && item_of[u] == item_of[u - 1]) continue;
    sum = add(sum, multiply(part(item_of[u]), Fraction(Integer(row[u] * count[item_of[u]]))));
  }
  return sum;
}

}  // namespace

bool Oracle::wprop(const ItemShares& shares, const std::vector<Fraction>& payments) const {
  for (std::size_t r = 0; r < parties(); ++r) {
    const std::size_t p = party_at_[r];
    const Fraction own =
        worth_of(worth_[r], item_of_, count_, [&](std::size_t i) { return shares[i][p]; });
    const Fraction due = multiply(entitlement(r), Integer(total(r) + money_ - debt_));
    if (add(own, payments[p]) < due) return false;
  }
  return true;
}

bool Oracle::wef(const ItemShares& shares, const std::vector<Fraction>& payments) const {
  for (std::size_t a = 0; a < parties(); ++a) {
    for (std::size_t b = 0; b < parties(); ++b) {
      const auto per_entitlement = [&](std::size_t of) {
        const std::size_t p = party_at_[of];
        const Fraction worth =
            worth_of(worth_[a], item_of_, count_, [&](std::size_t i) { return shares[i][p]; });
        return divide(add(worth, payments[p]), entitlement(of));
      };
      if (per_entitlement(a) < per_entitlement(b)) return false;
    }
  }
  return true;
}

bool Oracle::wprop1(const UnitOwners& whole) const {
  for (std::size_t p = 0; p < parties(); ++p) {
    const Fraction due = multiply(entitlement(p), Integer(total(p)));
    const long own = sees(whole, p, p);
    bool content = Fraction(Integer(own)) >= due;
    for (std::size_t u = 0; u < units(); ++u)
      content = content ||
                Fraction(Integer(whole[u] == p ? own - value(p, u) : own + value(p, u))) >= due;
    if (!content) return false;
  }
  return true;
}

bool Oracle::wef_up_to_one(const UnitOwners& whole, const Fraction& x) const {
  const Fraction rest = subtract(kOne, x);
  for (std::size_t a = 0; a < parties(); ++a) {
    for (std::size_t b = 0; b < parties(); ++b) {
      if (a == b) continue;
      const Fraction own = Integer(sees(whole, a, a)), other = Integer(sees(whole, a, b));
      const auto content = [&](const Fraction& mine, const Fraction& theirs) {
        return divide(mine, entitlement(a)) >= divide(theirs, entitlement(b));
      };
      bool any = content(own, other);
      for (std::size_t u = 0; u < units(); ++u) {
        const Fraction worth = Integer(value(a, u));
        if (whole[u] == b)
          any =
              any || content(add(own, multiply(rest, worth)), subtract(other, multiply(x, worth)));
        if (whole[u] == a)
          any =
              any || content(subtract(own, multiply(x, worth)), add(other, multiply(rest, worth)));
      }
      if (!any) return false;
    }
  }
  return true;
}

bool Oracle::undominated(const UnitOwners& whole) const {
  if (frontier_.empty()) {
    each([&](const UnitOwners& other) {
      const std::vector<long> here = has(other);
      if (std::ranges::any_of(frontier_, [&](const auto& f) { return dominates(f, here); })) return;
      std::erase_if(frontier_, [&](const auto& f) { return dominates(here, f); });
      frontier_.insert(here);
    });
  }
  return frontier_.contains(has(whole));
}

// A little of what a has of a unit goes to b: then b gains, or a is rid of a burden. gain[a][b] is
// the most that b can gain for each bit that a loses (a good), or that a can gain for each that b
// loses (a debt, gain[b][a]). A circle whose gains multiply to more than one betters everybody.
bool Oracle::fractionally_undominated(const UnitOwners& whole) const {
  const std::size_t n = parties();
  std::vector<std::vector<Fraction>> gain(n, std::vector<Fraction>(n));
  for (std::size_t u = 0; u < units(); ++u) {
    if (pinned_[u]) continue;
    const std::size_t a = whole[u];
    for (std::size_t b = 0; b < n; ++b) {
      if (a == b) continue;
      const long mine = value(a, u), theirs = value(b, u);
      if ((mine < 0 && theirs >= 0) || (mine <= 0 && theirs > 0)) return false;
      if (mine > 0 && theirs > 0)
        gain[a][b] = std::max(gain[a][b], Fraction(Integer(theirs), Integer(mine)));
      if (mine < 0 && theirs < 0)
        gain[b][a] = std::max(gain[b][a], Fraction(Integer(mine), Integer(theirs)));
    }
  }
  bool circle = false;
  std::vector<bool> on_path(n, false);
  const std::function<void(std::size_t, std::size_t, const Fraction&)> walk =
      [&](std::size_t start, std::size_t at, const Fraction& product) {
        on_path[at] = true;
        for (std::size_t next = 0; next < n; ++next) {
          const Fraction then = multiply(product, gain[at][next]);
          if (next == start && then > kOne) circle = true;
          if (!on_path[next] && then != kNone) walk(start, next, then);
        }
        on_path[at] = false;
      };
  for (std::size_t start = 0; start < n; ++start) walk(start, start, kOne);
  return !circle;
}

Fraction Oracle::outside(const UnitOwners& whole) const {
  if (!pays_) return moved(whole);
  const Integer all = total(0) + money_ - debt_;
  Fraction lacks;
  for (std::size_t p = 0; p < parties(); ++p)
    lacks =
        add(lacks,
            std::max(kNone, subtract(multiply(entitlement(p), all), Integer(sees(whole, p, p)))));
  return std::max(kNone, subtract(lacks, money_));
}

Fraction Oracle::moved(const UnitOwners& whole) const {
  Fraction lacks;
  for (std::size_t p = 0; p < parties(); ++p)
    lacks = add(lacks, std::max(kNone, subtract(multiply(entitlement(p), Integer(total(0))),
                                                Integer(sees(whole, p, p)))));
  return lacks;
}

std::pair<long, Fraction> Oracle::nash(const UnitOwners& whole) const {
  long something = 0;
  Fraction product = kOne;
  for (std::size_t p = 0; p < parties(); ++p) {
    const long own = sees(whole, p, p);
    if (own == 0) continue;
    ++something;
    for (Integer times = 0; times < weight_[p]; ++times)
      product = multiply(product, Fraction(Integer(own), Integer(total(p))));
  }
  return {something, product};
}

std::vector<Fraction> Oracle::leximin(const UnitOwners& whole, Level level) const {
  std::vector<Fraction> levels;
  for (std::size_t p = 0; p < parties(); ++p) {
    const Fraction own = Integer(sees(whole, p, p));
    levels.push_back(level == Level::Part
                         ? divide(own, multiply(entitlement(p), Integer(total(p))))
                         : divide(subtract(own, multiply(entitlement(p), Integer(total(p)))),
                                  multiply(entitlement(p), Integer(magnitude(p)))));
  }
  std::ranges::sort(levels);
  return levels;
}

}  // namespace charter
