// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cmd/command.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter::cmd {

// Every command, in the order in which help lists them.
std::span<const Command* const> commands();

// nullptr when there is none. `find_command("member", "")` is the group, `find_command("add",
// "member")` a command of it.
const Command* find_command(std::string_view name, std::string_view group);

// The names that can be typed after `group` (or at the start, where it is empty), without hidden
// ones.
std::vector<std::string> names_in(std::string_view group);

// Whether other commands begin with it: with `member` all that it does, with `fork` some.
bool begins_others(const Command& command);

// "member add"
std::string full_name(const Command& command);

}  // namespace charter::cmd
