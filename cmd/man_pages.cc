// SPDX-License-Identifier: Apache-2.0
#include "cmd/help_page.h"
#include "cmd/manner.h"
#include "cmd/reference.h"
#include "cmd/shape.h"
#include "cmd/table.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

// Plain words for the formatter of man pages: a backslash, and a dot or a quote at the start of a
// line, would be orders to it, and a hyphen would become a typographic one.
std::string plain_words(std::string_view text) {
  std::string result;
  bool at_start = true;
  for (const char c : text) {
    if (at_start && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\')
      result += "\\e";
    else if (c == '-')
      result += "\\-";
    else
      result += c;
    at_start = c == '\n';
  }
  return result;
}

std::string page_name(const Command& command) {
  std::string name = "charter-" + full_name(command);
  for (char& c : name)
    if (c == ' ') c = '-';
  return name;
}

std::string head(const std::string& name, std::string_view summary) {
  return fmt::format(".TH {} 1 \"\" \"charter {}\" \"charter\"\n.SH NAME\n{} \\- {}\n",
                     plain_words(name), CHARTER_VERSION, plain_words(name), plain_words(summary));
}

std::string entry(const std::string& name, std::string_view meaning) {
  return fmt::format(".TP\n\\fB{}\\fR\n{}\n", plain_words(name), plain_words(meaning));
}

// Paragraphs; lines that stay as they are become an example.
std::string paragraphs(std::string_view text) {
  std::string result;
  bool example = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("  ") != example) result += example ? ".EE\n" : ".EX\n";
    example = line.starts_with("  ");
    result += line.empty() ? ".PP\n" : plain_words(line) + "\n";
  }
  return result + (example ? ".EE\n" : "");
}

std::string example(std::string_view text) {
  return fmt::format(".SH EXAMPLE\n.EX\n{}\n.EE\n", plain_words(text));
}

std::string members_of(const Command& group) {
  std::string entries;
  for (const Command* command : commands())
    if (command->group == group.name) entries += entry(full_name(*command), command->summary);
  return entries;
}

std::string command_page(const Command& command) {
  const Shape shape = shape_of(command);
  std::string page = head(page_name(command), command.summary);
  page += fmt::format(".SH SYNOPSIS\n\\fB{}\\fR\n.SH DESCRIPTION\n{}.\n",
                      plain_words(usage_of(command)), plain_words(command.summary));
  if (!command.help.empty()) page += ".PP\n" + paragraphs(command.help);
  if (command.bind != nullptr) {
    page += ".SH OPTIONS\n";
    for (const Argument& argument : shape.arguments) page += entry(argument.name, argument.meaning);
    for (const Option& option : shape.options) page += entry(names_of(option), option.meaning);
    if (command.effect == Effect::Writes)
      page += entry("--dry-run", find_global("--dry-run")->meaning);
    page += ".PP\nOptions of every command are explained in \\fBcharter\\fR(1).\n";
  }
  if (begins_others(command)) page += ".SH COMMANDS\n" + members_of(command);
  if (!command.example.empty()) page += example(command.example);
  return page + ".SH SEE ALSO\n\\fBcharter\\fR(1)\n";
}

std::string main_page() {
  std::string page = head("charter", "version control for a community's rules, members and shares");
  page += ".SH SYNOPSIS\n\\fBcharter COMMAND\\fR [OPTIONS]\n.SH DESCRIPTION\n";
  page +=
      "charter keeps a community's rules, members and shares as one versioned repository: found it "
      "from an existing charter, change it, leave with a fair share, and see how two communities "
      "differ. Each command has a page of its own, and \\fBcharter help COMMAND\\fR.\n";
  for (const Section section :
       {Section::Start, Section::Work, Section::Register, Section::Together, Section::Learn}) {
    std::string entries;
    for (const Command* command : commands())
      if (command->section == section && command->group.empty())
        entries += entry(std::string(command->name), command->summary);
    if (!entries.empty()) page += fmt::format(".SS {}\n{}", title_of(section), entries);
  }
  page += ".SH OPTIONS\n";
  for (const GlobalOption& option : global_options())
    page += entry(names_of(Option{.short_name = std::string(option.short_name),
                                  .long_name = std::string(option.long_name),
                                  .value = std::string(option.value)}),
                  option.meaning);
  return page + ".SH SEE ALSO\n\\fBgit\\fR(1)\n";
}

}  // namespace

std::map<std::string, std::string> man_pages() {
  std::map<std::string, std::string> pages{{"charter.1", main_page()}};
  for (const Command* command : commands())
    if (command->section != Section::Hidden)
      pages.emplace(page_name(*command) + ".1", command_page(*command));
  return pages;
}

}  // namespace charter::cmd
