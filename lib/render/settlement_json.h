// SPDX-License-Identifier: Apache-2.0
#pragma once

// A settlement for programs: the document charter.settlement/1 (docs/formats/settlement.md), the
// same whether a fork is only tried or done. Amounts, units and fractions are strings, exact.

#include "render/json.h"
#include "settle/receipt.h"
#include "settle/settlement.h"

#include <vector>

namespace charter {

// `receipts` may be empty; the document then has none.
Json settlement_document(const Settlement& settlement, const std::vector<Receipt>& receipts);

}  // namespace charter
