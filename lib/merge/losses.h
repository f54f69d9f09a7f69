// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merge lost: the result is held against each side, whatever made it.

#include "change/change.h"
#include "merge/conflict.h"
#include "merge/parts.h"

#include <vector>

namespace charter {

// Of the changes that a side made since the base, those that the result lacks. Where they were given up by answers to
// conflicts, or with the thing that a conflict was about, that was decided; anything else was lost in silence.
struct Losses {
  Changes decided;
  Changes silent;
};

struct BothLosses {
  Losses ours, theirs;
};

// Lacking is: what the side added or renamed is not there, what it removed is, a field is not as the side has it though
// the other side left it alone; of a text, a title or a list that both sides changed, words or names that it put in are
// not in it, or those it took out are; of amounts, that they do not add up (or, where
// both sides moved the same, that neither one nor both are in it). The order of clauses is not looked at.
// Of registers the four snapshots hold the same rows.
BothLosses losses(const Three<Snapshot>& versions, const Snapshot& merged, const std::vector<Conflict>& conflicts);

// All of it, where whatever was given up is known to have been decided.
BothLosses losses_by_hand(const Three<Snapshot>& versions, const Snapshot& merged);

}  // namespace charter
