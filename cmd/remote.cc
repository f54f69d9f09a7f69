// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"

namespace charter::cmd {

extern const Command remote_group{
    .name = "remote",
    .summary = "Show and change where copies of the community are",
    .section = Section::Together,
    .help = R"(A remote is a name for a folder or the address of a git repository on any host.)",
};

}  // namespace charter::cmd
