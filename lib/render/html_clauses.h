// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rules' part of a page: by article, in the order of reading, every clause that changed, as a
// redline and side by side. Where a clause was struck or moved away something stands in its old
// place; moved clauses are linked both ways.

#include "change/change.h"
#include "render/change_context.h"
#include "render/html.h"

namespace charter {

// Empty where nothing changed. A section with the id "rules".
Html rules_section(const Changes& changes, const ChangeContext& context);

}  // namespace charter
