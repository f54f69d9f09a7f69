// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"

namespace charter::cmd {

extern const Command member_group{
    .name = "member",
    .summary = "Show and change the register of members",
    .section = Section::Register,
    .help =
        R"(Changes are made in the folder; `charter commit` records them. Members can as well be changed in members.csv
by hand, or in a spreadsheet.)",
};

}  // namespace charter::cmd
