// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/operations.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

struct UndoOptions {
  bool list = false;
};

void declare(Declaration& app, UndoOptions& options) {
  app.add_flag("--list", options.list, "List the operations");
}

Exit list(Context& context, const Workspace& workspace) {
  Json names = Json::array();
  Text text;
  std::vector<Operation> all = operations(workspace);
  std::ranges::reverse(all);
  for (const Operation& operation : all) {
    names.add(Json::object().set("number", operation.number).set("what", operation.what).set("undone", operation.undone));
    text.add(Label::Number, fmt::format("{:>4}", operation.number)).add("  ").show(operation.what);
    if (operation.undone) text.add(Label::Muted, "  (undone)");
    text.line();
  }
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.operations/1").set("operations", std::move(names))));
  else
    context.console.show(text.is_empty() ? Text().add("nothing was done in this clone that could be undone").line() : text);
  return Exit::Ok;
}

Exit run(const UndoOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  if (options.list) return list(context, workspace);
  const LogLine log = log_line(context, workspace.repository(), "charter: undo");
  const Operation operation = is_trial(context) ? next_undo(workspace) : undo(workspace, log);
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.operations/1").set("undone", operation.what)));
  else
    context.console.show(Text().add(is_trial(context) ? "would be undone: " : "undone: ").show(operation.what).line());
  return Exit::Ok;
}

}  // namespace

extern const Command undo_command{
    .name = "undo",
    .summary = "Take back the last operation",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Takes back what the last command of charter did to this copy: a commit, a change of branch, a pull, a
change of the register. Files that you have changed since are kept. `charter redo` takes that back. What has
been pushed has left this copy and is not taken back anywhere else. A fork is not undone: two communities exist.

`--list` shows the operations that can be taken back, the newest first.)",
    .example = R"($ charter undo
$ charter undo --list)",
    .bind = bind<UndoOptions>,
};

}  // namespace charter::cmd
