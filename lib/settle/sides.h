// SPDX-License-Identifier: Apache-2.0
#pragma once

// What each party's community is after a fork. Together the sides hold what there was: of every
// divisible asset the quantities add up, every indivisible asset, member and unit of a share is on
// exactly one side, and copyable assets that are not pinned and the charter are on all.
//
// Registers are not divided here: the rows of a member, and of the shares of that member, go to the side that
// party_of(inputs.groups, member) says, unchanged. A guardian is on the side of those they answer for (see
// `leaving`).
//
// Those who stay keep the community as it was, its id and name too. A leaving party's community
//   - has a new id and name, the day of the fork as the day it was formed, and an origin of kind `forked` that
//     names the community, the commit that was divided and the record;
//   - keeps units, pools, nodes and columns of the register, which the rules may speak of;
//   - has a new article `origin` in charter/00-origin.yaml with the clause `origin.fork`, which says in words
//     where it comes from. Where the charter has an article, clause or file of that name already (because it
//     came from a fork itself), a number is added: `origin-2`.
// What is booked as owed is an asset of its own on both sides, a debt on the one.
//
// An asset of which a party has nothing is not on its side (one of quantity zero stays with those
// who stay). All fields stay as they are, but members who are on another side are dropped from
// `held_by`.

#include "settle/settlement.h"

#include <vector>

namespace charter {

// A side without its registers. `settlements` is not divided: every side gets the new record.
struct Side {
  Community community;
  Charter charter;
  std::vector<Asset> assets;
};

// What a party has of the assets, notes included, by id.
std::vector<Asset> assets_of(const ForkInputs& inputs, const Settlement& settlement, std::size_t party);

// `charter` is the one of the base state.
Side side_of(const ForkInputs& inputs, const Settlement& settlement, const Charter& charter,
             std::size_t party);

}  // namespace charter
