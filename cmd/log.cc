// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "community/acts.h"
#include "render/changes_text.h"
#include "render/subject.h"
#include "value/date.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <limits>

namespace charter::cmd {

namespace {

struct LogOptions {
  std::string thing;
  int count = std::numeric_limits<int>::max();
  bool oneline = false;
  bool patch = false;
  std::string from = "HEAD";
};

void declare(Declaration& app, LogOptions& options) {
  app.add_option("thing", options.thing, "A clause, member, asset or pool");
  app.add_option("-n", options.count, "At most so many").type_name("COUNT");
  app.add_flag("--oneline", options.oneline, "One line each");
  app.add_flag("--patch", options.patch, "Show what changed word by word");
  app.add_option("--from", options.from, "Begin at this revision").type_name("REV");
}

Json act_json(const Act& act) {
  Json parents = Json::array();
  for (const ObjectId& parent : act.commit.parents) parents.add(to_string(parent));
  Json json = Json::object();
  json.set("commit", to_string(act.commit.id)).set("parents", std::move(parents));
  json.set("date", day_of(act.commit.author)).set("author", act.commit.author.who.name);
  json.set("title", subject_of(act.commit.message));
  json.set("changes", changes_json(act.comparison.changes, change_context(act.comparison)));
  if (act.is_cut_off) json.set("older_history_missing", true);
  return json;
}

Text act_text(const Context& context, const LogOptions& options, const Act& act) {
  Text text;
  text.add(Label::Id, shown_id(context, act.commit.id)).add("  ").add(day_of(act.commit.author));
  if (!options.oneline) text.add("  ").show(act.commit.author.who.name);
  text.add("  ").show(Label::Emphasis, subject_of(act.commit.message)).line();
  if (options.oneline) return text;
  if (act.is_cut_off) return text.add("    what it did cannot be said: what was before it is not in this copy").line().line();
  const ChangeContext pictures = change_context(act.comparison);
  if (options.patch) {
    text.line().add(changes_text(act.comparison.changes, pictures));
  } else {
    const std::string subject = subject_of(act.commit.message);
    for (const std::string& phrase : phrases_of(act.comparison.changes, pictures))
      if (phrase != subject) text.add("    ").show(phrase).line();
  }
  return text.line();
}

Exit run(const LogOptions& options, Context& context) {
  if (options.count < 1)
    throw Failure(Exit::Usage, "bad-count", fmt::format("`-n {}` asks for no acts", options.count),
                  "give a number from 1 on, or leave -n out for all");
  Workspace workspace = open_workspace(context);
  if (options.from == "HEAD" && workspace.repository().head().is_unborn())
    throw Failure(Exit::Refused, "nothing-committed", "nothing has been committed yet",
                  "`charter commit` records what is in the folder");
  const Version tip = resolve_version(workspace, options.from);
  Acts acts(workspace, *tip.commit, options.thing);
  Json list = Json::array();
  int shown = 0;
  while (shown < options.count) {
    const auto act = acts.next();
    if (!act) break;
    ++shown;
    if (act->is_cut_off)
      context.console.say(Text().add(Label::Note, "note").add(
          ": older history is not in this copy; `git fetch --unshallow` brings it").line());
    if (is_json(context)) list.add(act_json(*act));
    else context.console.show(act_text(context, options, *act));
  }
  if (shown == 0)
    throw Failure(Exit::Refused, "unknown-thing", "no act touched `" + made_visible(options.thing) + "`",
                  "`charter show` and `charter member list` show the ids");
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.log/1").set("acts", std::move(list))));
  return Exit::Ok;
}

}  // namespace

extern const Command log_command{
    .name = "log",
    .summary = "Show history as acts",
    .section = Section::Work,
    .needs = Needs::Repository,
    .help =
        R"(The newest first: who recorded it and when, and what it did in the community's terms (a quorum from 50% to
2/3, a member who joined, shares that changed hands). With THING, only what touched it: the id of a
clause, a member, an asset, a pool, or a group that gave notice.

`--patch` shows the words that changed as well.)",
    .example = R"($ charter log -n 5
$ charter log leaving.fork
$ charter log --oneline ana)",
    .bind = bind<LogOptions>,
};

}  // namespace charter::cmd
