// SPDX-License-Identifier: Apache-2.0
#pragma once

// What `charter merge` shows of communities that become one.

#include "cmd/context.h"
#include "community/merger.h"

namespace charter::cmd {

// Who brings what, and what it becomes; of a trial also what it means for each member.
void show_merger(Context& context, const Merger& merger);

}  // namespace charter::cmd
