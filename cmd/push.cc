// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/branches.h"

namespace charter::cmd {

namespace {

struct PushOptions {
  std::string remote = "origin";
};

void declare(Declaration& app, PushOptions& options) {
  app.add_option("remote", options.remote, "Where to; by default, origin");
}

Exit run(const PushOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Head head = workspace.branch_head();
  require_push_possible(workspace, options.remote);
  const bool is_new = is_trial(context) || push(workspace, options.remote) == Pushed::Sent;
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.push/1").set("remote", options.remote).set("branch", head.branch)));
  else if (!is_new)
    context.console.show(Text().add("nothing new: ").show(options.remote).add(" has all of ").show(Label::Id, head.branch).line());
  else
    context.console.show(Text().add(is_trial(context) ? "would send " : "sent ").show(Label::Id, head.branch).add(" to ").show(options.remote).line());
  return Exit::Ok;
}

}  // namespace

extern const Command push_command{
    .name = "push",
    .summary = "Let others have what you recorded",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Sends the branch that you are on. Where the other side has something that this copy has not, nothing is
sent: `charter pull` first. History is never overwritten.)",
    .example = R"($ charter push)",
    .bind = bind<PushOptions>,
};

}  // namespace charter::cmd
