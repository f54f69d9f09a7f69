// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/in_community.h"
#include "cmd/merge_end.h"
#include "cmd/merge_picture.h"
#include "community/adopted_news.h"
#include "community/adopting.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace charter::cmd {

namespace {

struct AdoptOptions {
  std::string source;
  std::vector<std::string> clauses;
  std::string as;
  std::string into;
  std::string message;
  bool update = false;
  bool no_commit = false;
};

void declare(Declaration& app, AdoptOptions& options) {
  app.add_option("source", options.source, "Another community (a folder, an address, `original`, each also with @REV) or a revision of this one; "
                                           "left out with --update");
  app.add_option("clause", options.clauses, "The clauses, by their ids there; with --update, by their ids here");
  app.add_option("--as", options.as, "The id that the clause has here").type_name("ID");
  app.add_option("--into", options.into, "The article it comes to, instead of the one of the same id").type_name("ARTICLE");
  app.add_flag("--update", options.update, "Bring what is new in clauses that were taken over");
  app.add_option("-m,--message", options.message, "With --update: what the commit says").type_name("TEXT");
  app.add_flag("--no-commit", options.no_commit, "With --update: leave it in the folder, to be looked at before it is recorded");
}

void require_fitting(const AdoptOptions& options) {
  const bool is_for_new = !options.as.empty() || !options.into.empty();
  const bool is_for_update = !options.message.empty() || options.no_commit;
  if (options.update && is_for_new)
    throw Failure(Exit::Usage, "adopt-usage", "--as and --into are for clauses that come, and --update is for those that are here",
                  "write `charter adopt --update [CLAUSE...]`");
  if (!options.update && options.clauses.empty())
    throw Failure(Exit::Usage, "adopt-usage", "it must be said from where, and which clauses", "write `charter adopt SOURCE CLAUSE...`");
  if (!options.update && is_for_update)
    throw Failure(Exit::Usage, "adopt-usage", "--message and --no-commit are for --update", "`charter commit` records clauses that were taken over");
  if (!options.as.empty() && options.clauses.size() != 1)
    throw Failure(Exit::Usage, "adopt-usage", "--as gives one clause its id", "take the clauses over one by one");
}

Text said_of(const PlannedAdoption& plan) {
  Text text;
  for (const AdoptedClause& clause : plan.clauses)
    if (!clause.is_asked)
      text.add(Label::Note, "note").add(": ").show(Label::Id, clause.id.text()).add(" comes too, since what comes refers to it").line();
  for (const ClauseId& id : plan.met)
    text.add(Label::Note, "note").add(": what comes refers to ").show(Label::Id, id.text()).add(", which is meant as this charter has it").line();
  return text;
}

Exit adopt(Context& context, Workspace& workspace, const AdoptOptions& options) {
  const auto plan = plan_adoption(workspace, {.source = options.source, .clauses = options.clauses, .as = options.as, .into = options.into});
  if (!plan) return decline(context, plan.faults());
  context.console.say(said_of(*plan));
  return end_edit(context, workspace, plan->tree, fmt::format("adopt {} {}", options.source, fmt::join(options.clauses, " ")));
}

Exit show_no_news(Context& context, const PlannedNews& plan) {
  if (is_json(context)) context.console.show_json(printed(merge_document("up-to-date", plan.merge.head.commit, nullptr)));
  else context.console.show(Text().add("nothing to take: what was taken over has nothing new where it came from").line());
  return Exit::Ok;
}

Exit update(Context& context, Workspace& workspace, const AdoptOptions& options) {
  if (!options.message.empty()) require_readable_message(options.message);
  std::vector<std::string> clauses = options.clauses;
  if (!options.source.empty()) clauses.insert(clauses.begin(), options.source);
  const auto plan = plan_news(workspace, clauses, options.message);
  if (!plan) return decline(context, plan.faults());
  for (const StruckThere& one : plan->struck)
    context.console.say(Text().add(Label::Note, "note").add(": ").show(Label::Id, one.id.text()).add(" is gone from ").show(one.name).add(
        "; it stays here as it is").line());
  if (plan->merge.way == MergeWay::UpToDate) return show_no_news(context, *plan);
  return end_merge(context, workspace, plan->merge, options.no_commit ? WhenSettled::Wait : WhenSettled::Record);
}

Exit run(const AdoptOptions& options, Context& context) {
  require_fitting(options);
  Workspace workspace = open_workspace(context);
  return options.update ? update(context, workspace, options) : adopt(context, workspace, options);
}

}  // namespace

extern const Command adopt_command{
    .name = "adopt",
    .summary = "Take single clauses over from another charter",
    .section = Section::Work,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Takes clauses of another community, or of another state of this one, into the charter, with the clauses within
them and those that they refer to and this charter lacks. They come to the end of the article that has the same id here as
there, which comes along where there is none, or to the one that `--into` names. Where this charter has a
clause of that id already, `--as` takes it over under another; whatever refers to it follows. Nothing is recorded
before `charter commit`.

Each clause says in `adopted` where it came from, and `charter show` tells. `--update` brings what has been made better of
it there since, clause by clause, as `charter merge` does: what was changed here stays, and where both changed the same
words the merge waits for `charter resolve`. A clause that was struck there stays here.)",
    .example = R"($ charter adopt ../northwood quiet.hours
$ charter adopt ../northwood@2026-01-31 dues --as money.dues --into money
$ charter adopt --update)",
    .bind = bind<AdoptOptions>,
};

}  // namespace charter::cmd
