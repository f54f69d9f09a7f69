// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/founders.h"
#include "cmd/in_community.h"
#include "community/founding.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

namespace charter::cmd {

namespace {

struct CloneOptions {
  std::string source;
  std::string dir;
  std::string as_name;
  std::vector<std::string> set;
  std::string at;
  std::string id;
};

void declare(Declaration& app, CloneOptions& options) {
  app.add_option("source", options.source, "A folder or an address").required();
  app.add_option("dir", options.dir, "The folder to make");
  app.add_option("--as", options.as_name, "Found a new community of this name").type_name("NAME");
  app.add_option("--set", options.set, "Decide a parameter of the new community; may be repeated")
      .type_name("CLAUSE.PARAMETER=VALUE");
  app.add_option("--at", options.at, "Take the charter as it was at this revision")
      .type_name("REV");
  app.add_option("--id", options.id, "The id of the new community, instead of one made for it")
      .type_name("ID");
}

// What a founder must decide and has not: asked on a terminal, else kept as it is and named.
std::vector<Decision> decisions_for(Context& context, const Original& source, std::vector<Decision> made) {
  for (const OpenQuestion& question : open_questions(source, built_in_vocabulary())) {
    const bool is_made = std::ranges::any_of(made, [&](const Decision& d) {
      return d.clause == question.clause && d.parameter == question.parameter;
    });
    if (is_made) continue;
    const std::string name = question.clause.text() + "." + question.parameter;
    const auto answer = context.console.prompt(fmt::format("{} ({})\n{} [{}]:", name, question.title, question.meaning, question.now));
    if (answer && !answer->empty())
      made.push_back({question.clause, question.parameter, *answer});
    else
      context.console.say(Text().add(Label::Note, "note").add(": ").show(name).add(" stays ").show(question.now).add(
          "; decide it with --set or in the file").line());
  }
  return made;
}

Exit found_from(const CloneOptions& options, Context& context) {
  const std::filesystem::path folder = folder_for(context, options.as_name, options.dir);
  require_place_to_found(folder);
  const auto community = new_community(context, options.as_name, options.id);
  if (!community) return decline(context, community.faults());
  std::vector<Decision> decisions;
  for (const std::string& words : options.set) {
    const auto decision = read_decision(words);
    if (!decision) return decline(context, decision.faults());
    decisions.push_back(*decision);
  }
  Original source = read_source(options.source, options.at, context.folder);
  source.address = recorded_address(source.address, folder);
  // What cannot be decided so is said before anything is asked.
  if (!decisions.empty())
    if (const auto tried = plan_from_charter(source, *community, decisions, built_in_vocabulary()); !tried) return decline(context, tried.faults());
  decisions = decisions_for(context, source, std::move(decisions));
  const auto plan = plan_from_charter(source, *community, decisions, built_in_vocabulary());
  if (!plan) return decline(context, plan.faults());
  return end_founding(context, folder, *plan, *community);
}

// As git names it: the last part of the address, without `.git`.
std::string name_of_copy(const std::string& source) {
  std::string name = source;
  while (name.ends_with('/')) name.pop_back();
  const auto slash = name.find_last_of("/:");
  if (slash != std::string::npos) name.erase(0, slash + 1);
  if (name.ends_with(".git")) name.resize(name.size() - 4);
  if (name.empty() || name == "." || name == "..")
    throw Failure(Exit::Usage, "folder-unnamed", fmt::format("`{}` gives the copy no name", source),
                  "name the folder to make: `charter clone SOURCE DIR`");
  return name;
}

Exit copy(const CloneOptions& options, Context& context) {
  const std::filesystem::path folder = context.folder / (options.dir.empty() ? name_of_copy(options.source) : options.dir);
  require_free_folder(folder);
  if (is_trial(context)) require_source(options.source, context.folder);
  else copy_community(options.source, folder, context.folder);
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.clone/1").set("folder", folder.lexically_normal().string())));
  else
    context.console.show(Text().add(is_trial(context) ? "would copy " : "copied ").show(options.source).add(" to ").show(Label::Id, shown_folder(context, folder)).line());
  return Exit::Ok;
}

Exit run(const CloneOptions& options, Context& context) {
  if (!options.as_name.empty()) return found_from(options, context);
  if (!options.set.empty() || !options.at.empty() || !options.id.empty())
    throw Failure(Exit::Usage, "options-of-founding", "--set, --at and --id belong to a new community",
                  "add --as NAME to found one");
  return copy(options, context);
}

}  // namespace

extern const Command clone_command{
    .name = "clone",
    .summary = "Copy a community, or found a new one from its charter",
    .section = Section::Start,
    .needs = Needs::Nothing,
    .effect = Effect::Writes,
    .help =
        R"(SOURCE is a folder or the address of a git repository. Without `--as` the copy is another copy of the same community: `pull` and `push` keep the two together.

With `--as` a new community is founded from the charter of the other: it has the rules and whatever can
be copied, not the people and not the property, and an id of its own. What a founder must decide, such
as what a share costs, is asked for on a terminal; elsewhere `--set` says it. The new community remembers
where its rules came from: `charter diff original` shows what the two have changed since, and
`charter merge original --charter-only` takes what the original has made better.)",
    .example = R"($ charter clone https://example.org/riverside.git
$ charter clone ../riverside mill-lane --as "Mill Lane Housing" \
    --set members.dues.amount="20.00 EUR")",
    .bind = bind<CloneOptions>,
};

}  // namespace charter::cmd
