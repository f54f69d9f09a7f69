// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "value/date.h"
#include "value/id.h"
#include "value/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace charter {

enum class Nature {
  Divisible,    // an amount of a unit, negative where it is owed
  Indivisible,  // one thing, on one side only
  Copyable,     // both sides keep it, nobody loses it
};

struct Appraisal {
  std::optional<Date> on;
  std::string by;
  friend bool operator==(const Appraisal&, const Appraisal&) = default;
};

// Something owned (or owed) in common. `quantity` is there for divisible assets and for no others.
// `pool` is set even where the file leaves it out because the community has only one; a copyable asset
// may have none. `value` is the appraised worth of an indivisible asset. What bears one `bundle` name is
// never separated. `stays` is the reason it is pinned to the community; empty: it is not (by itself).
// `held_by` is sorted.
struct Asset {
  AssetId id;
  std::string title;
  Nature nature = Nature::Divisible;
  PoolId pool;
  std::optional<Quantity> quantity;
  std::optional<Money> value;
  std::optional<Appraisal> appraised;
  NodeId node;
  BundleId bundle;
  std::vector<MemberId> held_by;
  std::string stays;
  friend bool operator==(const Asset&, const Asset&) = default;
};

// "divisible", "indivisible", "copyable".
std::string_view name_of(Nature nature);
std::optional<Nature> nature_of(std::string_view name);

}  // namespace charter
