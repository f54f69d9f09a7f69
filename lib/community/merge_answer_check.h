// SPDX-License-Identifier: Apache-2.0
#pragma once

// What answers a conflict takes, and answers in words as values.

#include "community/merge_note.h"
#include "community/merge_trees.h"
#include "diag/result.h"

namespace charter {

// A Failure (answer-does-not-fit) that says what does, where the answer is none to this kind of conflict.
void require_answer(const Conflict& conflict, const Settled& answer);

// What was decided, for merge(). A parameter of a rule is read as one of the clause's rule in either version; the faults
// where it cannot be. What stands in a file is not among it.
Result<Answers> decisions_of(const MergeNote& note, const ThreeSnapshots& versions, const Vocabulary& vocabulary);

// A Failure (pool-total) where every equal amount of a pool has been settled, some of them as one act, and the pool
// would have a total that neither side has agreed to.
void require_agreed_totals(const ThreeSnapshots& versions, const Snapshot& merged, const std::vector<Conflict>& conflicts);

}  // namespace charter
