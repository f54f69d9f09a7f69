// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of methods: what each is called, which worths it understands and how it divides.
// Callers choose by name.
//
// Every method is exact and deterministic. Ties are broken by, in this order: the method's
// objectives (each header says which), fewest changes of custody, then the keys of items and
// parties (tie_break.h); the order in which parties and items are given changes nothing. The seed
// of those keys is the certificate's digest, or another that the parties agreed on.

#include "split/certificate.h"

#include <span>

namespace charter {

// What a method takes worths to be: one row for all (appraised), amounts of one money each (bids),
// points of each party's own scale, or nothing at all (units alone).
enum class Worths { Common, Bids, Points, None };

enum class Debts { Allowed, Refused };

// Whether items may be split between parties.
enum class Gives { Whole, Parts };

// A method that cannot split items gives whole units. `divide` gets a problem whose parties and
// items stand in the order of their keys, every item with a count of one (except of Worths::None),
// checked; so the earlier wins a tie.
struct Method {
  std::string_view name;
  int version = 1;
  Worths worths = Worths::Points;
  Debts debts = Debts::Refused;
  std::size_t most_parties = 64;
  std::string_view purpose;
  Division (*divide)(const Problem& problem, const Sha256& seed) = nullptr;
  Gives gives = Gives::Whole;
};

std::span<const Method> methods();
const Method* find_method(std::string_view name);

// What is taken when nobody says: with one row of worths for all `least-imbalance`; where no money may
// settle, worths are points for things that go whole: `ladder` (for more parties than it takes,
// `ceei-round`); with money or debts at hand, or worths below zero, `bids-wef`; else points:
// `adjusted-winner` for two parties, `ceei` for more.
const Method& default_method(const Problem& problem);

// How the digest of a certificate of this method reads worths.
Scale scale_of(const Method& method);

// "ceei/1".
std::string versioned(const Method& method);

// The division and what holds of it; or everything that is wrong with the problem for this method.
// `seed` replaces the digest as the source of keys.
Result<Certificate> divide(const Problem& problem, const Method& method,
                           const std::optional<Sha256>& seed = std::nullopt);

}  // namespace charter
