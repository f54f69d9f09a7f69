// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"

namespace charter::cmd {

extern const Command asset_group{
    .name = "asset",
    .summary = "Show and change what is owned in common",
    .section = Section::Register,
    .help =
        R"(Changes are made in the folder, in place: comments and layout of the files stay. `charter commit` records
them.)",
};

}  // namespace charter::cmd
