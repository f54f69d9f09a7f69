// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/fork_answers.h"
#include "cmd/fork_page.h"
#include "cmd/in_community.h"
#include "cmd/page_file.h"
#include "cmd/receipt_files.h"
#include "cmd/statements.h"
#include "community/forking.h"
#include "community/verifying.h"
#include "community/who.h"
#include "community/written_parts.h"
#include "render/charter_says.h"
#include "render/faults_text.h"
#include "render/what_if.h"
#include "split/method.h"
#include "text/bids_file.h"
#include "text/prices_file.h"

#include <utility>

namespace charter::cmd {

namespace {

struct ForkOptions {
  std::string members;
  std::string name;
  std::vector<std::string> groups;
  std::string into;
  std::string method;
  std::string bids;
  std::string points;
  std::string prices;
  bool books = false;
  bool leaves_short = false;
  bool by_count = false;
  bool what_if = false;
  std::string consents;
  std::string parent_branch;
  std::string receipts;
  std::string page;
  std::string record;
  std::vector<std::string> others;
  bool continues = false;
  bool aborts = false;
};

void declare_who(Declaration& app, ForkOptions& options) {
  app.add_option("--members", options.members, "Who leaves").type_name("WHO");
  app.add_option("--name", options.name, "What the new community is called").type_name("NAME");
  app.add_option("--group", options.groups, "A group that leaves, and its community's name; may be given many times")
      .type_name("NAME=WHO");
  app.add_option("--into", options.into,
                 "The folder to make the new community in; with --group, the folder to make a folder for each in")
      .type_name("DIR");
}

void declare_how(Declaration& app, ForkOptions& options) {
  app.add_option("--method", options.method, "How what cannot be divided is shared out (`charter split --list-methods`)")
      .type_name("METHOD");
  app.add_option("--bids", options.bids, "What the groups or their members bid, in money").type_name("FILE");
  app.add_option("--points", options.points, "How the groups or their members spread points").type_name("FILE");
  app.add_option("--prices", options.prices, "Prices of units and worths of things, with their dates and sources")
      .type_name("FILE");
  app.add_flag("--notes", options.books, "Book what the money at hand cannot pay as owed between the communities");
  app.add_flag("--accept-shortfall", options.leaves_short, "Leave what the money at hand cannot pay");
  app.add_flag("--count-unvalued", options.by_count, "Give things without a worth by number, each counted as one");
  app.add_flag("--what-if", options.what_if, "Show what every method that applies would do, side by side");
}

void declare(Declaration& app, ForkOptions& options) {
  declare_who(app, options);
  declare_how(app, options);
  app.add_option("--consents", options.consents, "A folder with a statement of each who leaves, a file each")
      .type_name("FOLDER");
  app.add_option("--parent-branch", options.parent_branch,
                 "Leave the side of those who stay on this new branch, and the current one as it is")
      .type_name("BRANCH");
  app.add_option("--receipts", options.receipts,
                 "Write a receipt for each member to this folder; or, where it is named .txt or .json, all to this file")
      .type_name("DIR");
  app.add_option("--html", options.page,
                 "Write the statement as a page to read in a browser, print and sign; - for the standard output")
      .type_name("FILE");
  app.add_option("--verify", options.record,
                 "Compute a recorded division, or merger, again, and say whether it is right")
      .type_name("RECORD");
  app.add_option("--with", options.others, "Verify the registers of this other side as well; may be given for each of them")
      .type_name("REPO");
  app.add_flag("--continue", options.continues, "Finish a fork that was interrupted; with --receipts or --html as when it was begun");
  app.add_flag("--abort", options.aborts, "Take back a fork that was interrupted");
}

Failure usage(const std::string& message, const std::string& help) {
  return {Exit::Usage, "fork-usage", message, help};
}

// Name and WHO of each group that leaves.
std::vector<std::pair<std::string, std::string>> groups_named(const ForkOptions& options) {
  const bool one = !options.members.empty() || !options.name.empty();
  if (one && !options.groups.empty())
    throw usage("--group stands in place of --members and --name", "name every group with --group NAME=WHO");
  if (!one && options.groups.empty())
    throw usage("a fork needs --members and --name, or --group", "see `charter help fork`");
  if (one && (options.members.empty() || options.name.empty()))
    throw usage("a fork needs --members and --name", "see `charter help fork`");
  if (one) return {{options.name, options.members}};
  std::vector<std::pair<std::string, std::string>> named;
  for (const std::string& group : options.groups) {
    const std::size_t equals = group.find('=');
    if (equals == std::string::npos)
      throw usage("a group is written NAME=WHO, and `" + group + "` has no `=`", "as in --group \"River North=ana,bo\"");
    named.emplace_back(group.substr(0, equals), group.substr(equals + 1));
  }
  return named;
}

Faults read_groups(const ForkOptions& options, const Context& context, ForkOrder& order) {
  Faults faults;
  for (const auto& [name, words] : groups_named(options)) {
    const auto who = read_who(words, [&](const std::string& path) { return read_named_file(context, path); });
    if (who)
      order.groups.push_back({*who, name});
    else
      append(faults, who.faults());
  }
  return faults;
}

template <class Value>
void take(Result<Value> read, Value& into, Faults& faults) {
  if (read)
    into = *std::move(read);
  else
    append(faults, read.faults());
}

Faults read_choices(const ForkOptions& options, const Context& context, const Community& community, ForkChoices& choices) {
  if (!options.bids.empty() && !options.points.empty() && !options.what_if)
    throw usage("--bids and --points exclude each other", "bids are amounts of money, points have no unit");
  if (options.books && options.leaves_short)
    throw usage("--notes and --accept-shortfall exclude each other", "choose one");
  if (!options.method.empty() && find_method(options.method) == nullptr)
    throw usage("there is no method `" + options.method + "`", "`charter split --list-methods` shows them");
  Faults faults;
  choices.method = options.method;
  if (options.books) choices.shortfall = Shortfall::Booked;
  if (options.leaves_short) choices.shortfall = Shortfall::Left;
  if (options.by_count) choices.without_worth = WithoutWorth::ByCount;
  if (!options.prices.empty())
    take(read_prices(options.prices, read_named_file(context, options.prices), community), choices.valuation, faults);
  const auto read = [&](const std::string& file, BidsIn in, std::optional<Bids>& into) {
    if (!file.empty()) take(read_bids(file, read_named_file(context, file), community, in), into.emplace(), faults);
  };
  read(options.bids, BidsIn::Amounts, choices.bids);
  read(options.points, BidsIn::Points, choices.points);
  return faults;
}

// What was brought goes before what the community holds, but never unseen.
void warn_of_figures(Context& context, const ForkInputs& inputs) {
  const Faults replaced = replaced_figures(inputs);
  if (!replaced.empty() && !is_json(context)) context.console.complain(as_text(replaced));
}

Exit compare_methods(Context& context, Workspace& workspace, const ObjectId& base, const ForkOrder& order) {
  const auto asked = inputs_of_fork(workspace.objects(), workspace.vocabulary(), base, order);
  if (!asked) return decline(context, asked.faults());
  warn_of_figures(context, asked->inputs);
  const std::vector<Alternative> alternatives = what_if(asked->inputs);
  if (is_json(context))
    context.console.show_json(printed(what_if_document(alternatives, asked->refused)));
  else
    context.console.show(what_if_text(alternatives));
  if (asked->refused.empty()) return Exit::Ok;
  return is_json(context) ? Exit::Refused : decline(context, asked->refused);
}

// Before anything is done: nobody forks, and then learns that it cannot be written down.
void check_places(const ForkOptions& options, const Context& context) {
  if (options.page == "-" && is_json(context))
    throw usage("--html - and --json both go to the standard output", "name a file with --html");
  if (!options.page.empty()) place_for_page(context, options.page);
  if (!options.receipts.empty()) check_receipts_place(context, options.receipts);
}

// What cannot be written does not undo the fork, and can be written later from the record.
void write_down(const ForkOptions& options, Context& context, const ForkPlan& plan, const std::optional<MadeFork>& made) {
  try {
    if (!options.page.empty()) write_fork_page(context, plan, made, options.page);
    if (!options.receipts.empty() && !is_trial(context)) write_receipts(context, plan, options.receipts);
  } catch (const Failure& failure) {
    if (!made) throw;
    throw Failure(failure.exit(), failure.code(), failure.what(),
                  "the fork is made; `charter fork --verify settlements/" + plan.settlement.digest +
                      "` with --html or --receipts writes them again");
  }
}

ObjectId state_to_divide(const Workspace& workspace) {
  const Head head = workspace.branch_head();
  if (!head.commit)
    throw Failure(Exit::Refused, "nothing-committed", "nothing has been committed yet", "what is divided is a committed state");
  return *head.commit;
}

Result<ForkOrder> order_of(const ForkOptions& options, Context& context, Workspace& workspace) {
  ForkOrder order{.groups = {}, .date = today(context), .choices = {}, .at = context.committer().when.seconds};
  Faults faults = read_groups(options, context, order);
  const Community community = read_community_of(workspace.objects(), workspace.head_tree());
  append(faults, read_choices(options, context, community, order.choices));
  if (!faults.empty()) return faults;
  if (!options.consents.empty()) order.consents = read_statements(context, options.consents);
  return order;
}

// With what the charter says, so that whoever is refused sees by which clause.
Exit refuse_plan(Context& context, const ForkPlan& plan) {
  if (!is_json(context)) context.console.show(charter_says_text(plan.settlement.says).line());
  return decline(context, plan.refused);
}

// Done, or with --dry-run only looked at.
std::optional<MadeFork> carry_out(const ForkOptions& options, Context& context, Workspace& workspace, const ForkPlan& plan) {
  const Placing placing = options.groups.empty() ? Placing::Itself : Placing::Within;
  const auto places = places_for(plan, context.folder / options.into, placing);
  if (!is_trial(context))
    return make_fork(workspace, plan, places, hand_of(context, workspace.repository()), options.parent_branch);
  require_places(workspace, places, options.parent_branch);
  return std::nullopt;
}

Exit begin(const ForkOptions& options, Context& context, Workspace& workspace) {
  groups_named(options);  // a wrong command line comes before all else
  if (options.into.empty() && !options.what_if)
    throw usage("a fork needs --into", "name a folder beside this one, as in --into ../NAME");
  check_places(options, context);
  const ObjectId base = state_to_divide(workspace);
  const auto order = order_of(options, context, workspace);
  if (!order) return decline(context, order.faults());
  if (options.what_if) return compare_methods(context, workspace, base, *order);
  const auto plan = plan_fork(workspace.objects(), workspace.vocabulary(), base, *order);
  if (!plan) return decline(context, plan.faults());
  warn_of_figures(context, plan->inputs);
  if (!plan->refused.empty() && !is_trial(context)) return refuse_plan(context, *plan);
  if (is_trial(context) && workspace.folder_tree() != workspace.head_tree())
    context.console.say(Text().add(Label::Warning, "what is not committed is not counted\n"));
  const std::optional<MadeFork> made = carry_out(options, context, workspace, *plan);
  if (options.page != "-") show_fork(context, *plan, made);
  write_down(options, context, *plan, made);
  return plan->refused.empty() ? Exit::Ok : Exit::Refused;
}

// The receipts and the page that were asked for with the fork are asked for again, and follow from the record, which
// the new community has wherever this side's is.
Exit finish(const ForkOptions& options, Context& context, Workspace& workspace) {
  check_places(options, context);
  const MadeFork made = continue_fork(workspace);
  if (options.page != "-") show_made(context, made);
  const std::string record = record_made_by(workspace.objects(), made.parent).substr(0, 16);
  const std::filesystem::path folder = made.children.front().folder;
  if (options.page.empty() && options.receipts.empty()) {
    context.console.say(Text().add(Label::Hint, "receipts and the page are written by `charter -C ").show(
        Label::Hint, folder.string()).add(Label::Hint, " fork --verify " + record + "` with --receipts or --html\n"));
    return Exit::Ok;
  }
  Workspace new_community = Workspace::open(folder, workspace.vocabulary());
  write_down(options, context, verify_fork(new_community, record, {}, context.now.seconds).plan, made);
  return Exit::Ok;
}

Exit end(const ForkOptions& options, Context& context, Workspace& workspace) {
  if (is_trial(context)) {
    require_half_made_fork(workspace);
    context.console.show(Text().add("a half-made fork would be ended").line());
    return Exit::Ok;
  }
  if (options.continues) return finish(options, context, workspace);
  abort_fork(workspace);
  context.console.show(Text().add("the half-made fork is cleared; nothing has changed").line());
  return Exit::Ok;
}

Exit verify(const ForkOptions& options, Context& context, Workspace& workspace) {
  check_places(options, context);
  if (is_merger_record(workspace, options.record)) {
    if (!options.others.empty() || !options.receipts.empty() || !options.page.empty())
      throw usage("a merger is verified from one repository alone, and has no page", "leave --with, --receipts and --html out");
    return show_verification(context, verify_merger(workspace, options.record));
  }
  const Verification verification = verify_fork(workspace, options.record, options.others, context.committer().when.seconds);
  if (!options.receipts.empty() && !is_trial(context))
    write_receipts(context, verification.plan, options.receipts);
  const bool page_alone = options.page == "-";
  if (!options.page.empty()) write_proof_page(context, verification, options.page);
  if (page_alone) return verification.holds() ? Exit::Ok : Exit::No;
  return show_verification(context, verification);
}

Exit run(const ForkOptions& options, Context& context) {
  Workspace workspace = open_workspace(context);
  if (options.continues && options.aborts) throw usage("--continue and --abort exclude each other", "choose one");
  if (options.continues || options.aborts) return end(options, context, workspace);
  if (!options.record.empty() && !(options.members.empty() && options.groups.empty() && options.name.empty() && options.into.empty()))
    throw usage("--verify computes a record again, and makes no fork", "leave --members, --group, --name and --into out");
  if (options.record.empty() && !options.others.empty())
    throw usage("--with names the other sides of a record to verify", "write --verify RECORD before it");
  if (!options.record.empty()) return verify(options, context, workspace);
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
`charter fork --verify settlements/RECORD`. `--html FILE` writes the statement as a page to read, print and sign,
of what would happen (`--dry-run`), what was done, or what was proved (`--verify`); `--receipts` tells each member what
their side got. Where the money does not reach, nothing is done, and how much
is missing is said.

Several groups leave at once with `--group NAME=WHO`, one for each; then `--into` is the folder in which a folder
is made for each of them.

Who gets what cannot be divided follows from appraised values, or from what the groups or their members bid
(`--bids`), or from how they spread points (`--points`), by the method that the `fork` rule allows and `--method`
names. `--what-if` shows side by side what every method would do. Where the money at hand cannot make good the
difference, `--notes` books the rest as owed between the communities, and `--accept-shortfall` leaves it. `--prices`
brings prices of units and worths of things, with their dates and sources. All of it is kept in the record.

Begin with `--dry-run`: it shows the whole division. A fork that was interrupted is finished with
`--continue`, or taken back with `--abort`.

WHO is ids separated by commas, `@FILE` (one id a line, or a CSV with an `id` column; `@-` for
standard input), `class:NAME` or `node:NAME`.)",
    .example =
        R"($ charter fork --members ana,bo,cleo --name "Weir Lane" --into ../weir-lane --dry-run
$ charter fork --members ana,bo,cleo --name "Weir Lane" --into ../weir-lane
$ charter diff . ../weir-lane
$ charter fork --group "Weir Lane=node:weir-lane" --group "Orchard=node:orchard" --into ../new --dry-run
$ charter fork --members node:orchard --name Orchard --bids ../bids.yaml --points ../points.yaml --what-if
$ charter fork --verify settlements/… --with ../weir-lane)",
    .bind = bind<ForkOptions>,
};

}  // namespace charter::cmd
