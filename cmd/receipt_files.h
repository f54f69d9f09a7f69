// SPDX-License-Identifier: Apache-2.0
#pragma once

// `fork --receipts`: a file for each member in a folder, or one file where the name ends in .txt or .json.
// Member ids are letters, digits and hyphens, so that none can name a file elsewhere.

#include "cmd/context.h"
#include "community/forking.h"

#include <string>

namespace charter::cmd {

// Refuses what could not be written, so that nothing is forked before it is known.
void check_receipts_place(const Context& context, const std::string& place);

// One after another: a million do not have to be in memory.
void write_receipts(Context& context, const ForkPlan& plan, const std::string& place);

}  // namespace charter::cmd
