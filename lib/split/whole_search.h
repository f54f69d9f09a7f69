// SPDX-License-Identifier: Apache-2.0
#pragma once

// The search for the best whole division among those that meet a demand: depth first, items that
// matter most first, cut off by linear bounds (bound_line.h). It first looks only at divisions
// whose objective is near what parts could reach, and allows twice the distance as long as it finds
// none. Private to lib/split.

#include "split/bound_line.h"
#include "split/certificate.h"

namespace charter {

// Beyond WPROP1, how little envy a division may leave.
enum class EnvyUpTo { Anything, HalfAnItem, OneItem };

// `positive` says which parties must have something (and the others nothing), for Nash. An
// `undominated` division is one that no whole division betters for one party and worsens for none.
struct Demand {
  Goal goal = Goal::Nash;
  bool wprop1 = false;
  EnvyUpTo envy = EnvyUpTo::Anything;
  bool undominated = false;
  std::vector<bool> positive;
};

// `complete`: nothing that meets the demand is better, and `optima` is how many are as good.
struct BestWhole {
  std::optional<Owners> owners;
  bool complete = false;
  std::uint64_t nodes = 0;
  std::uint64_t effort = 0;
  std::uint64_t optima = 0;
};

// Goes on until the effort is spent: a partial division counts for forty, and one looked at to see
// whether a division is bettered for four. Divisions are compared by objective (of Nash the product,
// of leximin all levels from the least on), fewest changes of custody, then owners, items and
// parties being in the order of their keys.
BestWhole best_whole(const Problem& problem, const Demand& demand, std::uint64_t most_effort);

// What the least level (leximin) or the binary logarithm of the Nash welfare of a division in which
// all have something cannot exceed, whole or not, by one linear bound over everything.
Fraction bound_at_root(const Problem& problem, Goal goal);

// Whether some whole division is better than this for one party and worse for none; nothing when it
// was not found out with that many nodes, of which it says how many it took.
struct Dominance {
  std::optional<bool> dominated;
  std::uint64_t nodes = 0;
};
Dominance is_dominated(const Problem& problem, const Owners& owners, std::uint64_t most_nodes);

// To whom a division that nothing betters can give each item: where somebody values it above zero,
// only such parties; else, where somebody does not mind it, only these. What nobody minds goes to
// whoever uses it, else to the first.
std::vector<std::vector<std::size_t>> sensible_owners(const Problem& problem);

}  // namespace charter
