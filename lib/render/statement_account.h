// SPDX-License-Identifier: Apache-2.0
#pragma once

// The account of one side in one pool, whose lines add up to what the side has. By whose numbers: where
// bids or points decided, by the side's own; else by appraised worths, and prices between units.

#include "render/statement.h"

#include <map>

namespace charter {

using AssetTitles = std::map<AssetId, std::string>;
AssetTitles titles_of(const ForkInputs& inputs);

Account account_of(const StatementOf& of, const AssetTitles& titles, const SettledPool& pool,
                   std::size_t party);

// "those who stay", or the name of the new community.
std::string name_of_side(const Settlement& settlement, std::size_t party);

// An amount of smallest parts that need not be whole, rounded down to one.
std::string rounded_amount(const Fraction& parts, const Unit& unit);

// Points: "61", "12.5"; what has more than two decimals is "about 12.33".
std::string points_text(const Fraction& points);

}  // namespace charter
