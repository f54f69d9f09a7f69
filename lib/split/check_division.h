// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks a division by arithmetic alone, whoever made it and however: it shares no code with the
// searches, only the values they speak of, and is short enough to be read at a sitting. It is run
// on every record that is written and on every one that is verified.
//
// Nothing is called fair. Each criterion says what holds, and why:
//   sums      every item has one owner, and the money given is the money there was
//   pins      pinned items are where they belong
//   wprop     each party received its entitlement of everything, to less than a smallest part
//   wef       nobody received more for its entitlement than another, to less than a smallest part
//   each wprop1    by the items alone: each party has its entitlement of the items, or would with
//   one item more
//             (or one debt less)
//   wef(1/2,1/2)  by the items alone: nobody would rather have another's items in proportion, if
//   half of one
//             item were counted to its own side and half taken from the other's

#include "split/instance.h"

#include <map>
#include <string>
#include <vector>

namespace charter {

// `evidence` says by which numbers; of a criterion that fails, for whom.
struct Criterion {
  std::string name;
  bool holds = true;
  std::map<std::string, std::string> evidence;
  friend bool operator==(const Criterion&, const Criterion&) = default;
};

// `money[p]` is what party p has of the instance's money less debts, in smallest parts, after all
// payments. In the order above.
std::vector<Criterion> check_division(const Instance& instance, const Owners& owners,
                                      const std::vector<Integer>& money);

}  // namespace charter
