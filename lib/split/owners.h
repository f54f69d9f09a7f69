// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the methods share: owners as shares, custody, and the weights that prove a division cannot
// be bettered. Private to the methods of lib/split.

#include "split/certificate.h"

namespace charter {

// Each item whole with its owner.
ItemShares shares_of(const Problem& problem, const Owners& owners);

// 1 where giving the item to this party takes it from those who use it now.
std::size_t custody_change(const WantedItem& item, std::size_t party);
std::size_t custody_changes(const Problem& problem, const Owners& owners);

// The party to own an item among equals: one that uses it now, else the first.
std::size_t preferred(const WantedItem& item, const std::vector<std::size_t>& equals);

// Positive weights under which everybody who has a part of an item is among those who value it
// most, pinned items apart: they exist exactly when no division, of parts even, is better for one
// party and worse for none (fractional Pareto optimality). Found as the potentials of a
// shortest-path problem in products (Bellman, Ford).
std::vector<Fraction> dual_weights(const Problem& problem, const ItemShares& shares);

// The parties' entitlements as the smallest whole numbers in the same proportions.
std::vector<Integer> coprime_weights(const Problem& problem);

}  // namespace charter
