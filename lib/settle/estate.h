// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a fork divides, pool by pool. Each pool is its own estate, with its own entitlements; a pool without
// assets is passed over. In an estate
//   - divisible assets outside a bundle, debts among them, are split by the units of the pool;
//   - what cannot be split, and every bundle with whatever it holds, is a lot that goes to one party whole;
//   - what is pinned is a lot of those who stay, and with one of its assets the whole bundle is pinned. Where
//     the `fork` rule does not count it, it is outside the estate;
//   - a divisible asset that points were given to is a lot of parts, which may be split in the way of the method;
//   - copyable assets are everybody's, or stay where they are pinned, and belong to no estate: they have no worth.
// Lots are weighed by what the method asks for: their appraised worths in one money (the first unit that all can
// be stated in and that the pool has divisible assets in; else the first such unit), bids in the money of the
// bids, or points. Where no lot is free to go to either side, appraised worths say what is due for those that
// stay, whatever the method.

#include "settle/fork_inputs.h"
#include "settle/prices.h"
#include "split/method.h"

#include <optional>
#include <vector>

namespace charter {

// Assets by index into ForkInputs::assets. `id` is the smallest id of its assets; `name` what bids call
// it: its asset, or its bundle. `worths` is what it is worth to each party, in smallest parts of the
// estate's money (the exact worths of its assets added and then rounded down) or in points.
struct Lot {
  AssetId id;
  std::string name;
  std::vector<std::size_t> assets;
  enum class Kind { Free, Stays, Parts } kind = Kind::Free;
  std::vector<Integer> worths;
};

// How many members of a party said what the lots of a pool are worth to them.
struct OwnBid {
  MemberId member;
  std::size_t party = 0;
  std::vector<Integer> worths;  // of each lot
};

// `money` is nothing where there are no lots, and with points. `units` is all counted units, `of_party`
// those of each party. `method` is the one its lots are given by. `counted` are lots without a worth,
// each of which counts as one. `own_bids` are those of single members. `worth` is everything in it but
// what is counted stated in one unit and rounded down, by appraised worths; nothing where prices do not
// allow it, or where bids or points decide.
struct Estate {
  PoolId pool;
  Integer units = 0;
  std::vector<Integer> of_party;
  const Method* method = nullptr;
  std::vector<std::size_t> divisible;
  std::vector<Lot> lots;
  std::vector<Lot> counted;
  std::vector<std::size_t> outside;
  std::vector<OwnBid> own_bids;
  std::optional<Unit> money;
  std::optional<Money> worth;
  Fraction worth_exactly;  // before it was rounded down
};

// In the order of the pools' ids, by the method of `inputs.choices`. Faults: fork-unvalued-asset for
// everything that has to be weighed and cannot be; those of bid_rows.h; fork-unknown-thing for a worth of
// what has none; fork-method-lots where a method for units is to give what cannot be divided.
Result<std::vector<Estate>> estates(const ForkInputs& inputs);

// The same without any worths, whatever the method: what there is.
std::vector<Estate> what_there_is(const ForkInputs& inputs);

// Whether there is something in it to divide: what stays without being counted is not.
bool divides_something(const Estate& estate);

// Whether a lot can go to either side.
bool has_free_lots(const Estate& estate);

// The prices that hold: those that the fork brings, and the community's own.
Prices prices_of(const ForkInputs& inputs);

// What the assets are worth together in `unit` by `prices`, exactly; nothing where one cannot be stated in it.
std::optional<Fraction> worth_together(const ForkInputs& inputs, const Prices& prices,
                                       const std::vector<std::size_t>& assets, const Unit& unit);

// What the asset is weighed by; nothing where nobody has given it a worth.
std::optional<Quantity> weight_of(const ForkInputs& inputs, const Asset& asset);

// Those of the lots' method's kind; nullptr where there are none.
const Bids* bids_of(const ForkChoices& choices, const Method& method);

}  // namespace charter
