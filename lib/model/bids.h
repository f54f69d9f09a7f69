// SPDX-License-Identifier: Apache-2.0
#pragma once

// What people say things are worth to them, and what things are said to be worth, where it is brought
// to a division and stands in no register (docs/formats/settlement.md).

#include "diag/fault.h"
#include "model/community.h"

#include <map>
#include <string>

namespace charter {

// A number and where it was written: in smallest parts of the bids' money, or in points.
struct Bid {
  Integer amount = 0;
  Place place;
};

// By the name of a thing: the id of an asset, or of a bundle.
struct Bidder {
  std::map<std::string, Bid> bids;
  Place place;
};

// Of groups, by their ids, `stays` being those who stay; and of members, by theirs, from which a
// group's own follow. With `money` they are amounts of it, without it points. `total` is what the
// points of each were to add up to, if anything was said.
struct Bids {
  std::optional<Unit> money;
  std::optional<Integer> total;
  std::map<std::string, Bidder> groups;
  std::map<std::string, Bidder> members;
};

// What an asset is worth, on a day, according to somebody.
struct StatedWorth {
  Money value;
  std::optional<Date> on;
  std::string by;
  Place place;
};

// `prices` go before those of community.yaml, `worths` before the values of the assets themselves;
// worths are by asset id.
struct Valuation {
  std::map<UnitCode, Price> prices;
  std::map<std::string, StatedWorth> worths;
};

}  // namespace charter
