// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is to be divided among whom, where everybody agrees what things are worth: parties with
// entitlements, things that cannot be split, and the money and debts that can.

#include "value/fraction.h"
#include "value/integer.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

// The entitlements of all parties add up to one. The id only serves to order ties.
struct Party {
  std::string id;
  Fraction entitlement;
};

// Something that goes to one party whole. What must stay together is one item. `worth` is in the
// smallest parts of one money and may be negative. A pinned item belongs to that party already and
// its worth counts against that party's entitlement. `held_by` names the parties who use it now,
// sorted; giving it to another is a change of custody. Parties are named by their index.
struct Item {
  std::string id;
  Integer worth = 0;
  std::optional<std::size_t> pinned;
  std::vector<std::size_t> held_by;
};

// `money` and `debt` can be split to the smallest part and are at hand to make good what the items
// leave unequal; neither is negative. Ids of parties are unique, and so are those of items.
struct Instance {
  std::vector<Party> parties;
  std::vector<Item> items;
  Integer money = 0;
  Integer debt = 0;
};

// The party that owns each item, in the order of the items.
using Owners = std::vector<std::size_t>;

// The entitlements as whole numbers in the same proportions.
struct Weights {
  std::vector<Integer> of;  // in the order of the parties
  Integer total = 0;
};
Weights weights_of(const std::vector<Party>& parties);

// The worth of all items together, and of those that each party owns.
Integer worth_of_items(const Instance& instance);
std::vector<Integer> worth_owned(const Instance& instance, const Owners& owners);

}  // namespace charter
