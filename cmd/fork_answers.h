// SPDX-License-Identifier: Apache-2.0
#pragma once

// What `fork` says.

#include "cmd/in_community.h"
#include "community/forking.h"
#include "community/merger_verifying.h"
#include "community/verifying.h"

#include <optional>
#include <string>

namespace charter::cmd {

// The whole division, as a statement.
void show_settlement(Context& context, const ForkPlan& plan);

// The same, and what was done; `made` is nothing for a trial.
void show_fork(Context& context, const ForkPlan& plan, const std::optional<MadeFork>& made);

void show_made(Context& context, const MadeFork& made);

// Exit::No where it does not hold.
// The same of a merger.
Exit show_verification(Context& context, const MergerVerification& verification);

Exit show_verification(Context& context, const Verification& verification);

}  // namespace charter::cmd
