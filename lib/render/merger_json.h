// SPDX-License-Identifier: Apache-2.0
#pragma once

// A merger of communities for programs: charter.settlement/1 of the kind `merger` (docs/formats/settlement.md).

#include "render/json.h"
#include "settle/merger_receipt.h"

#include <string>
#include <vector>

namespace charter {

// `receipts` may be empty; the document then has none.
Json merger_document(const MergerInputs& inputs, const Exchange& exchange, const std::string& digest,
                     const std::vector<MergerReceipt>& receipts);

}  // namespace charter
