// SPDX-License-Identifier: Apache-2.0
#pragma once

// `charter diff A B C …`: the rules of three communities or more as a table.

#include "cmd/context.h"

#include <string>
#include <vector>

namespace charter::cmd {

// How to answer a comparison of three or more. `refused` are the options given that are for two sides
// only ("--stat"); each is a Failure (diff-usage).
struct ManyAsked {
  std::vector<std::string> sides;
  std::vector<std::string> refused;
  bool exit_code = false;
};

Exit diff_many(Context& context, const ManyAsked& asked);

}  // namespace charter::cmd
