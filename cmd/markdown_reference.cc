// SPDX-License-Identifier: Apache-2.0
#include "cmd/help_page.h"
#include "cmd/manner.h"
#include "cmd/reference.h"
#include "cmd/shape.h"
#include "cmd/table.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

constexpr std::string_view kHead = R"(<!-- Made by charter from the command table; do not edit. -->
# Commands

    charter COMMAND [OPTIONS]

Answers go to standard output, everything else to standard error. Questions are asked on a terminal only,
and each has an option. `git charter …` works too. Options of every command may stand anywhere before `--`.

)";

constexpr std::string_view kTail = R"(## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | the answer is no: differences (with `--exit-code`), faults found, a record that does not verify |
| 2 | wrong command line |
| 3 | stopped for you: conflicts or violations to resolve |
| 5 | key or signing not available |
| 6 | remote refused or unreachable |
| 7 | not a community, or a format this version does not know |
| 8 | refused, nothing changed (the rules or the state do not allow it) |
| 70 | a bug in charter |
| 74 | the disk, a lock or the repository failed |
| 130 | interrupted |

## Faults

What is wrong in a community's files is told with its place, the line itself and what to do:

```
error: quorum is above all votes [rule-out-of-bounds]
  --> charter/03-amendments.yaml:14:15
   |
14 |       quorum: 120%
   |               ^^^^ at most 100%
help: did you mean 20%?
      charter explain rule-out-of-bounds
```

All faults are found at once; at most twenty are shown, with a count of the rest, and `--json` lists them
all. The code in brackets is permanent.

## Environment

| variable | what it does |
|---|---|
| `NO_COLOR`, `CLICOLOR_FORCE`, `TERM` | no colour when set; colour also where there is no terminal; `dumb`: neither colour nor pager |
| `CHARTER_PAGER`, `GIT_PAGER`, `PAGER` | shows long answers on a terminal, the first that is set; else `less` |
| `COLUMNS` | the width to write for |
| `GIT_AUTHOR_NAME`, `_EMAIL`, `_DATE`, `GIT_COMMITTER_…` | who makes a commit and when, before git's configuration |
| `SOURCE_DATE_EPOCH` | the time it is, in seconds since 1970, for results that can be reproduced byte for byte; new ids then follow from the command |
)";

std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += '\\';
    result += c;
  }
  return result;
}

std::string words_table(const Shape& shape, const Command& command) {
  std::string rows;
  for (const Argument& argument : shape.arguments)
    rows += fmt::format("| `{}` | {} |\n", argument.name, cell(argument.meaning));
  for (const Option& option : shape.options)
    rows += fmt::format("| `{}` | {} |\n", cell(names_of(option)), cell(option.meaning));
  if (command.effect == Effect::Writes)
    rows += fmt::format("| `--dry-run` | {} |\n", find_global("--dry-run")->meaning);
  return rows.empty() ? "" : "| | |\n|---|---|\n" + rows + "\n";
}

std::string entry(const Command& command) {
  std::string text = fmt::format("### charter {}\n\n{}.\n\n    {}\n\n", full_name(command),
                                 command.summary, usage_of(command));
  // Lines that stay as they are begin with two blanks; Markdown wants four.
  for (std::size_t at = 0; at < command.help.size();) {
    const std::size_t end = std::min(command.help.find('\n', at), command.help.size());
    const std::string_view line = command.help.substr(at, end - at);
    text.append(line.starts_with("  ") ? "  " : "").append(line).append("\n");
    at = end + 1;
  }
  text += command.help.empty() ? "" : "\n";
  text += words_table(shape_of(command), command);
  if (!command.example.empty()) text += fmt::format("```\n{}\n```\n\n", command.example);
  return text;
}

std::string globals() {
  std::string text = "## Options of every command\n\n| | |\n|---|---|\n";
  for (const GlobalOption& option : global_options()) {
    const Option shown{.short_name = std::string(option.short_name),
                       .long_name = std::string(option.long_name),
                       .value = std::string(option.value)};
    text += fmt::format("| `{}` | {} |\n", names_of(shown), option.meaning);
  }
  return text + "\n`--dry-run` is known to the commands that write.\n\n";
}

}  // namespace

std::string markdown_reference() {
  std::string text(kHead);
  text += globals();
  for (const Section section :
       {Section::Start, Section::Work, Section::Register, Section::Together, Section::Learn}) {
    std::string entries;
    for (const Command* command : commands())
      if (command->section == section) entries += entry(*command);
    if (!entries.empty()) text += fmt::format("## {}\n\n{}", title_of(section), entries);
  }
  return text.append(kTail);
}

}  // namespace charter::cmd
