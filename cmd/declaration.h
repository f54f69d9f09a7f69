// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a command takes, as its `declare` says it to the parser. Commands read this header instead of
// the parser's own, which takes seconds to compile in every file that includes it.

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace charter::cmd {

// One option or argument that was declared.
class Declared {
 public:
  explicit Declared(CLI::Option& option) : option_(option) {}

  Declared required();

  // What help calls the value: "REV".
  Declared type_name(const std::string& name);

 private:
  CLI::Option& option_;
};

// `name` is "-m,--message" for an option and "dir" for an argument, which are taken in the order they
// are declared in. What is not given on the line leaves its variable as it is. A vector takes every
// occurrence.
class Declaration {
 public:
  explicit Declaration(CLI::App& parser) : parser_(parser) {}

  Declared add_option(const std::string& name, std::string& value, const std::string& meaning);
  Declared add_option(const std::string& name, std::optional<std::string>& value,
                      const std::string& meaning);
  Declared add_option(const std::string& name, std::vector<std::string>& values,
                      const std::string& meaning);
  Declared add_option(const std::string& name, int& value, const std::string& meaning);
  Declared add_flag(const std::string& name, bool& value, const std::string& meaning);

 private:
  CLI::App& parser_;
};

}  // namespace charter::cmd
