// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a fork divides, pool by pool. Each pool is its own estate, with its own entitlements; a pool
// without assets is passed over. In an estate
//   - divisible assets outside a bundle, debts among them, are split by the units of the pool;
//   - what cannot be split, and every bundle with whatever it holds, is a lot that goes to one
//   party whole;
//   - what is pinned is a lot of those who stay, and with one of its assets the whole bundle is
//   pinned. Where
//     the `fork` rule does not count it, it is outside the estate;
//   - copyable assets are everybody's and belong to no estate.
// Lots are weighed in one money: the first unit that all their worths can be stated in, the pool's
// own divisible assets being in it; else the first such unit.

#include "settle/fork_inputs.h"
#include "settle/prices.h"

#include <optional>
#include <vector>

namespace charter {

// Assets by index into ForkInputs::assets. `id` is the smallest id of its assets. `worth` is in
// smallest parts of the estate's money, the exact worths of its assets added and then rounded down.
struct Lot {
  AssetId id;
  std::vector<std::size_t> assets;
  Integer worth = 0;
  enum class Kind { Free, Stays } kind = Kind::Free;
};

// `money` is nothing where there are no lots. `units` is all counted units, `of_party` those of
// each party. `worth` is everything in it stated in one unit and rounded down; nothing where prices
// do not allow it.
struct Estate {
  PoolId pool;
  Integer units = 0;
  std::vector<Integer> of_party;
  std::vector<std::size_t> divisible;
  std::vector<Lot> lots;
  std::vector<std::size_t> outside;
  std::optional<Unit> money;
  std::optional<Money> worth;
};

// In the order of the pools' ids. Faults: fork-unvalued-asset for everything that has to be weighed
// and cannot be.
Result<std::vector<Estate>> estates(const ForkInputs& inputs);

// Whether there is something in it to divide: what stays without being counted is not.
bool divides_something(const Estate& estate);

// What the assets are worth together in `unit`, exactly; nothing where one cannot be stated in it.
std::optional<Fraction> worth_together(const ForkInputs& inputs,
                                       const std::vector<std::size_t>& assets, const Unit& unit);

}  // namespace charter
