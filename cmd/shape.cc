// SPDX-License-Identifier: Apache-2.0
#include "cmd/shape.h"

#include "cmd/table.h"

#include <CLI/CLI.hpp>

namespace charter::cmd {

namespace {

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

Argument argument_of(const CLI::Option& option) {
  return {.name = upper(option.get_name(true)),
          .meaning = option.get_description(),
          .presence = option.get_required() ? Presence::Required : Presence::Optional,
          .times = option.get_items_expected_max() > 1 ? Times::Many : Times::Once};
}

Option option_of(const CLI::Option& option) {
  Option result{.meaning = option.get_description(),
                .presence = option.get_required() ? Presence::Required : Presence::Optional};
  if (!option.get_snames().empty()) result.short_name = "-" + option.get_snames().front();
  if (!option.get_lnames().empty()) result.long_name = "--" + option.get_lnames().front();
  if (option.get_items_expected_max() > 0) result.value = option.get_type_name();
  return result;
}

}  // namespace

Shape shape_of(const Command& command) {
  Shape shape;
  if (command.bind == nullptr) return shape;
  CLI::App app;
  app.set_help_flag();
  Declaration declaration(app);
  const Run run = command.bind(declaration);
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional())
      shape.arguments.push_back(argument_of(*option));
    else
      shape.options.push_back(option_of(*option));
  }
  return shape;
}

std::string arguments_of(const Shape& shape) {
  std::string result;
  for (const Argument& argument : shape.arguments) {
    if (!result.empty()) result += ' ';
    const std::string name = argument.name + (argument.times == Times::Many ? "…" : "");
    result += argument.presence == Presence::Required ? name : "[" + name + "]";
  }
  return result;
}

std::string usage_of(const Command& command) {
  const std::string start = "charter " + full_name(command);
  if (command.bind == nullptr) return start + " COMMAND";
  const Shape shape = shape_of(command);
  std::string result = start + (shape.options.empty() ? "" : " [OPTIONS]");
  for (const Option& option : shape.options)
    if (option.presence == Presence::Required)
      result += " " + (option.long_name.empty() ? option.short_name : option.long_name) + " " +
                option.value;
  if (!shape.arguments.empty()) result += " " + arguments_of(shape);
  return result;
}

std::string names_of(const Option& option) {
  std::string result = option.short_name;
  if (!option.short_name.empty() && !option.long_name.empty()) result += ", ";
  result += option.long_name;
  if (!option.value.empty()) result += " " + option.value;
  return result;
}

}  // namespace charter::cmd
