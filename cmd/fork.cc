// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/fork_answers.h"
#include "cmd/in_community.h"
#include "community/forking.h"
#include "community/verifying.h"
#include "community/who.h"

namespace charter::cmd {

namespace {

struct Options {
  std::string members;
  std::string name;
  std::string into;
  std::string method = "least-imbalance";
  std::string receipts;
  std::string record;
  std::string other;
  bool continues = false;
  bool aborts = false;
};

void declare(Declaration& app, Options& options) {
  app.add_option("--members", options.members, "Who leaves").type_name("WHO");
  app.add_option("--name", options.name, "What the new community is called").type_name("NAME");
  app.add_option("--into", options.into, "The folder to make it in").type_name("DIR");
  app.add_option("--method", options.method, "How what cannot be divided is shared out")
      .type_name("METHOD");
  app.add_option("--receipts", options.receipts,
                 "Write a receipt for each member to this folder; or, where it is named .txt or .json, all to this file")
      .type_name("DIR");
  app.add_option("--verify", options.record,
                 "Compute a recorded division again, and say whether it is right")
      .type_name("RECORD");
  app.add_option("--with", options.other, "Verify the other side's registers as well")
      .type_name("REPO");
  app.add_flag("--continue", options.continues, "Finish a fork that was interrupted");
  app.add_flag("--abort", options.aborts, "Take back a fork that was interrupted");
}

Failure usage(const std::string& message, const std::string& help) {
  return {Exit::Usage, "fork-usage", message, help};
}

Exit begin(const Options& options, Context& context, Workspace& workspace) {
  if (options.members.empty() || options.name.empty() || options.into.empty())
    throw usage("a fork needs --members, --name and --into", "see `charter help fork`");
  if (options.method != "least-imbalance")
    throw usage("there is no method `" + options.method + "`", "the method is least-imbalance");
  const auto who = read_who(options.members, [&](const std::string& path) { return read_named_file(context, path); });
  if (!who) return decline(context, who.faults());
  const Head head = workspace.branch_head();
  if (!head.commit)
    throw Failure(Exit::Refused, "nothing-committed", "nothing has been committed yet", "what is divided is a committed state");
  const auto plan = plan_fork(workspace.objects(), workspace.vocabulary(), *head.commit, {*who, options.name, today(context)});
  if (!plan) return decline(context, plan.faults());
  if (is_trial(context) && workspace.folder_tree() != workspace.head_tree())
    context.console.say(Text().add(Label::Warning, "what is not committed is not counted\n"));
  std::optional<MadeFork> made;
  if (!is_trial(context)) made = make_fork(workspace, *plan, context.folder / options.into, hand_of(context, workspace.repository()));
  if (!options.receipts.empty() && !is_trial(context)) write_receipts(context, *plan, options.receipts);
  show_fork(context, *plan, made);
  return Exit::Ok;
}

Exit end(const Options& options, Context& context, Workspace& workspace) {
  if (is_trial(context)) {
    context.console.show(Text().add(half_made_fork(workspace) ? "a half-made fork would be ended" : "no fork was interrupted here").line());
    return Exit::Ok;
  }
  if (options.continues) {
    show_made(context, continue_fork(workspace));
  } else {
    abort_fork(workspace);
    context.console.show(Text().add("the half-made fork is cleared; nothing has changed").line());
  }
  return Exit::Ok;
}

Exit run(const Options& options, Context& context) {
  Workspace workspace = open_workspace(context);
  if (options.continues && options.aborts) throw usage("--continue and --abort exclude each other", "choose one");
  if (options.continues || options.aborts) return end(options, context, workspace);
  if (!options.record.empty()) return show_verification(context, verify_fork(workspace, options.record, options.other));
  return begin(options, context, workspace);
}

}  // namespace

extern const Command fork_command{
    .name = "fork",
    .summary = "Leave with the rules and a fair share",
    .section = Section::Together,
    .needs = Needs::Repository,
    .effect = Effect::Writes,
    .help =
        R"(Those who leave take a copy of the rules, of the history and of everything that can be copied, and their
share of what is owned: of each pool the fraction that their units are of all units. Money and other
divisible things are split to the smallest part; houses and other things that cannot be split go to one
side, chosen so that the least money is needed to make good the difference, which is then paid out of the
divisible things. What the charter says stays, stays, and its value is counted.

Both sides get the same record of it, in `settlements/`, from which anyone can compute the division again:
`charter fork --verify settlements/RECORD`. Where the money does not reach, nothing is done, and how much
is missing is said.

Begin with `--dry-run`: it shows the whole division. A fork that was interrupted is finished with
`--continue`, or taken back with `--abort`.

WHO is ids separated by commas, `@FILE` (one id a line, or a CSV with an `id` column; `@-` for
standard input), `class:NAME` or `node:NAME`.)",
    .example =
        R"($ charter fork --members ana,bo,cleo --name "Weir Lane" --into ../weir-lane --dry-run
$ charter fork --members ana,bo,cleo --name "Weir Lane" --into ../weir-lane
$ charter diff . ../weir-lane
$ charter fork --verify settlements/… --with ../weir-lane)",
    .bind = bind<Options, declare, run>,
};

}  // namespace charter::cmd
