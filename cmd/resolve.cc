// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_picture.h"
#include "community/merge_answer_check.h"
#include "community/merge_settling.h"
#include "model/holding.h"
#include "value/integer.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

struct ResolveOptions {
  std::string number;
  std::string pool;
  bool all = false;
  bool ours = false, theirs = false, base = false, once = false, twice = false, edit = false, forget = false;
  std::optional<std::string> value;
};

void declare(Declaration& app, ResolveOptions& options) {
  app.add_option("number", options.number, "Which conflict: its number, or the id of what it is about");
  app.add_flag("--all", options.all, "All conflicts that are open and take the answer");
  app.add_option("--pool", options.pool, "All amounts of units of this pool that take the answer, also settled ones")
      .type_name("POOL");
  app.add_flag("--ours", options.ours, "As the branch you are on has it");
  app.add_flag("--theirs", options.theirs, "As the line of change that is merged has it");
  app.add_flag("--base", options.base, "As it was before both");
  app.add_option("--value", options.value, "In words of your own; of units, how many are held").type_name("TEXT");
  app.add_flag("--edit", options.edit, "As it stands in the folder now, where you have written it");
  app.add_flag("--once", options.once, "Both sides recorded one act");
  app.add_flag("--twice", options.twice, "There were two acts");
  app.add_flag("--forget", options.forget, "Open again, and the answer is no longer remembered");
}

// What is said of conflicts; nothing said: they are shown.
struct Said {
  bool is_answer = false;
  std::optional<Settled> answer;  // nothing: forgotten
};

Said said_in(const ResolveOptions& options) {
  std::vector<Said> given;
  const auto add = [&](bool is_given, const Settled& answer) {
    if (is_given) given.push_back({true, answer});
  };
  add(options.ours, {Take::Ours, {}});
  add(options.theirs, {Take::Theirs, {}});
  add(options.base, {Take::Base, {}});
  add(options.once, {Take::Once, {}});
  add(options.twice, {Take::Twice, {}});
  add(options.edit, {Take::Edited, {}});
  add(options.value.has_value(), {Take::Edited, options.value});
  if (options.forget) given.push_back({true, {}});
  if (given.size() > 1)
    throw Failure(Exit::Usage, "two-answers", "a conflict takes one answer",
                  "give one of --ours, --theirs, --base, --value, --edit, --once, --twice and --forget");
  return given.empty() ? Said() : given.front();
}

void require_fitting(const ResolveOptions& options, const Said& said) {
  const int named = (options.number.empty() ? 0 : 1) + (options.all ? 1 : 0) + (options.pool.empty() ? 0 : 1);
  if (named > 1)
    throw Failure(Exit::Usage, "two-selections", "it must be said once which conflicts are meant", "give N, --all or --pool POOL");
  if (said.is_answer && named == 0)
    throw Failure(Exit::Usage, "no-conflict-named", "it must be said which conflict that settles",
                  "`charter resolve` shows them with their numbers; --all means all");
  if (named == 1 && options.number.empty() && (!said.is_answer || options.value))
    throw Failure(Exit::Usage, "no-common-answer", "several conflicts are settled by one answer that all of them take",
                  "give one of --ours, --theirs, --base, --edit, --once, --twice and --forget");
}

const Conflict& conflict_named(const Merging& merging, const std::string& words) {
  std::vector<const Conflict*> found;
  const auto number = parse_integer(words);
  for (const Conflict& conflict : merging.conflicts) {
    const bool is_meant = number ? *number == static_cast<long>(merging.numbers.at(conflict.subject)) : conflict.subject.id == words;
    if (is_meant) found.push_back(&conflict);
  }
  if (found.size() == 1) return *found.front();
  throw Failure(Exit::Refused, "unknown-conflict",
                found.empty() ? fmt::format("there is no conflict `{}`", words) : fmt::format("there are several conflicts about `{}`", words),
                "`charter resolve` shows them with their numbers");
}

