// SPDX-License-Identifier: Apache-2.0
#pragma once

// Completion scripts for shells: the commands, and the options of each.

#include <string>

namespace charter::cmd {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace charter::cmd
