// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_message.h"
#include "community/clock_check.h"
#include "community/committing.h"
#include "community/merge_note.h"
#include "render/changes_text.h"
#include "render/faults_text.h"
#include "render/files_subject.h"
#include "render/subject.h"
#include "repo/commit.h"
#include "repo/tree_walk.h"
#include "value/safe_text.h"

#include <algorithm>

namespace charter::cmd {

namespace {

struct CommitOptions {
  std::vector<std::string> path;
  std::string message;
};

void declare(Declaration& app, CommitOptions& options) {
  app.add_option("path", options.path, "What to record; by default, everything");
  app.add_option("-m,--message", options.message,
                 "What the commit says; without it, a subject is written from the changes")
      .type_name("TEXT");
}

OwnFiles own_files(const PlannedCommit& plan, Workspace& workspace) {
  const ObjectStore& objects = workspace.objects();
  const ObjectId before = workspace.head_tree();
  OwnFiles files;
  for (const std::string& path : plan.changes->other_paths) {
    const bool was = find(objects, before, path).has_value(), is = find(objects, plan.tree, path).has_value();
    (!was ? files.added : !is ? files.removed : files.changed).push_back(path);
  }
  return files;
}

// The message as asked for, else made from what happened.
std::string message_for(const CommitOptions& options, const PlannedCommit& plan, Workspace& workspace) {
  if (!options.message.empty()) return options.message + "\n";
  if (const auto merge = merge_under_way(workspace))
    return merge->message.empty() ? merge_message(plan, merge->named) : merge->message + "\n";
  if (!plan.merged.empty()) return merge_message(plan, "");
  if (!plan.changes) return "Found " + read_community_of(workspace.objects(), plan.tree).name + "\n";
  if (is_empty(plan.changes->changes) && !plan.changes->other_paths.empty())
    return files_subject(own_files(plan, workspace)) + "\n";
  const CommitMessage made = commit_message(plan.changes->changes, change_context(*plan.changes));
  std::string message = made.subject + "\n";
  if (!made.body.empty()) message += "\n";
  for (const std::string& line : made.body) message += line + "\n";
  return message;
}

// What is said of a commit; without an id, of one that is only tried.
struct Made {
  std::optional<ObjectId> id;
  std::string message;
  Hand hand;
};

Json act_json(const PlannedCommit& plan, const Made& made) {
  Json act = Json::object();
  act.set("commit", made.id ? Json(to_string(*made.id)) : Json());
  Json parents = Json::array();
  if (plan.head.commit) parents.add(to_string(*plan.head.commit));
  for (const ObjectId& merged : plan.merged) parents.add(to_string(merged));
  act.set("parents", std::move(parents)).set("date", day_of(made.hand.author));
  act.set("author", made.hand.author.who.name).set("title", subject_of(made.message));
  act.set("changes", plan.changes ? changes_json(plan.changes->changes, change_context(*plan.changes)) : Json::array());
  Json document = Json::object();
  document.set("schema", "charter.log/1").set("acts", Json::array().add(std::move(act)));
  return document;
}

void show(Context& context, const PlannedCommit& plan, const Made& made) {
  if (!plan.faults.empty() && is_json(context)) context.console.complain(as_text(plan.faults));
  if (is_json(context)) return context.console.show_json(printed(act_json(plan, made)));
  Text line;
  if (made.id) line.add(Label::Id, shown_id(context, *made.id)).add(" on ").show(plan.head.branch).add(": ");
  else line.add("would record: ");
  context.console.show(line.show(Label::Emphasis, subject_of(made.message)).line());
  if (plan.changes) context.console.show(changes_stat(plan.changes->changes));
  if (!plan.faults.empty()) context.console.complain(as_text(plan.faults));
}

Exit run(const CommitOptions& options, Context& context) {
  if (!options.message.empty()) require_readable_message(options.message);
  Workspace workspace = open_workspace(context);
  const Hand hand = hand_of(context, workspace.repository());
  const auto plan = plan_commit(workspace, paths_in_folder(context, workspace, options.path));
  if (!plan) return context.refuse(plan.faults());
  if (plan->is_empty) {
    // Nothing but the layout of a register was changed by hand; it goes back to what it was.
    const bool is_laid_out = plan->folder == workspace.folder_tree();
    if (!is_laid_out && !is_trial(context)) put_in_folder(workspace, plan->folder, "commit: lay out the registers");
    const char* what = is_laid_out ? "the folder is as the last commit has it"
                                   : "only the layout of the registers differs, and it is put back";
    if (is_json(context)) show(context, *plan, {std::nullopt, "nothing to commit", hand});
    else context.console.show(Text().add("nothing to commit: ").add(what).line());
    return Exit::Ok;
  }
  if (plan->head.commit)
    context.console.complain(as_text(commit_in_future(workspace.objects(), *plan->head.commit, hand.committer.seconds)));
  const std::string message = message_for(options, *plan, workspace);
  std::optional<ObjectId> id;
  if (!is_trial(context)) id = commit(workspace, *plan, message, hand);
  show(context, *plan, {id, message, hand});
  return Exit::Ok;
}

}  // namespace

extern const Command commit_command{
    .name = "commit",
    .summary = "Record changes",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Takes all changes in the folder, or only those in the paths named: there is no staging area. Everything
is checked first, and nothing is recorded that has an error. Registers are written in their canonical
form.

Without `-m` the commit says what changed, in one line and as a list.)",
    .example = R"($ charter commit
$ charter commit -m "Quiet hours from ten" charter/02-house.yaml)",
    .bind = bind<CommitOptions>,
};

}  // namespace charter::cmd
