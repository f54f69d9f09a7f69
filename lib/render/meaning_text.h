// SPDX-License-Identifier: Apache-2.0
#pragma once

// What changes of the rules mean, before the changes themselves:
//
//   What it means
//     Leaving becomes easier
//       8.1.1 leaving.fork: notice 60 days → 30 days (easier to leave)
//     Words that weigh
//       3.2 house.quiet: ‘must’ became ‘may’: weaker duty

#include "change/meaning.h"
#include "render/change_context.h"
#include "render/json.h"
#include "render/text.h"

#include <vector>

namespace charter {

// Empty where there is nothing to say. Of one subject so many lines are shown as of a register.
Text meaning_text(const std::vector<Finding>& findings, const ChangeContext& context);

// An array of {subject, clause, number, field, before, after, sense, means}, in the same order; `subject`
// and `sense` are null where there is none.
Json meaning_json(const std::vector<Finding>& findings, const ChangeContext& context);

}  // namespace charter
