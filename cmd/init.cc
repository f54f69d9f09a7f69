// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/founders.h"
#include "cmd/in_community.h"
#include "community/founding.h"
#include "render/faults_text.h"
#include "vocabulary/vocabulary.h"

namespace charter::cmd {

namespace {

struct InitOptions {
  std::string name;
  std::string dir;
  std::string from;
  bool charter_only = false;
  bool list_templates = false;
  std::string id;
};

void declare(Declaration& app, InitOptions& options) {
  app.add_option("name", options.name, "What the community is called");
  app.add_option("dir", options.dir, "The folder to make; by default, the name in plain letters");
  app.add_option("--template", options.from, "Begin with this example, whole").type_name("NAME");
  app.add_flag("--charter-only", options.charter_only,
               "Of the example only the rules and what can be copied, not the people and the property");
  app.add_flag("--list-templates", options.list_templates, "List the examples, and do nothing else");
  app.add_option("--id", options.id, "The id of the community, instead of a new one").type_name("ID");
}

Exit list_templates(Context& context) {
  Json names = Json::array();
  Text text;
  for (const std::string& name : template_names()) {
    names.add(name);
    text.add(Label::Id, name).line();
  }
  if (is_json(context))
    context.console.show_json(printed(Json::object().set("schema", "charter.templates/1").set("templates", std::move(names))));
  else
    context.console.show(text);
  return Exit::Ok;
}

Exit run(const InitOptions& options, Context& context) {
  if (options.list_templates) return list_templates(context);
  if (options.name.empty())
    throw Failure(Exit::Usage, "name-missing", "the community needs a name", "write `charter init NAME`");
  const std::filesystem::path folder = folder_for(context, options.name, options.dir);
  require_place_to_found(folder);
  const auto community = new_community(context, options.name, options.id);
  if (!community) return decline(context, community.faults());
  const auto files = options.from.empty() ? std::map<std::string, std::string>() : template_files(options.from);
  const auto plan = plan_from_files(files, *community, options.charter_only ? Extract::Charter : Extract::Everything,
                                    built_in_vocabulary());
  if (!plan) return decline(context, plan.faults());
  return end_founding(context, folder, *plan, *community);
}

}  // namespace

extern const Command init_command{
    .name = "init",
    .summary = "Start a community",
    .section = Section::Start,
    .needs = Needs::Nothing,
    .effect = Effect::Writes,
    .help =
        R"(Makes the folder (by default named after the community), a git repository in it, and the files of a
community: who it is, its articles, its assets, its registers. With a template they are those of an
example, people and property included, to be looked at and replaced; without one there is a charter of a
single article to begin with.

The community gets an id that it keeps for good. What was made is recorded as the first commit.

`--list-templates` lists the examples there are.)",
    .example = R"($ charter init --list-templates
$ charter init "Mill Lane Housing" mill-lane --template housing-cooperative
$ cd mill-lane && charter show)",
    .bind = bind<InitOptions>,
};

}  // namespace charter::cmd
