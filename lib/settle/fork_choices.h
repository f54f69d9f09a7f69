// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was asked for when a community forks, beside who leaves: all of it stands in inputs.yaml.

#include "model/bids.h"

#include <map>
#include <optional>
#include <string>

namespace charter {

// What to do where the money of a pool cannot make good a difference: refuse; book the rest as owed, an
// asset of the one community and a debt of the other; or leave it.
enum class Shortfall { Refused, Booked, Left };

// What to do with things that nobody has given a worth: refuse, and name them; or count each of them as
// one and give them by entitlement.
enum class WithoutWorth { Refused, ByCount };

// `method` is a name of split/method.h; empty: the one that the rule and the bids lead to. `bids` are
// amounts of money, `points` are points. `options` is what else was asked for, word for word, and changes
// nothing in the division.
struct ForkChoices {
  std::string method;
  std::optional<Bids> bids;
  std::optional<Bids> points;
  Valuation valuation;
  Shortfall shortfall = Shortfall::Refused;
  WithoutWorth without_worth = WithoutWorth::Refused;
  std::map<std::string, std::string> options;
};

}  // namespace charter
