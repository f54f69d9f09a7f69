// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/context.h"
#include "render/json_schema.h"
#include "value/nearest.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct SchemaOptions {
  std::string name;
};

void declare(Declaration& app, SchemaOptions& options) {
  app.add_option(
      "kind", options.name,
      "`community`, `article`, `assets` or a kind of rule; without it, all of them are listed");
}

Exit run(const SchemaOptions& options, Context& context) {
  const Vocabulary& vocabulary = built_in_vocabulary();
  const std::vector<std::string> names = schema_names(vocabulary);
  if (options.name.empty()) {
    for (const std::string& name : names) context.console.show(Text().add(Label::Id, name).line());
    return Exit::Ok;
  }
  const auto document = json_schema(vocabulary, options.name);
  if (!document) {
    const auto near = nearest(options.name, names);
    throw Failure(Exit::Usage, "unknown-name", fmt::format("no schema of `{}`", options.name),
                  near ? fmt::format("did you mean `{}`?", *near)
                       : "`charter schema` lists what there are schemas of");
  }
  context.console.show_json(*document);
  return Exit::Ok;
}

}  // namespace

extern const Command schema_command{
    .name = "schema",
    .summary = "Print a JSON Schema for editors and other tools",
    .section = Section::Learn,
    .help =
        R"(The schemas are draft-07, made from the rule vocabulary, and describe the files that people
write: community.yaml, the articles of the charter, the assets. An editor that reads them completes names
and marks mistakes while a rule is being written. In an article, the line

  # yaml-language-server: $schema=/usr/share/charter/schemas/article.json

at the top of the file tells the editor where the schema is.)",
    .example = "$ charter schema article > article.json\n$ charter schema vote.rule",
    .bind = bind<SchemaOptions>,
};

}  // namespace charter::cmd
