// SPDX-License-Identifier: Apache-2.0
#pragma once

// What groups or members bid, or how they spread points, as a file that a fork is given, and as it
// stands in the record afterwards (docs/formats/bids.md).

#include "diag/result.h"
#include "model/bids.h"
#include "text/yaml.h"

namespace charter {

// Bids state amounts of one money; points whole numbers of a scale of each bidder's own.
enum class BidsIn { Amounts, Points };

// Codes beside those of text/yaml.h and of any mapping: bad-quantity, too-many-decimals, bad-points.
// Whether groups, members and things exist is not known here.
Result<Bids> read_bids(const std::string& path, const std::string& bytes, const Community& community,
                       BidsIn in);

// The same from a mapping within a file; what is wrong is added to `faults`.
Bids bids_from(const YamlNode& node, const Community& community, BidsIn in, Faults& faults);

}  // namespace charter
