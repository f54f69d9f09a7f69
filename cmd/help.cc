// SPDX-License-Identifier: Apache-2.0
#include "cmd/help.h"

#include "cmd/help_page.h"
#include "cmd/table.h"
#include "cmd/version.h"
#include "value/nearest.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct HelpOptions {
  std::vector<std::string> command;
};

void declare(Declaration& app, HelpOptions& options) {
  app.add_option("command", options.command, "The command to explain, of one word or two");
}

const Command& named(const std::vector<std::string>& words) {
  const Command* found = nullptr;
  std::string group;
  for (const std::string& word : words) {
    const Command* next = find_command(word, group);
    if (next == nullptr) {
      const auto near = nearest(word, names_in(group));
      throw Failure(Exit::Usage, "unknown-command",
                    fmt::format("no command `{}{}{}`", group, group.empty() ? "" : " ", word),
                    near ? fmt::format("did you mean `{}`?", *near) : "see `charter help`");
    }
    found = next;
    group = word;
  }
  return *found;
}

Exit run(const HelpOptions& options, Context& context) {
  const int width = context.console.width();
  context.console.show(options.command.empty() ? overview(width)
                                               : help_page(named(options.command), width));
  return Exit::Ok;
}

}  // namespace

Exit show_help(const CommandLine& line, Context& context) {
  if (line.manner.wish == Wish::Version) {
    context.console.show(Text().add(version_line()));
    return Exit::Ok;
  }
  const int width = context.console.width();
  const Text page = line.command == nullptr ? overview(width) : help_page(*line.command, width);
  if (line.manner.wish == Wish::Help) {
    context.console.show(page);
    return Exit::Ok;
  }
  if (context.console.form() == Form::Json)
    throw Failure(Exit::Usage, "unknown-command", "no command is given", "see `charter help`");
  context.console.complain(page);
  return Exit::Usage;
}

extern const Command help_command{
    .name = "help",
    .summary = "Explain a command",
    .section = Section::Learn,
    .help =
        R"(Without a command, lists the commands there are. `charter COMMAND --help` shows the same
page as `charter help COMMAND`.

What a fault or a kind of rule means is explained by `charter explain`.)",
    .example = "$ charter help fork\n$ charter help member add",
    .bind = bind<HelpOptions>,
};

}  // namespace charter::cmd
