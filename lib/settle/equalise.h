// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes good what indivisible things leave unequal: moves money between the parties' parts of
// divisible assets until each has what is due to it. Who has too much gives of its part of an
// amount that is owned, or takes over another's part of one that is owed.

#include "value/integer.h"

#include <vector>

namespace charter {

// `parts[a][p]` is party p's part of asset a, all of one asset of one sign. `beyond[p]` is how much
// more than its due party p has, negative where it has less; the sum is zero.
struct Transfer {
  std::size_t asset = 0;
  std::size_t from = 0;
  std::size_t to = 0;
  Integer amount = 0;
};

// `missing` is what the assets could not provide: no way of using them leaves less. `beyond` is what is
// left of it, of each party.
struct Equalised {
  std::vector<std::vector<Integer>> parts;
  std::vector<Transfer> transfers;
  Integer missing = 0;
  std::vector<Integer> beyond;
};

// Assets are used in the order given, parties too.
Equalised equalise(std::vector<std::vector<Integer>> parts, std::vector<Integer> beyond);

}  // namespace charter
