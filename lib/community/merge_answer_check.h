// SPDX-License-Identifier: Apache-2.0
#pragma once

// What answers a conflict takes, and answers in words as values.

#include "community/merge_note.h"
#include "community/three_trees.h"
#include "diag/result.h"
#include "model/vocabulary.h"

#include <string_view>
#include <vector>

namespace charter {

// Whether an answer of that kind is one to the conflict; what it says in words is not looked at.
bool takes(const Conflict& conflict, const Settled& answer);

// The options of `charter resolve` that settle one of the conflicts, as they are written: "--ours", "--value TEXT".
std::vector<std::string_view> answers_to(const std::vector<Conflict>& conflicts);

// A Failure (answer-does-not-fit) that says what does, where the answer is none to this kind of conflict.
void require_answer(const Conflict& conflict, const Settled& answer);

// What was decided, for merge(): answers in words are read as values of what they are about. The faults where one cannot
// be. What stands in a file is not among it.
Result<Answers> decisions_of(const MergeNote& note, const ThreeSnapshots& versions, const Vocabulary& vocabulary);

}  // namespace charter
