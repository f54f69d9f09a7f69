// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/operations.h"

namespace charter::cmd {

namespace {

struct RedoOptions {};

void declare(Declaration&, RedoOptions&) {}

Exit run(const RedoOptions&, Context& context) {
  Workspace workspace = open_workspace(context);
  const LogLine log = log_line(context, workspace.repository(), "charter: redo");
  const Operation operation = is_trial(context) ? next_redo(workspace) : redo(workspace, log);
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.operations/1").set("done_again", operation.what)));
  else
    context.console.show(Text().add(is_trial(context) ? "would be done again: " : "done again: ").show(operation.what).line());
  return Exit::Ok;
}

}  // namespace

extern const Command redo_command{
    .name = "redo",
    .summary = "Take back the last undo",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Does again what `charter undo` took back last, as long as nothing else has been done since.)",
    .example = R"($ charter undo
$ charter redo)",
    .bind = bind<RedoOptions>,
};

}  // namespace charter::cmd
