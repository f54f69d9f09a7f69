// SPDX-License-Identifier: Apache-2.0
#include "cmd/help_page.h"

#include "cmd/manner.h"
#include "cmd/shape.h"
#include "cmd/table.h"
#include "render/wrap.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace charter::cmd {

namespace {

constexpr int kWidest = 100;
constexpr std::size_t kNameColumns = 28;

using Rows = std::vector<std::pair<std::string, std::string>>;

// A line at a time, without line feeds.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void add_heading(Text& text, std::string_view heading) {
  text.line().add(Label::Heading, heading).line();
}

// Names on the left, what they mean on the right, filled.
void add_rows(Text& text, const Rows& rows, int width) {
  std::size_t widest = 0;
  for (const auto& [name, meaning] : rows)
    if (name.size() <= kNameColumns) widest = std::max(widest, name.size());
  const int indent = static_cast<int>(widest) + 4;
  for (const auto& [name, meaning] : rows) {
    text.add("  ").add(Label::Id, name);
    const std::string right = filled(meaning, width, indent);
    if (name.size() > widest || right.empty())
      text.line().add(right);
    else
      text.add(std::string(widest - name.size() + 2, ' '))
          .add(std::string_view(right).substr(static_cast<std::size_t>(indent)));
  }
}

Rows rows_of(const Shape& shape) {
  Rows rows;
  for (const Argument& argument : shape.arguments)
    rows.emplace_back(argument.name, argument.meaning);
  return rows;
}

Rows options_of(const Command& command, const Shape& shape) {
  Rows rows;
  for (const Option& option : shape.options) rows.emplace_back(names_of(option), option.meaning);
  if (command.effect == Effect::Writes)
    rows.emplace_back("--dry-run", std::string(find_global("--dry-run")->meaning));
  return rows;
}

Rows global_rows() {
  Rows rows;
  for (const GlobalOption& option : global_options())
    rows.emplace_back(names_of(Option{.short_name = std::string(option.short_name),
                                      .long_name = std::string(option.long_name),
                                      .value = std::string(option.value)}),
                      std::string(option.meaning));
  return rows;
}

Rows command_rows(Section section) {
  Rows rows;
  for (const Command* command : commands())
    if (command->group.empty() && command->section == section)
      rows.emplace_back(command->name, command->summary);
  return rows;
}

// The commands whose first word it is.
void add_members(Text& text, const Command& group, int width) {
  if (!begins_others(group)) return;
  Rows rows;
  for (const Command* command : commands())
    if (command->group == group.name) rows.emplace_back(full_name(*command), command->summary);
  add_heading(text, "Commands");
  add_rows(text, rows, width);
}

Text group_page(const Command& group, int width) {
  Text text;
  text.add(Label::Heading, usage_of(group)).line().line();
  text.add(filled(std::string(group.summary) + ".", width, 0));
  if (!group.help.empty()) text.line().add(filled(group.help, width, 0));
  add_members(text, group, width);
  text.line().add(fmt::format("`charter help {} COMMAND` explains one of them.\n", group.name));
  return text;
}

}  // namespace

std::string_view title_of(Section section) {
  switch (section) {
    case Section::Start:
      return "Start";
    case Section::Work:
      return "Every day";
    case Section::Register:
      return "People and property";
    case Section::Together:
      return "With others";
    case Section::Learn:
      return "Learn";
    case Section::Hidden:
      return "";
  }
  return "";
}

std::string filled(std::string_view paragraphs, int width, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string result;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (paragraph.empty()) return;
    for (const std::string& line : wrapped(paragraph, width - indent))
      result += margin + line + "\n";
    paragraph.clear();
  };
  for (const std::string_view line : lines_of(paragraphs)) {
    if (!line.empty() && !line.starts_with("  ")) {
      paragraph.append(line).append("\n");
      continue;
    }
    end_paragraph();
    if (!line.empty()) result.append(margin).append(line);
    result += '\n';
  }
  end_paragraph();
  return result;
}

Text overview(int width) {
  width = std::min(width, kWidest);
  Text text;
  text.add(
      filled("charter keeps a community's rules, members and shares as one versioned repository: "
             "found it from an existing charter, change it, leave with a fair share, and see how "
             "two communities differ.",
             width, 0));
  text.line().add("Usage: ").add(Label::Heading, "charter COMMAND [OPTIONS]").line();
  for (const Section section :
       {Section::Start, Section::Work, Section::Register, Section::Together, Section::Learn}) {
    const Rows rows = command_rows(section);
    if (rows.empty()) continue;
    add_heading(text, title_of(section));
    add_rows(text, rows, width);
  }
  add_heading(text, "Options of every command");
  add_rows(text, global_rows(), width);
  text.line().add("`charter help COMMAND` explains a command.\n");
  return text;
}

Text help_page(const Command& command, int width) {
  width = std::min(width, kWidest);
  if (command.bind == nullptr) return group_page(command, width);
  const Shape shape = shape_of(command);
  Text text;
  text.add(Label::Heading, usage_of(command)).line().line();
  text.add(filled(std::string(command.summary) + ".", width, 0));
  if (!command.help.empty()) text.line().add(filled(command.help, width, 0));
  if (const Rows rows = rows_of(shape); !rows.empty()) {
    add_heading(text, "Arguments");
    add_rows(text, rows, width);
  }
  if (const Rows rows = options_of(command, shape); !rows.empty()) {
    add_heading(text, "Options");
    add_rows(text, rows, width);
  }
  add_members(text, command, width);
  add_heading(text, "Example");
  for (const std::string_view line : lines_of(command.example)) text.add("  ").add(line).line();
  return text;
}

}  // namespace charter::cmd
