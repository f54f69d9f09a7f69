// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"

namespace charter::cmd {

extern const Command share_group{
    .name = "share",
    .summary = "Show and change who holds what",
    .section = Section::Register,
    .help = R"(Changes are made in the folder; `charter commit` records them.)",
};

}  // namespace charter::cmd
