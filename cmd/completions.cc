// SPDX-License-Identifier: Apache-2.0
#include "cmd/completions.h"

#include "cmd/manner.h"
#include "cmd/shape.h"
#include "cmd/table.h"

#include <fmt/format.h>

#include <vector>

namespace charter::cmd {

namespace {

constexpr std::string_view kMadeBy = "# Made by `charter completion`; do not edit.\n";

// A word in single quotes, safe in all three shells.
std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'')
      result += R"('\'')";
    else
      result += c;
  }
  return result + "'";
}

std::vector<const Command*> shown_commands() {
  std::vector<const Command*> shown;
  for (const Command* command : commands())
    if (command->section != Section::Hidden) shown.push_back(command);
  return shown;
}

// Every word that may begin with a hyphen after the command.
std::vector<std::string> option_words(const Command& command) {
  std::vector<std::string> words;
  for (const Option& option : shape_of(command).options) {
    if (!option.short_name.empty()) words.push_back(option.short_name);
    if (!option.long_name.empty()) words.push_back(option.long_name);
  }
  for (const GlobalOption& option : global_options()) {
    if (option.long_name == "--dry-run" && command.effect == Effect::Reads) continue;
    words.emplace_back(name_of(option));
  }
  return words;
}

// What may follow a command: those that begin with it, and its options.
std::vector<std::string> words_after(const Command& command) {
  std::vector<std::string> words;
  if (begins_others(command)) words = names_in(command.name);
  if (command.bind != nullptr)
    for (std::string& option : option_words(command)) words.push_back(std::move(option));
  return words;
}

// The cases of a shell's `case` over "$command": what may follow each.
std::string cases(std::string_view line) {
  std::string result;
  for (const Command* command : shown_commands())
    result += fmt::format(fmt::runtime(line), in_quotes(full_name(*command)),
                          in_quotes(fmt::format("{}", fmt::join(words_after(*command), " "))));
  return result;
}

// A pattern of a shell's `case`.
std::string first_words() {
  std::string pattern;
  for (const Command* command : shown_commands())
    if (begins_others(*command)) pattern += (pattern.empty() ? "" : "|") + std::string(command->name);
  return pattern;
}

// And of "command:word before:", where nothing but the first word is typed.
std::string right_after_first_words() {
  std::string pattern;
  for (const Command* command : shown_commands())
    if (begins_others(*command)) pattern += fmt::format("{}{}:{}:*", pattern.empty() ? "" : " | ", command->name, command->name);
  return pattern;
}

// And of both words of those that have two.
std::string two_words() {
  std::string pattern;
  for (const Command* command : shown_commands())
    if (!command->group.empty()) pattern += (pattern.empty() ? "" : "|") + in_quotes(full_name(*command));
  return pattern;
}

std::string filled_in(std::string text, const std::string& name, const std::string& value) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at))
    text.replace(at, name.size(), value);
  return text;
}

}  // namespace

std::string bash_completion() {
  constexpr std::string_view kScript = R"(_charter() {
  local current="${COMP_WORDS[COMP_CWORD]}" command="" words="" i word
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="${COMP_WORDS[i]}"
    case "$word" in
      -C) ((i++)) ;;
      -*) ;;
      *)
        command="$word"
        if ((i + 1 < COMP_CWORD)); then
          case "$word ${COMP_WORDS[i + 1]}" in
            @TWOWORDS@) command="$word ${COMP_WORDS[i + 1]}" ;;
          esac
        fi
        break ;;
    esac
  done
  case "$command" in
    '') words=@TOP@ ;;
@CASES@  esac
  case "$command:${COMP_WORDS[COMP_CWORD - 1]}:$current" in
    :* | *:*:-* | @RIGHTAFTER@) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _charter charter
)";
  std::string script(kScript);
  script = filled_in(script, "@TWOWORDS@", two_words());
  script = filled_in(script, "@TOP@", in_quotes(fmt::format("{}", fmt::join(names_in(""), " "))));
  script = filled_in(script, "@CASES@", cases("    {}) words={} ;;\n"));
  script = filled_in(script, "@RIGHTAFTER@", right_after_first_words());
  return std::string(kMadeBy) + script;
}

