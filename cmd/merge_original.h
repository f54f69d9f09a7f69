// SPDX-License-Identifier: Apache-2.0
#pragma once

// `charter merge original --charter-only`.

#include "cmd/merge_end.h"
#include "community/original_charter.h"

namespace charter::cmd {

Exit merge_original(Context& context, Workspace& workspace, const OriginalOrder& order, WhenSettled when);

}  // namespace charter::cmd
