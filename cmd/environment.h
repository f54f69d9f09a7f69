// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace charter::cmd {

// The environment's variables, as they were at the start.
class Environment {
 public:
  Environment() = default;
  explicit Environment(std::map<std::string, std::string> variables);

  // Empty where the variable is not set.
  std::string operator[](const std::string& name) const;

  // The names of those that begin so, in the order of the alphabet.
  std::vector<std::string> names_beginning(const std::string& prefix) const;

  bool has(const std::string& name) const { return variables_.contains(name); }

 private:
  std::map<std::string, std::string> variables_;
};

Environment captured_environment();

}  // namespace charter::cmd
