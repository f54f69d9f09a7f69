// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merger of communities for people: who brings what to each pool, at which rate units are exchanged, and what there
// is together. Worths are shown to the smallest part, rounded down; the record has them exactly.

#include "render/text.h"
#include "settle/merger_receipt.h"

#include <string>
#include <vector>

namespace charter {

Text merger_text(const MergerInputs& inputs, const Exchange& exchange, const std::string& digest);

// A line for each member and pool: what they held on which side, and what they hold after.
Text receipts_text(const MergerInputs& inputs, const std::vector<MergerReceipt>& receipts);

}  // namespace charter
