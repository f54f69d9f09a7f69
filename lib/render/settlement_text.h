// SPDX-License-Identifier: Apache-2.0
#pragma once

// A settlement for people, in at most 80 columns where ids and names allow: what each side gets, by
// kind, in accounts that add up; against which share, by whose numbers; what is paid; how it was decided,
// what holds of it and what shows that. Nothing is called fair.

#include "render/statement.h"
#include "render/text.h"

namespace charter {

Text settlement_text(const StatementOf& of);

}  // namespace charter
