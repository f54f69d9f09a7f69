// SPDX-License-Identifier: Apache-2.0
#pragma once

// A receipt for its member, who may have nothing else to read (docs/formats/receipts.md).

#include "render/json.h"
#include "render/text.h"
#include "settle/receipt.h"

namespace charter {

Text receipt_text(const Settlement& settlement, const Receipt& receipt);

// As it stands in `receipts` of charter.settlement/1.
Json receipt_json(const Settlement& settlement, const Receipt& receipt);

}  // namespace charter
