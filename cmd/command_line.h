// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of a command line, understood. Options of charter itself may stand anywhere, those of a
// command after it; `--name VALUE`, `--name=VALUE`, `-nVALUE` and `-n VALUE` are alike, letters
// without values may be joined (`-qv`), and after `--` everything is an argument. Whatever is
// unknown, missing or too much is a Failure with Exit::Usage that names the nearest thing that
// would have been known.

#include "cmd/command.h"
#include "cmd/manner.h"

#include <string>
#include <vector>

namespace charter::cmd {

// `command` is nullptr where none was named. `run` is empty where there is nothing to run: without
// a command, for a group, and when help was asked for.
struct CommandLine {
  Manner manner;
  const Command* command = nullptr;
  Run run;
};

// `words` without the program's own name.
CommandLine read_command_line(const std::vector<std::string>& words);

// Whether an error in reading the words is to be told as JSON: `--json` stands among them before
// `--`.
Form form_of(const std::vector<std::string>& words);

}  // namespace charter::cmd
