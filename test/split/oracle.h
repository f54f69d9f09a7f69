// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fair division by definition, for problems so small that every division can be looked at. Written
// from what the criteria and methods promise, not from how lib/split keeps the promise: of
// lib/split it uses the problem and the keys of ties alone.

#include "split/problem.h"

#include <functional>
#include <set>

namespace charter {

// Which party has each unit. Units of an item stand side by side, items in the order of their keys;
// parties are named by their rank among the keys, so that comparing two such lists compares them as
// ties are.
using UnitOwners = std::vector<std::size_t>;

inline const Fraction kHalf{Integer(1), Integer(2)};
inline const Fraction kOne{Integer(1)};

class Oracle {
 public:
  Oracle(const Problem& problem, const Sha256& seed);

  std::size_t parties() const { return weight_.size(); }
  std::size_t units() const { return item_of_.size(); }
  bool has_debts() const;

  // Every division that keeps the pins.
  void each(const std::function<void(const UnitOwners&)>& look) const;

  // As Division::shares has it, and back (of an item's units the first go to the first party).
  ItemShares shares(const UnitOwners& whole) const;
  UnitOwners whole(const ItemShares& shares) const;
  // By rank, from the order of the problem.
  std::vector<Fraction> ranked(const std::vector<Fraction>& by_party) const;

  // What `seen_by` thinks of what `held_by` has.
  long sees(const UnitOwners& whole, std::size_t seen_by, std::size_t held_by) const;
  std::vector<long> has(const UnitOwners& whole) const;
  long total(std::size_t party) const;
  // The sum of what its units are worth, each above zero.
  long magnitude(std::size_t party) const;
  Fraction entitlement(std::size_t party) const { return {weight_[party], total_weight_}; }
  Integer weight(std::size_t party) const { return weight_[party]; }
  long custody(const UnitOwners& whole) const;

  bool wprop(const ItemShares& shares, const std::vector<Fraction>& payments) const;
  bool wef(const ItemShares& shares, const std::vector<Fraction>& payments) const;
  bool wprop1(const UnitOwners& whole) const;
  // Without debts: some unit of the other's, of which x is taken from the other's side and 1 - x
  // counted to one's own. With debts, x = 1/2 (wef(1/2,1/2)) and x = 1 (wef1) only: or some debt of
  // one's own, of which x is taken from one's own side and 1 - x from the other's.
  bool wef_up_to_one(const UnitOwners& whole, const Fraction& x) const;
  bool undominated(const UnitOwners& whole) const;
  // Whether parts cannot better it either: no circle of trades gains.
  bool fractionally_undominated(const UnitOwners& whole) const;

  // Money that has to come from outside, or without money to settle the shortfall; money that has
  // to change sides.
  Fraction outside(const UnitOwners& whole) const;
  Fraction moved(const UnitOwners& whole) const;
  // How many have something, then the product of the parts they have of what they value.
  std::pair<long, Fraction> nash(const UnitOwners& whole) const;
  // From the least on, per entitlement and what each values in all: what each has, or that beyond its
  // entitlement.
  enum class Level { Part, Gain };
  std::vector<Fraction> leximin(const UnitOwners& whole, Level level) const;

 private:
  long value(std::size_t party, std::size_t unit) const { return worth_[party][unit]; }

  std::vector<std::size_t> party_at_, item_of_;  // by rank; by unit, the item in the problem
  std::vector<long> count_;                      // by item of the problem
  std::vector<std::optional<std::size_t>> pinned_;
  std::vector<std::set<std::size_t>> held_by_;
  std::vector<std::vector<long>> worth_;
  std::vector<Integer> weight_;
  Integer total_weight_ = 1;
  Integer money_, debt_;
  bool pays_ = true;
  mutable std::set<std::vector<long>> frontier_;
};

}  // namespace charter
