// SPDX-License-Identifier: Apache-2.0
#include "cmd/version.h"

#include "cmd/command.h"
#include "cmd/context.h"

namespace charter::cmd {

namespace {

struct VersionOptions {};

void declare(Declaration&, VersionOptions&) {}

Exit run(const VersionOptions&, Context& context) {
  context.console.show(Text().add(version_line()));
  return Exit::Ok;
}

}  // namespace

std::string version_line() { return "charter " CHARTER_VERSION "\n"; }

extern const Command version_command{
    .name = "version",
    .summary = "Show which charter this is",
    .section = Section::Learn,
    .help = "The format of communities that this version reads and writes is format 1.",
    .example = "$ charter version",
    .bind = bind<VersionOptions>,
};

}  // namespace charter::cmd
