// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/branches.h"

namespace charter::cmd {

namespace {

struct SwitchOptions {
  std::string name;
  std::string created;
};

void declare(Declaration& app, SwitchOptions& options) {
  app.add_option("name", options.name, "The branch to go to");
  app.add_option("--create", options.created, "Make this branch first").type_name("NAME");
}

Exit run(const SwitchOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const std::string name = options.created.empty() ? options.name : options.created;
  if (name.empty() || (!options.created.empty() && !options.name.empty()))
    throw Failure(Exit::Usage, "no-branch-named", "one branch must be named",
                  "write `charter switch NAME`, or `charter switch --create NAME`");
  const LogLine log = log_line(context, workspace.repository(), "charter: switch to " + name);
  auto act = options.created.empty() ? plan_switch(workspace, name) : plan_switch_to_new(workspace, name);
  if (act && !is_trial(context)) perform(workspace, *std::move(act), log);
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.branches/1").set("current", name)));
  else
    context.console.show(Text().add(is_trial(context) ? "would be on branch " : "on branch ").show(Label::Id, name).line());
  return Exit::Ok;
}

}  // namespace

extern const Command switch_command{
    .name = "switch",
    .summary = "Go to another line of change",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Makes the folder what the branch says. Changes that are not recorded yet come along; where they touch what
differs between the two branches, nothing is done and they are named. A branch that others pushed and that was
fetched (by `clone` or `pull`) is made here.)",
    .example = R"($ charter switch quieter-nights
$ charter switch --create quieter-nights)",
    .bind = bind<SwitchOptions>,
};

}  // namespace charter::cmd
