// SPDX-License-Identifier: Apache-2.0
#pragma once

// A settlement for people, in at most 80 columns where ids and names allow: what each side gets,
// against which share, by whose numbers, and how it was decided. Nothing is called fair.

#include "render/text.h"
#include "settle/receipt.h"
#include "settle/settlement.h"

namespace charter {

Text settlement_text(const Settlement& settlement);

// What the fork means for one member.
Text receipt_text(const Settlement& settlement, const Receipt& receipt);

}  // namespace charter
