// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merger of communities is worked out from beside their states (docs/formats/settlement.md).

#include "change/renamed.h"
#include "settle/exchange.h"
#include "value/date.h"

#include <map>

namespace charter {

// How each of the others calls what bears another name in the one.
using NamesOfSides = std::map<CommunityId, Renames>;

struct MergerTerms {
  NamesOfSides names;
  AgreedRatios agreed;
  Date date;
};

}  // namespace charter
