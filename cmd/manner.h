// SPDX-License-Identifier: Apache-2.0
#pragma once

// How to answer: the options that every command takes, wherever on the line they stand.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter::cmd {

enum class Colour { Auto, Always, Never };
enum class Form { Text, Json };
enum class Voice { Quiet, Normal, Verbose };
enum class Pages { Allowed, Never };
enum class Questions { Allowed, Never };
enum class Deed { Done, Shown };  // Shown: --dry-run
enum class Wish { Answer, Help, Version };

struct Manner {
  std::vector<std::string> folders;  // each -C, from the one before
  Form form = Form::Text;
  Colour colour = Colour::Auto;
  Pages pages = Pages::Allowed;
  Voice voice = Voice::Normal;
  Questions questions = Questions::Allowed;
  Deed deed = Deed::Done;
  Wish wish = Wish::Answer;
};

// `value` names the value in help, and is empty for an option without one. `apply` answers false
// when the value is none it knows; `choices` are those it does, separated by blanks.
struct GlobalOption {
  std::string_view short_name;  // "-C", or empty
  std::string_view long_name;   // "--json", or empty
  std::string_view value;
  std::string_view choices;
  std::string_view meaning;
  bool (*apply)(Manner&, const std::string& value);
};

std::span<const GlobalOption> global_options();

// The option called "-C" or "--json"; nullptr when there is none.
const GlobalOption* find_global(std::string_view name);

// The name by which messages call it.
std::string_view name_of(const GlobalOption& option);

}  // namespace charter::cmd
