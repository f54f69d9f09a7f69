// SPDX-License-Identifier: Apache-2.0
#pragma once

// A division in words: what each party gets, by whose numbers, against which share, and what holds.

#include "render/division_json.h"
#include "render/text.h"

namespace charter {

Text division_text(const ShownDivision& shown);

}  // namespace charter
