// SPDX-License-Identifier: Apache-2.0
#pragma once

// An alignment with the fewest edits, as a careful editor would write it.

#include "change/alignment.h"
#include "change/pieces.h"

#include <span>
#include <vector>

namespace charter {

// Two texts in pieces, and for each piece a number that is equal for those that count as equal.
struct Pair {
  std::span<const Piece> a, b;
  std::span<const int> a_keys, b_keys;
};

// Blocks of one side alone stand where a sentence or a word begins; those with only white space, or
// with words of less worth than either, between them are one (see change/words.h). Exchanging the
// sides exchanges the sides of the answer.
std::vector<Block> tidied(std::vector<Block> blocks, const Pair& pair);

}  // namespace charter
