// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/remotes.h"

namespace charter::cmd {

namespace {

struct RemoteAddOptions {
  std::string name;
  std::string address;
};

void declare(Declaration& app, RemoteAddOptions& options) {
  app.add_option("name", options.name, "What to call it").required();
  app.add_option("address", options.address, "A folder or an address").required();
}

Exit run(const RemoteAddOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  require_address(options.address);
  require_new_remote(workspace, options.name);
  if (!is_trial(context)) workspace.repository().add_remote({options.name, options.address});
  return answer_remote(context, {options.name, options.address}, "added");
}

}  // namespace

extern const Command remote_add_command{
    .name = "add",
    .group = "remote",
    .summary = "Add a remote",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(The first is best called `origin`: `pull` and `push` go there unless another is named.)",
    .example = R"($ charter remote add origin https://example.org/mill-lane.git)",
    .bind = bind<RemoteAddOptions>,
};

}  // namespace charter::cmd
