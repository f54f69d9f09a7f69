// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/things.h"

namespace charter::cmd {

namespace {

struct MemberShowOptions {
  std::string id;
  std::string at;
};

void declare(Declaration& app, MemberShowOptions& options) {
  app.add_option("id", options.id, "The member").required();
  app.add_option("--at", options.at, "As it was at this revision").type_name("REV");
}

Exit run(const MemberShowOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  return show_member(context, workspace, version_or_folder(workspace, options.at), options.id);
}

}  // namespace

extern const Command member_show_command{
    .name = "show",
    .group = "member",
    .summary = "Show a member",
    .section = Section::Register,
    .needs = Needs::Repository,
    .help =
        R"(The member's row, the shares held in each pool with the fraction that they are of it, the assets held, and
those that the member answers for.)",
    .example = R"($ charter member show ana)",
    .bind = bind<MemberShowOptions>,
};

}  // namespace charter::cmd
