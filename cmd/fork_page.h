// SPDX-License-Identifier: Apache-2.0
#pragma once

// `fork --html`: the statement as a page, of what would happen, what was done, or what was proved.

#include "cmd/context.h"
#include "community/forking.h"
#include "community/verifying.h"

#include <optional>
#include <string>

namespace charter::cmd {

void write_fork_page(Context& context, const ForkPlan& plan, const std::optional<MadeFork>& made,
                     const std::string& file);
void write_proof_page(Context& context, const Verification& verification, const std::string& file);

}  // namespace charter::cmd