bool is_meant(const ResolveOptions& options, const Said& said, const Conflict& conflict) {
  if (said.answer && !takes(conflict, *said.answer)) return false;
  if (options.all) return conflict.settled.has_value() == !said.answer.has_value();
  const auto holding = holding_of(conflict.subject);
  return holding && holding->pool.text() == options.pool;
}

NewAnswers answers_in(const ResolveOptions& options, const Said& said, const Merging& merging) {
  if (!options.number.empty()) return {{conflict_named(merging, options.number).subject, said.answer}};
  NewAnswers answers;
  for (const Conflict& conflict : merging.conflicts)
    if (is_meant(options, said, conflict)) answers.emplace(conflict.subject, said.answer);
  if (answers.empty())
    throw Failure(Exit::Refused, "unknown-conflict", "there is no conflict that takes this answer",
                  "`charter resolve` shows what there is");
  return answers;
}

Exit show_all(Context& context, const Workspace& workspace, const Merging& merging) {
  if (is_json(context)) {
    context.console.show_json(printed(waiting_document(merging)));
    return Exit::Ok;
  }
  const Text text = merging_text(workspace, merging);
  context.console.show(text.is_empty() ? Text().add("nothing is left to settle").line() : text);
  context.console.say(next_step(merging));
  return Exit::Ok;
}

// One conflict, and what is to be done about the merge as a whole.
Exit show_one(Context& context, const Workspace& workspace, Merging merging, const Conflict& conflict) {
  if (!is_json(context)) {
    context.console.show(as_text({merging.numbers.at(conflict.subject), conflict}, names_of(workspace, merging)));
    context.console.say(next_step(merging));
    return Exit::Ok;
  }
  merging.conflicts = {Conflict(conflict)};
  return show_all(context, workspace, merging);
}

std::string said_of(const NewAnswers& answers) {
  return answers.size() == 1 ? said_of(answers.begin()->first) : fmt::format("{} conflicts", answers.size());
}

Exit answer(Context& context, Workspace& workspace, Merging merging, const NewAnswers& answers) {
  auto settled = settle(workspace, std::move(merging), answers);
  if (!settled) return decline(context, settled.faults());
  if (!is_trial(context)) {
    if (settled->act) perform(workspace, *std::move(settled->act), log_line(context, workspace.repository(), "charter: resolve"));
    remember(workspace, settled->merging, answers);
  }
  if (is_json(context)) return show_all(context, workspace, settled->merging);
  const char* done = answers.begin()->second ? "settled: " : "open again: ";
  context.console.show(Text().add(is_trial(context) ? "would be " : "").add(done).show(said_of(answers)).line());
  for (const Violation& violation : settled->merging.violations)
    context.console.complain(as_text(violation, names_of(workspace, settled->merging), versions_of(settled->merging)));
  context.console.say(next_step(settled->merging));
  return Exit::Ok;
}

Exit run(const ResolveOptions& options, Context& context) {
  const Said said = said_in(options);
  require_fitting(options, said);
  Workspace workspace = open_workspace(context);
  Merging merging = merge_that_waits(workspace);
  if (said.is_answer) {
    const NewAnswers answers = answers_in(options, said, merging);
    return answer(context, workspace, std::move(merging), answers);
  }
  look_at_folder(workspace, merging);
  if (options.number.empty()) return show_all(context, workspace, merging);
  const Conflict conflict = conflict_named(merging, options.number);
  return show_one(context, workspace, std::move(merging), conflict);
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

One answer may settle many conflicts: `--all` those that are open and take it, `--pool POOL` the amounts of units of one
pool, also those that were settled otherwise before. Of equal amounts, `--once` says that both sides recorded one act,
`--twice` that there were two. Units that a pool would gain or lose though neither side has agreed to that keep the
merge from being recorded.

Answers are remembered in this clone: where the same conflict returns, it is settled in the same way, and shown.
`--forget` opens it again, and nothing is remembered. An answer with `--edit` stands in the folder only, and is not
remembered.)",
    .example = R"($ charter resolve
$ charter resolve 1 --theirs
$ charter resolve 2 --value "45 days"
$ charter resolve --pool housing --once)",
    .bind = bind<ResolveOptions>,
};

}  // namespace charter::cmd
