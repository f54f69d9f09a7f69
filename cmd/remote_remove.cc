// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/remotes.h"

namespace charter::cmd {

namespace {

struct RemoteRemoveOptions {
  std::string name;
};

void declare(Declaration& app, RemoteRemoveOptions& options) {
  app.add_option("name", options.name, "The remote").required();
}

Exit run(const RemoteRemoveOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Remote remote = known_remote(workspace, options.name);
  if (!is_trial(context)) workspace.repository().remove_remote(options.name);
  return answer_remote(context, remote, "removed");
}

}  // namespace

extern const Command remote_remove_command{
    .name = "remove",
    .group = "remote",
    .summary = "Remove a remote",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help = R"(The copy itself stays where it is; only the name is forgotten here.)",
    .example = R"($ charter remote remove origin)",
    .bind = bind<RemoteRemoveOptions>,
};

}  // namespace charter::cmd
