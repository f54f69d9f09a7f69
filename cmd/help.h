// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cmd/command_line.h"
#include "cmd/context.h"

namespace charter::cmd {

// The answer to a line with nothing to run: --version, --help, a group without a command, or no
// command at all (which is a wrong command line, as a group without a command is, unless help was
// asked for).
Exit show_help(const CommandLine& line, Context& context);

}  // namespace charter::cmd
