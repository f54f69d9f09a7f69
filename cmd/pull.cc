// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/branches.h"
#include "render/changes_text.h"

namespace charter::cmd {

namespace {

struct PullOptions {
  std::string remote = "origin";
};

void declare(Declaration& app, PullOptions& options) {
  app.add_option("remote", options.remote, "Where from; by default, origin");
}

Exit run(const PullOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  if (is_trial(context)) {
    require_pull_possible(workspace, options.remote);
    context.console.show(Text().add("would fetch from ").show(options.remote).add(" and follow it where it only went on").line());
    return Exit::Ok;
  }
  const auto done = pull(workspace, options.remote, log_line(context, workspace.repository(), "charter: pull"));
  if (!done) return context.refuse(done.faults());
  const Pulled& pulled = *done;
  ObjectStore& objects = workspace.objects();
  const ObjectId before = pulled.from ? objects.commit(*pulled.from).tree : objects.stage_tree({});
  const ObjectId after = pulled.moved ? objects.commit(pulled.to).tree : before;
  const TreeComparison comparison = compare(objects, before, after, workspace.vocabulary());
  if (is_json(context)) {
    Json document = Json::object();
    document.set("schema", "charter.pull/1").set("moved", pulled.moved);
    document.set("from", pulled.from ? Json(to_string(*pulled.from)) : Json()).set("to", to_string(pulled.to));
    document.set("changes", changes_json(comparison.changes, change_context(comparison)));
    context.console.show_json(printed(document));
  } else if (!pulled.moved) {
    context.console.show(Text().add("nothing new").line());
  } else {
    context.console.show(Text().add("now at ").add(Label::Id, shown_id(context, pulled.to)).line());
    context.console.show(changes_stat(comparison.changes));
  }
  return Exit::Ok;
}

}  // namespace

extern const Command pull_command{
    .name = "pull",
    .summary = "Take what others have recorded",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Fetches from the remote and, where this copy has nothing of its own, moves on to what was fetched. Where
both sides have recorded something, nothing is changed: `charter merge origin/main` brings the two together. What is fetched is checked first. Changes that are not recorded yet are kept.

The transport is the `git` program, so its credentials, agents and proxies are used.)",
    .example = R"($ charter pull)",
    .bind = bind<PullOptions>,
};

}  // namespace charter::cmd
