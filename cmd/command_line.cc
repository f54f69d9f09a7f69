// SPDX-License-Identifier: Apache-2.0
#include "cmd/command_line.h"

#include "cmd/shape.h"
#include "cmd/table.h"
#include "value/nearest.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace charter::cmd {

namespace {

Failure wrong(std::string code, const std::string& message, std::string help) {
  return {Exit::Usage, std::move(code), message, std::move(help)};
}

std::string help_for(const Command* command) {
  return command == nullptr ? "see `charter help`"
                            : fmt::format("see `charter help {}`", full_name(*command));
}

std::string did_you_mean(const std::string& written, const std::vector<std::string>& known,
                         const std::string& otherwise) {
  const auto near = nearest(written, known);
  return near ? fmt::format("did you mean `{}`?", *near) : otherwise;
}

// A lone "-" is an argument: standard input.
bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

// An option as it was written: its name, and its value where that was attached to it.
struct Written {
  std::string name;
  std::optional<std::string> value;
};

Written long_option(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return {word, std::nullopt};
  return {word.substr(0, equals), word.substr(equals + 1)};
}

// Reads the words from left to right. What belongs to the command is collected for the parser in
// its plainest form (each value a word of its own, arguments last), because the parser's own ideas
// of where a value ends, and of what a word after `--` is, differ between its versions.
class Reader {
 public:
  explicit Reader(const std::vector<std::string>& words) : words_(words) {}

  CommandLine read();

 private:
  std::optional<std::string> next_name();
  void read_option();
  void read_letters(const std::string& word);
  void read_rest();
  void use(const Written& option);
  void use_own(const GlobalOption& option, const Written& written);
  void use_commands(const CLI::Option& option, const Written& written);
  bool takes_value(const std::string& name) const;
  std::string value_of(const Written& written, std::string_view value_name);
  void require_no_value(const Written& written) const;
  [[noreturn]] void refuse_option(const std::string& name) const;
  void check_arguments() const;
  void parse();

  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  CommandLine line_;
  CLI::App app_;
  std::vector<std::string> options_;
  std::vector<const CLI::Option*> given_;
  std::vector<std::string> arguments_;
};

CommandLine Reader::read() {
  app_.set_help_flag();
  std::string group;
  while (line_.command == nullptr || line_.command->bind == nullptr) {
    const auto name = next_name();
    if (!name) return line_;
    const Command* found = find_command(*name, group);
    if (found == nullptr) {
      const std::string written = group.empty() ? *name : group + " " + *name;
      throw wrong("unknown-command", fmt::format("no command `{}`", written),
                  did_you_mean(*name, names_in(group), help_for(line_.command)));
    }
    line_.command = found;
    group = *name;
  }
  // A command of its own may also be the first word of others, as `fork` is of `fork notice`.
  if (at_ < words_.size())
    if (const Command* within = find_command(words_[at_], group); within != nullptr && line_.command->group.empty()) {
      line_.command = within;
      ++at_;
    }
  Declaration declaration(app_);
  Run run = line_.command->bind(declaration);
  read_rest();
  if (line_.manner.wish != Wish::Answer) return line_;
  if (line_.manner.deed == Deed::Shown && line_.command->effect == Effect::Reads)
    throw wrong(
        "unknown-option",
        fmt::format("`{}` writes nothing, so it has no `--dry-run`", full_name(*line_.command)),
        help_for(line_.command));
  check_arguments();
  parse();
  line_.run = std::move(run);
  return line_;
}

// The next word that is no option; the options before it are read.
std::optional<std::string> Reader::next_name() {
  while (at_ < words_.size()) {
    if (!is_option(words_[at_])) return words_[at_++];
    read_option();
  }
  return std::nullopt;
}

void Reader::read_rest() {
  while (at_ < words_.size()) {
    if (words_[at_] == "--") {
      arguments_.insert(arguments_.end(), words_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                        words_.end());
      return;
    }
    if (is_option(words_[at_]))
      read_option();
    else
      arguments_.push_back(words_[at_++]);
  }
}

void Reader::read_option() {
  const std::string& word = words_[at_++];
  if (word.starts_with("--"))
    use(long_option(word));
  else
    read_letters(word);
}

void Reader::read_letters(const std::string& word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const std::string name{'-', word[i]};
    if (takes_value(name) && i + 1 < word.size()) return use({name, word.substr(i + 1)});
    use({name, std::nullopt});
  }
}

bool Reader::takes_value(const std::string& name) const {
  if (const GlobalOption* own = find_global(name)) return !own->value.empty();
  const CLI::Option* option = app_.get_option_no_throw(name);
  return option != nullptr && option->get_items_expected_max() > 0;
}

