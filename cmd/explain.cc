// SPDX-License-Identifier: Apache-2.0
#include "render/explain.h"

#include "cmd/command.h"
#include "cmd/context.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct ExplainOptions {
  std::string name;
};

void declare(Declaration& app, ExplainOptions& options) {
  app.add_option(
      "name", options.name,
      "The code of a fault (`share-unknown-pool`), a kind of rule (`vote.rule`) or a parameter of one "
      "(`vote.rule.quorum`); without it, all of them are listed");
}

Failure unknown(const std::string& name) {
  std::vector<std::string> near =
      explainable_near(built_in_vocabulary(), built_in_fault_catalogue(), name);
  for (std::string& known : near) known = "`" + known + "`";
  return {Exit::Usage, "unknown-name", fmt::format("nothing is called `{}`", name),
          near.empty() ? "`charter explain` lists what can be explained"
                       : fmt::format("did you mean {}?", fmt::join(near, " or "))};
}

Exit run(const ExplainOptions& options, Context& context) {
  const Vocabulary& vocabulary = built_in_vocabulary();
  const FaultCatalogue& catalogue = built_in_fault_catalogue();
  if (options.name.empty()) {
    for (const std::string& name : explainable_names(vocabulary, catalogue))
      context.console.show(Text().add(Label::Id, name).line());
    return Exit::Ok;
  }
  if (context.console.form() == Form::Json) {
    const auto document = explain_json(vocabulary, catalogue, options.name);
    if (!document) throw unknown(options.name);
    context.console.show_json(*document);
    return Exit::Ok;
  }
  const auto page = explain(vocabulary, catalogue, options.name);
  if (!page) throw unknown(options.name);
  context.console.show(*page);
  return Exit::Ok;
}

}  // namespace

extern const Command explain_command{
    .name = "explain",
    .summary = "Explain a fault or a kind of rule",
    .section = Section::Learn,
    .help =
        R"(Every fault and error ends with a code in brackets. This shows what the code means, the mistake
as it would stand in a file, and what to do about it.

Of a kind of rule it shows what the rule says, its parameters with their types, bounds and defaults, what
a larger or smaller value does, and an example.)",
    .example = "$ charter explain rule-out-of-bounds\n$ charter explain vote.rule.quorum",
    .bind = bind<ExplainOptions>,
};

}  // namespace charter::cmd
