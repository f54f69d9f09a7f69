// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may stand on a command's line, read back from what its `declare` told the parser, so that
// help, the reference, man pages and completions cannot say anything else.

#include "cmd/command.h"

#include <string>
#include <vector>

namespace charter::cmd {

enum class Presence { Optional, Required };
enum class Times { Once, Many };

struct Argument {
  std::string name;  // as help shows it: "DIR"
  std::string meaning;
  Presence presence = Presence::Optional;
  Times times = Times::Once;
};

// One of the names may be empty; `value` is empty for an option that takes none.
struct Option {
  std::string short_name;  // "-m"
  std::string long_name;   // "--message"
  std::string value;       // "TEXT"
  std::string meaning;
  Presence presence = Presence::Optional;
};

struct Shape {
  std::vector<Argument> arguments;
  std::vector<Option> options;
};

// A group has an empty shape.
Shape shape_of(const Command& command);

// "charter init [OPTIONS] NAME [DIR]"
std::string usage_of(const Command& command);

// "NAME [DIR]"
std::string arguments_of(const Shape& shape);

// "-m, --message TEXT"
std::string names_of(const Option& option);

}  // namespace charter::cmd
