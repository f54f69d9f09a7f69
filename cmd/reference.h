// SPDX-License-Identifier: Apache-2.0
#pragma once

// The command line written down: docs/commands.md, and the man pages.

#include <map>
#include <string>

namespace charter::cmd {

std::string markdown_reference();

// By file name: charter.1, and a page for each command ("charter-member-add.1").
std::map<std::string, std::string> man_pages();

}  // namespace charter::cmd
