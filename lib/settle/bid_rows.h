// SPDX-License-Identifier: Apache-2.0
#pragma once

// What each party sees each lot at, from what groups and members bid or how they spread points.
//
// A group says so itself, or its members do: then its bid is the mean of theirs, weighed by their units
// of the pool, each scaled to one total first, so that nobody counts more by bidding higher in all.
// With money that total is the mean of their totals, so weighed, and a group's bid is rounded down to
// the smallest part; with points the mean is exact, in points of the group's own scale. Members who hold
// no units of a pool, or who give no points to anything in it, say nothing there.

#include "settle/estate.h"

namespace charter {

// Divisible assets that points were given to become lots of parts. With bids in money nothing changes.
void take_parts(std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids);

// Gives the lots of every estate in which one is free their worths, and the estate its money. Faults, each
// at the place where it was written:
//   fork-unknown-bidder  a group or a member who is none
//   fork-bid-twice       a member of a group that bids itself
//   fork-unknown-thing   something that is not given by bids or points
//   fork-bid-missing     somebody who bids leaves a thing of a pool out, or a group does not bid
//   fork-bid-total       points that do not add up to the same for all, or bids that cannot be scaled
//   fork-bid-negative    points below zero for what is owned
//   fork-bid-zero        a group gives no points to anything in a pool
Faults hear(std::vector<Estate>& estates, const ForkInputs& inputs, const Bids& bids);

}  // namespace charter
