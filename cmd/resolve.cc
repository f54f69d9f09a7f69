// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_picture.h"
#include "community/merging.h"
#include "value/integer.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

struct ResolveOptions {
  std::string number;
  bool ours = false, theirs = false, base = false, once = false, twice = false, edit = false;
  std::optional<std::string> value;
};

void declare(Declaration& app, ResolveOptions& options) {
  app.add_option("number", options.number, "Which conflict: its number, or the id of what it is about");
  app.add_flag("--ours", options.ours, "As the branch you are on has it");
  app.add_flag("--theirs", options.theirs, "As the line of change that is merged has it");
  app.add_flag("--base", options.base, "As it was before both");
  app.add_option("--value", options.value, "In words of your own").type_name("TEXT");
  app.add_flag("--edit", options.edit, "As it stands in the folder now, where you have written it");
  app.add_flag("--once", options.once, "Both sides recorded one act");
  app.add_flag("--twice", options.twice, "There were two acts");
}

// Nothing where none was given.
std::optional<Settled> answer_of(const ResolveOptions& options) {
  std::vector<Settled> given;
  if (options.ours) given.push_back({Take::Ours, {}});
  if (options.theirs) given.push_back({Take::Theirs, {}});
  if (options.base) given.push_back({Take::Base, {}});
  if (options.once) given.push_back({Take::Once, {}});
  if (options.twice) given.push_back({Take::Twice, {}});
  if (options.edit) given.push_back({Take::Edited, {}});
  if (options.value) given.push_back({Take::Edited, options.value});
  if (given.size() > 1)
    throw Failure(Exit::Usage, "two-answers", "a conflict takes one answer", "give one of --ours, --theirs, --base, --value, --edit, --once and --twice");
  return given.empty() ? std::nullopt : std::optional(given.front());
}

const Conflict& conflict_named(const Merging& merging, const std::string& words) {
  std::vector<const Conflict*> found;
  const auto number = parse_integer(words);
  for (const Conflict& conflict : merging.conflicts) {
    const bool is_meant = number ? *number == static_cast<long>(number_of(merging.note, conflict)) : conflict.subject.id == words;
    if (is_meant) found.push_back(&conflict);
  }
  if (found.size() == 1) return *found.front();
  throw Failure(Exit::Refused, "unknown-conflict",
                found.empty() ? fmt::format("there is no conflict `{}`", words) : fmt::format("there are several conflicts about `{}`", words),
                "`charter resolve` shows them with their numbers");
}

Exit show_all(Context& context, const Workspace& workspace, const Merging& merging) {
  if (is_json(context)) {
    Json json = Json::object();
    json.set("schema", "charter.merge/1").set("outcome", "stopped").set("commit", Json()).set("changes", Json::array());
    set_merging(json, merging);
    context.console.show_json(printed(json));
    return Exit::Ok;
  }
  const Text text = merging_text(workspace, merging);
  context.console.show(text.is_empty() ? Text().add("nothing is left to settle").line() : text);
  context.console.say(next_step(merging));
  return Exit::Ok;
}

Exit run(const ResolveOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  Merging merging = merge_that_waits(workspace);
  const auto answer = answer_of(options);
  if (options.number.empty()) {
    if (answer)
      throw Failure(Exit::Usage, "no-conflict-named", "it must be said which conflict that settles", "`charter resolve` shows them with their numbers");
    look_at_folder(workspace, merging);
    return show_all(context, workspace, merging);
  }
  const Conflict& conflict = conflict_named(merging, options.number);
  if (!answer) {
    merging.conflicts = {conflict};
    return show_all(context, workspace, merging);
  }
  auto act = settle(workspace, merging, conflict, *answer);
  if (!act) return decline(context, act.faults());
  const std::string settled = said_of(conflict.subject);
  const auto earlier = merging.note.answers.find(conflict.subject);
  const bool is_so = earlier != merging.note.answers.end() && earlier->second == *answer && act->step.files.empty();
  if (!is_trial(context) && !is_so)
    perform(workspace, *std::move(act), log_line(context, workspace.repository(), "charter: resolve"));
  if (is_json(context)) {
    Merging now = is_trial(context) ? std::move(merging) : merge_that_waits(workspace);
    return show_all(context, workspace, now);
  }
  context.console.show(Text().add(is_trial(context) ? "would be settled: " : "settled: ").show(settled).line());
  if (!is_trial(context)) context.console.say(next_step(merge_that_waits(workspace)));
  return Exit::Ok;
}

}  // namespace

extern const Command resolve_command{
    .name = "resolve",
    .summary = "Settle a conflict of a merge",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Without a number, shows what the merge that is under way still asks, with what was before and what each
side has. With a number and an answer, settles that one, in any order; another answer takes the place of the
first. Nothing is recorded before `charter merge --continue`.

Answers are remembered in this clone: where the same conflict returns, it is settled in the same way, and shown.)",
    .example = R"($ charter resolve
$ charter resolve 1 --theirs
$ charter resolve 2 --value "45 days")",
    .bind = bind<ResolveOptions>,
};

}  // namespace charter::cmd
