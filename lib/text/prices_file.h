// SPDX-License-Identifier: Apache-2.0
#pragma once

// Prices of units and worths of assets that a fork brings, with their dates and sources, as a file
// and as they stand in the record afterwards (docs/formats/prices.md).

#include "diag/result.h"
#include "model/bids.h"
#include "text/yaml.h"

namespace charter {

// Codes beside those of text/yaml.h and of any mapping: bad-money, bad-quantity, too-many-decimals,
// bad-date. Whether the assets exist is not known here.
Result<Valuation> read_prices(const std::string& path, const std::string& bytes, const Community& community);

// The same from the mappings under `prices` and `worths`, each of which may be nullptr; what is wrong
// is added to `faults`.
Valuation valuation_from(const YamlNode* prices, const YamlNode* worths, const Community& community,
                         Faults& faults);

}  // namespace charter
