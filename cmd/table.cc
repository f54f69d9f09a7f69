// SPDX-License-Identifier: Apache-2.0
#include "cmd/table.h"

#include <algorithm>
#include <array>

namespace charter::cmd {

extern const Command explain_command, schema_command;
extern const Command completion_command, help_command, reference_command, version_command;

namespace {

constexpr std::array kCommands{
    &explain_command, &schema_command,  &completion_command,
    &help_command,    &version_command, &reference_command,
};

}  // namespace

std::span<const Command* const> commands() { return kCommands; }

const Command* find_command(std::string_view name, std::string_view group) {
  const auto found = std::ranges::find_if(
      kCommands, [&](const Command* c) { return c->name == name && c->group == group; });
  return found == kCommands.end() ? nullptr : *found;
}

std::vector<std::string> names_in(std::string_view group) {
  std::vector<std::string> names;
  for (const Command* command : kCommands)
    if (command->group == group && command->section != Section::Hidden)
      names.emplace_back(command->name);
  return names;
}

std::string full_name(const Command& command) {
  if (command.group.empty()) return std::string(command.name);
  return std::string(command.group) + " " + std::string(command.name);
}

}  // namespace charter::cmd
