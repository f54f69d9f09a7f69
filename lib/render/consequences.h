// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/consequences.h"
#include "render/json.h"
#include "render/text.h"

namespace charter {

// What follows from changes of the charter, in the manner of charter_changes_text: "4.3 to 4.7 are
// now 4.4 to 4.8", how many references follow along, and every one that points wrong now. Empty where
// nothing does. `after` are the numbers of the snapshot after.
Text consequences_text(const Consequences& consequences, const Numbering& after);

// "renumbered" and "references" of charter.changes/1.
Json renumbered_json(const Consequences& consequences);
Json references_json(const Consequences& consequences);

}  // namespace charter
