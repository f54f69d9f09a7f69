// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a merge came to, for programs: the parts of charter.merge/1 (docs/formats/merge.md).

#include "render/conflicts_text.h"
#include "render/json.h"

namespace charter {

// An array of CONFLICT, in the order of their numbers.
Json as_json(std::vector<NumberedConflict> conflicts);

// An array of violations, each with its code, its message, what it names and what either side did.
Json as_json(const std::vector<Violation>& violations, const MergedVersions& versions);

// {"ours": {"decided": [CHANGE], "silent": [CHANGE]}, "theirs": …}
Json as_json(const BothLosses& losses, const MergedVersions& versions);

}  // namespace charter