void Reader::use(const Written& option) {
  if (const CLI::Option* known = app_.get_option_no_throw(option.name))
    return use_commands(*known, option);
  if (const GlobalOption* own = find_global(option.name)) return use_own(*own, option);
  refuse_option(option.name);
}

void Reader::use_own(const GlobalOption& option, const Written& written) {
  std::string value;
  if (option.value.empty())
    require_no_value(written);
  else
    value = value_of(written, option.value);
  if (option.apply(line_.manner, value)) return;
  const std::string choices(option.choices);
  throw wrong("option-value", fmt::format("`{}` cannot be `{}`", written.name, value),
              choices.empty() ? help_for(line_.command) : "one of: " + choices);
}

void Reader::use_commands(const CLI::Option& option, const Written& written) {
  const bool is_given = std::ranges::find(given_, &option) != given_.end();
  if (is_given && option.get_items_expected_max() == 1)
    throw wrong("option-value", fmt::format("`{}` is given twice", written.name), "write it once");
  given_.push_back(&option);
  options_.push_back(written.name);
  if (option.get_items_expected_max() > 0)
    options_.push_back(value_of(written, option.get_type_name()));
  else
    require_no_value(written);
}

std::string Reader::value_of(const Written& written, std::string_view value_name) {
  if (written.value && !written.value->empty()) return *written.value;
  if (written.value || at_ == words_.size() || words_[at_].empty())
    throw wrong("option-value", fmt::format("`{}` needs a value", written.name),
                fmt::format("write `{} {}`", written.name, value_name));
  return words_[at_++];
}

void Reader::require_no_value(const Written& written) const {
  if (written.value)
    throw wrong("option-value", fmt::format("`{}` takes no value", written.name),
                help_for(line_.command));
}

void Reader::refuse_option(const std::string& name) const {
  std::vector<std::string> known;
  for (const CLI::Option* option : app_.get_options())
    for (const std::string& long_name : option->get_lnames()) known.push_back("--" + long_name);
  for (const GlobalOption& option : global_options())
    if (!option.long_name.empty()) known.emplace_back(option.long_name);
  const std::string where =
      line_.command == nullptr ? "" : fmt::format(" for `{}`", full_name(*line_.command));
  throw wrong("unknown-option", fmt::format("no option `{}`{}", name, where),
              did_you_mean(name, known, help_for(line_.command)));
}

// Said by us, because the parser says it in its own words and without naming what was too much.
void Reader::check_arguments() const {
  const Shape shape = shape_of(*line_.command);
  const std::string help = fmt::format("usage: {}", usage_of(*line_.command));
  std::size_t most = 0;
  for (std::size_t i = 0; i < shape.arguments.size(); ++i) {
    const Argument& argument = shape.arguments[i];
    if (argument.presence == Presence::Required && arguments_.size() <= i)
      throw wrong("missing-argument", fmt::format("{} is missing", argument.name), help);
    if (i < arguments_.size() && arguments_[i].empty())
      throw wrong("missing-argument", fmt::format("{} is empty", argument.name), help);
    most = argument.times == Times::Many ? arguments_.size() : most + 1;
  }
  if (arguments_.size() > most)
    throw wrong("extra-argument", fmt::format("`{}` is one word too many", arguments_[most]),
                begins_others(*line_.command)
                    ? did_you_mean(arguments_[most], names_in(line_.command->name), help)
                    : help);
  for (const Option& option : shape.options) {
    const auto given = [&](const std::string& name) {
      return !name.empty() && std::ranges::find(options_, name) != options_.end();
    };
    if (option.presence == Presence::Required && !given(option.long_name) &&
        !given(option.short_name))
      throw wrong("missing-argument",
                  fmt::format("{} is missing",
                              option.long_name.empty() ? option.short_name : option.long_name),
                  help);
  }
}

void Reader::parse() {
  std::vector<std::string> words = options_;
  if (!arguments_.empty()) words.emplace_back("--");
  words.insert(words.end(), arguments_.begin(), arguments_.end());
  std::ranges::reverse(words);  // the parser takes them from the end
  try {
    app_.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    std::string said = error.what();
    if (!said.empty() && said[0] >= 'A' && said[0] <= 'Z')
      said[0] = static_cast<char>(said[0] - 'A' + 'a');
    throw wrong("option-value", said, help_for(line_.command));
  }
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& words) {
  return Reader(words).read();
}

Form form_of(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  return std::find(words.begin(), end, "--json") == end ? Form::Text : Form::Json;
}

}  // namespace charter::cmd
