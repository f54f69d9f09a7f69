// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/branches.h"

namespace charter::cmd {

namespace {

struct BranchOptions {
  std::string name;
  std::string removed;
  std::string at;
};

void declare(Declaration& app, BranchOptions& options) {
  app.add_option("name", options.name, "The branch to make");
  app.add_option("--delete", options.removed, "Remove this branch").type_name("NAME");
  app.add_option("--at", options.at, "Begin the new branch at this revision").type_name("REV");
}

Exit list(Context& context, Workspace& workspace) {
  const Head head = workspace.repository().head();
  Json names = Json::array();
  Text text;
  for (const Branch& branch : workspace.repository().branches()) {
    const bool current = branch.name == head.branch;
    names.add(Json::object().set("name", branch.name).set("commit", to_string(branch.commit)).set("current", current));
    text.add(current ? "* " : "  ").show(Label::Id, branch.name).add("  ");
    text.add(Label::Muted, shown_id(context, branch.commit)).add("  ");
    text.show(subject_of(workspace.objects().commit(branch.commit).message)).line();
  }
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.branches/1").set("branches", std::move(names))));
  else if (text.is_empty())
    context.console.show(Text().add("no branch has a commit yet").line());
  else
    context.console.show(text);
  return Exit::Ok;
}

Exit answer(Context& context, const std::string& said, const std::string& name) {
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.branches/1").set(said, name)));
  else
    context.console.show(Text().add(is_trial(context) ? "would be " + said : said).add(": ").show(Label::Id, name).line());
  return Exit::Ok;
}

void end(Context& context, Workspace& workspace, PlannedAct act) {
  if (!is_trial(context)) perform(workspace, std::move(act), log_line(context, workspace.repository(), "charter: branch"));
}

Exit run(const BranchOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  if (!options.removed.empty()) {
    end(context, workspace, plan_branch_removal(workspace, options.removed));
    return answer(context, "removed", options.removed);
  }
  if (options.name.empty()) return list(context, workspace);
  const Version at = resolve_version(workspace, options.at.empty() ? "HEAD" : options.at);
  end(context, workspace, plan_branch(workspace, options.name, *at.commit));
  return answer(context, "made", options.name);
}

}  // namespace

extern const Command branch_command{
    .name = "branch",
    .summary = "List lines of change, make one or remove one",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Without a name, lists the branches with the newest act of each; the one you are on is marked. With a name,
makes a branch that begins where you are, without going there: `charter switch NAME` does that.

`--delete` removes a branch whose changes are all in another one; nothing that stands only there is ever
removed.)",
    .example = R"($ charter branch
$ charter branch quieter-nights
$ charter branch --delete quieter-nights)",
    .bind = bind<BranchOptions>,
};

}  // namespace charter::cmd
