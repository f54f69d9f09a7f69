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
#include "render/changes_text.h"
#include "render/json.h"
#include "render/text.h"

#include <string>
#include <vector>

namespace charter {

// One subject, as "Leaving becomes easier" where everything found goes that way, else "Leaving changes"; and a
// line (without its line feed) for each finding.
struct MeaningGroup {
  std::string heading;
  std::vector<Text> lines;
};

// The subjects of which something is found, in their order; the words that weigh are last.
std::vector<MeaningGroup> meaning_groups(const std::vector<Finding>& findings, const ChangeContext& context);

// Empty where there is nothing to say. Of one subject so many lines are shown as of a register,
// unless everything is asked for.
Text meaning_text(const std::vector<Finding>& findings, const ChangeContext& context,
                  Extent extent = Extent::Shortened);

// An array of {subject, clause, article, number, field, before, after, assumed, stood_in, sense, means}, in the
// same order; what there is none of is null.
Json meaning_json(const std::vector<Finding>& findings, const ChangeContext& context);

}  // namespace charter
