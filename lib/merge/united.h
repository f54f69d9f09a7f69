// SPDX-License-Identifier: Apache-2.0
#pragma once

// Communities that become one. A merger adds: after a fork each side has removed the other's members, so that a merge
// of lines of change would empty the register.
//
// What only adds up is the same in every version that comes out: everybody's row, everybody's units, every asset with
// all that there is of it. What is left to merge three-way, and to ask about, are the rules, what is said of the
// community, and the words about people and things that several sides have.

#include "diag/result.h"
#include "model/snapshot.h"

#include <optional>
#include <set>
#include <vector>

namespace charter {

// The first of the sides is the one that goes on: its id, name, day and origin are those of all. `commons[i]` is the
// state in which that side and side i + 1 were one last; nothing where they never were. Everything bears the name that
// it will have (renamed.h). `same` are members whom several sides have and who are one person each. `shares` is the
// register that was worked out for all (settle/exchange.h).
struct Uniting {
  std::vector<Snapshot> sides;
  std::vector<std::optional<Snapshot>> commons;
  std::set<MemberId> same;
  std::vector<Share> shares;
};

// Merging sides[0] with sides[i + 1] over bases[i], one after another, makes the one.
struct United {
  std::vector<Snapshot> sides;
  std::vector<Snapshot> bases;
};

// Faults: merge-member-twice, for an id that several sides have and that is not in `same`; merge-asset-twice, for an
// asset that several sides have and that is neither divisible nor copied; merge-asset-otherwise, where it is counted in
// another unit or lies in another pool on one side; merge-bundle-twice, for things of several sides that bear one
// bundle's name by chance.
Result<United> unite(Uniting uniting);

}  // namespace charter
