// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_picture.h"
#include "community/fork_note.h"
#include "community/status.h"
#include "render/changes_porcelain.h"
#include "render/changes_text.h"
#include "render/faults_json.h"
#include "render/faults_text.h"
#include "render/json_values.h"
#include "value/safe_text.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct StatusOptions {
  bool porcelain = false;
};

void declare(Declaration& app, StatusOptions& options) {
  app.add_flag("--porcelain", options.porcelain, "One line a change, for scripts");
}

Json document(const Status& status, const TreeComparison& comparison, const std::optional<Merging>& merging) {
  Json community = Json::object();
  community.set("id", status.community.id.text()).set("name", status.community.name);
  community.set("commit", status.head.commit ? Json(to_string(*status.head.commit)) : Json());
  community.set("branch", text_or_null(status.head.branch));
  Json untracked = Json::array();
  for (const std::string& path : status.new_paths) untracked.add(path);
  Json needs = Json::array();
  for (const Need& need : status.needs)
    needs.add(Json::object().set("clause", need.clause.text()).set("rule", need.rule).set(
        "governed_by", need.governed_by.text()));
  Json json = Json::object();
  json.set("schema", "charter.status/1").set("community", std::move(community));
  json.set("clean", status.is_clean);
  json.set("changes", changes_json(comparison.changes, change_context(comparison)));
  json.set("faults", as_json(status.faults)).set("untracked", std::move(untracked));
  json.set("merging", status.git_act == GitAct::Merge).set("needs", std::move(needs)).set("fork", status.half_made_fork);
  if (merging) set_merging(json, *merging);
  return json;
}

void show_needs(Context& context, const Status& status) {
  if (status.needs.empty()) return;
  Text text;
  text.line().add(Label::Heading, "What this needs").line();
  for (const Need& need : status.needs)
    text.add("  ").add(Label::Id, need.clause.text()).add(": ").show(need.rule).add(" (").add(
        Label::Id, need.governed_by.text()).add(")").line();
  context.console.show(text);
}

template <class Paths>
void show_files(Context& context, std::string_view heading, const Paths& paths) {
  if (paths.empty()) return;
  Text files;
  files.line().add(Label::Heading, heading).line();
  for (const std::string& path : paths) files.add("  ").show(path).line();
  context.console.show(files);
}

void add_git_act(Text& text, GitAct act) {
  const std::string name(name_of(act));
  text.add(Label::Warning, "git is in the middle of a " + name);
  if (act == GitAct::Merge)
    text.add(": `charter commit` records it once every file is settled, `git merge --abort` takes it back").line();
  else
    text.add(": `git " + name + " --continue` finishes it, `git " + name + " --abort` takes it back").line();
}

// A merge of charter's own, and what it still asks.
void add_merging(Text& text, const Workspace& workspace, const Merging& merging) {
  const std::size_t left = unsettled_count(merging);
  text.add(Label::Warning, "a merge of ").show(Label::Id, merging.note.named).add(Label::Warning, " waits");
  if (left == 0 && merging.violations.empty()) {
    text.add(": `charter merge --continue` records it, `charter merge --abort` takes it back").line();
    return;
  }
  text.add(left > 0 ? ": `charter resolve N` settles a conflict" : ": `charter resolve` shows what must hold and does not");
  text.add(", `charter merge --abort` takes the merge back").line();
  std::vector<NumberedConflict> open = numbered(merging);
  std::erase_if(open, [](const NumberedConflict& each) { return each.conflict.settled.has_value(); });
  if (!open.empty()) text.line().add(as_text(std::move(open), names_of(workspace, merging)));
  for (const Violation& violation : merging.violations)
    if (left == 0) text.line().add(as_text(violation, names_of(workspace, merging), versions_of(merging)));
}

void show_text(Context& context, const Status& status, const Workspace& workspace, const std::optional<Merging>& merging) {
  Text top;
  top.show(Label::Heading, status.community.name).add("  ").add(Label::Id, status.community.id.text()).line();
  if (status.head.is_detached()) top.add("on no branch").line();
  else top.add("on branch ").show(Label::Id, status.head.branch).line();
  if (status.head.is_unborn()) top.add("nothing has been committed yet").line();
  if (status.fork_note_unreadable)
    top.add(Label::Warning, "a fork was interrupted, and its note cannot be read").add(
        ": look whether a new community was made, and move it away; then `charter fork --abort` clears the note").line();
  else if (status.half_made_fork)
    top.add(Label::Warning, "a fork was interrupted halfway").add(
        ": `charter fork --continue` finishes it, `charter fork --abort` clears it").line();
  if (const auto recorded = merge_recorded_elsewhere(workspace))
    top.add(Label::Warning, "the merge of ").show(Label::Id, recorded->named)
        .add(Label::Warning, " was recorded by another program, with what it had left to settle as it found it")
        .add(fmt::format(": `git reset --keep HEAD~1` takes that commit back, and `charter merge {}` asks again",
                         made_visible(recorded->named))).line();
  if (merging) add_merging(top, workspace, *merging);
  else if (status.git_act != GitAct::None) add_git_act(top, status.git_act);
  context.console.show(top);
  if (status.is_clean) {
    context.console.show(Text().add("no changes: the folder is as the last commit has it").line());
    return;
  }
  if (!is_empty(status.comparison.changes)) {
    context.console.show(Text().line());
    context.console.show(changes_text(status.comparison.changes, change_context(status.comparison)));
  }
  show_files(context, "Files that cannot be read, taken as the last commit has them", status.comparison.after.unreadable);
  show_files(context, "Other files that changed", status.new_paths);
  show_needs(context, status);
  if (!status.faults.empty()) {
    context.console.show(Text().line());
    context.console.show(as_text(status.faults));
  }
}

Exit run(const StatusOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  const Status status = status_of(workspace);
  std::optional<Merging> merging;
  if (merge_under_way(workspace)) {
    merging = merge_that_waits(workspace);
    look_at_folder(workspace, *merging);
  }
  if (is_json(context))
    context.console.show_json(printed(document(status, status.comparison, merging)));
  else if (options.porcelain)
    context.console.show(changes_porcelain(status.comparison.changes));
  else
    show_text(context, status, workspace, merging);
  return Exit::Ok;
}

}  // namespace

extern const Command status_command{
    .name = "status",
    .summary = "Show what you changed, and what it would need",
    .section = Section::Work,
    .needs = Needs::Repository,
    .help =
        R"(What the folder holds and the last commit does not, in the community's terms: clauses, parameters,
people, shares, assets. Below it, what a change of this kind needs under the charter in force, the faults
that would keep it from being recorded, and files that are not versioned yet.

`--porcelain` prints one line a change, in a form that stays as it is: a letter (A, R, C or M for added,
removed, changed, moved), what it is about, the id, and the field.)",
    .example = R"($ charter status
$ charter status --porcelain)",
    .bind = bind<StatusOptions>,
};

}  // namespace charter::cmd
