// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"

namespace charter::cmd {

extern const Command setup_group{
    .name = "setup",
    .summary = "Set up other programs to work with charter",
    .section = Section::Together,
    .help = R"(What is set up is this clone's alone and is never committed.)",
};

}  // namespace charter::cmd
