// SPDX-License-Identifier: Apache-2.0
#pragma once

// What `charter merge` shows of communities that become one.

#include "cmd/context.h"
#include "community/merger.h"
#include "render/json.h"

namespace charter::cmd {

// Who brings what, and what it becomes; of a trial also what it means for each member. Nothing for programs.
void show_merger(Context& context, const Merger& merger);

// Sets "settlement", what the record will hold.
void set_merger(Json& document, const Context& context, const Merger& merger);

}  // namespace charter::cmd