std::string zsh_completion() {
  constexpr std::string_view kScript = R"(
_charter() {
  local -a names
  local command="" words_after="" word
  local -i i
  for ((i = 2; i < CURRENT; i++)); do
    word="${words[i]}"
    case "$word" in
      -C) ((i++)) ;;
      -*) ;;
      *)
        command="$word"
        if ((i + 1 < CURRENT)); then
          case "$word ${words[i + 1]}" in
            (@TWOWORDS@) command="$word ${words[i + 1]}" ;;
          esac
        fi
        break ;;
    esac
  done
  if [[ -z "$command" ]]; then
    names=(
@NAMES@    )
    _describe 'command' names
    return
  fi
  case "$command" in
@CASES@  esac
  if [[ "${words[CURRENT]}" == -* || ( "$command" == (@FIRSTWORDS@) && "${words[CURRENT - 1]}" == "$command" ) ]]; then
    compadd -- ${=words_after}
  else
    _files
  fi
}
_charter "$@"
)";
  std::string names;
  for (const Command* command : shown_commands())
    if (command->group.empty())
      names += fmt::format("      {}\n",
                           in_quotes(fmt::format("{}:{}", command->name, command->summary)));
  std::string script(kScript);
  script = filled_in(script, "@TWOWORDS@", two_words());
  script = filled_in(script, "@FIRSTWORDS@", first_words());
  script = filled_in(script, "@NAMES@", names);
  script = filled_in(script, "@CASES@", cases("    ({}) words_after={} ;;\n"));
  return "#compdef charter\n" + std::string(kMadeBy) + script;
}

std::string fish_completion() {
  std::string script(kMadeBy);
  script += "complete -c charter -f -n __fish_use_subcommand\n";
  for (const Command* command : shown_commands()) {
    const std::string condition =
        command->group.empty()
            ? "__fish_use_subcommand"
            : in_quotes(fmt::format(
                  "__fish_seen_subcommand_from {}; and not __fish_seen_subcommand_from {}",
                  command->group, fmt::join(names_in(command->group), " ")));
    script += fmt::format("complete -c charter -f -n {} -a {} -d {}\n", condition, command->name,
                          in_quotes(command->summary));
  }
  for (const Command* command : shown_commands()) {
    std::string condition = fmt::format("__fish_seen_subcommand_from {}", command->name);
    if (!command->group.empty())
      condition = fmt::format("__fish_seen_subcommand_from {}; and {}", command->group, condition);
    else if (begins_others(*command))
      condition += fmt::format("; and not __fish_seen_subcommand_from {}", fmt::join(names_in(command->name), " "));
    for (const Option& option : shape_of(*command).options) {
      script += fmt::format("complete -c charter -n {}", in_quotes(condition));
      if (!option.short_name.empty()) script += " -s " + option.short_name.substr(1);
      if (!option.long_name.empty()) script += " -l " + option.long_name.substr(2);
      if (!option.value.empty()) script += " -r";
      script += " -d " + in_quotes(option.meaning) + "\n";
    }
  }
  for (const GlobalOption& option : global_options()) {
    script += "complete -c charter";
    if (!option.short_name.empty()) script += fmt::format(" -s {}", option.short_name.substr(1));
    if (!option.long_name.empty()) script += fmt::format(" -l {}", option.long_name.substr(2));
    if (!option.value.empty()) script += " -r";
    if (!option.choices.empty()) script += " -f -a " + in_quotes(option.choices);
    script += " -d " + in_quotes(option.meaning) + "\n";
  }
  return script;
}

}  // namespace charter::cmd
