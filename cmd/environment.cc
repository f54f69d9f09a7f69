// SPDX-License-Identifier: Apache-2.0
#include "cmd/environment.h"

#include <string_view>
#include <unistd.h>
#include <utility>

namespace charter::cmd {

Environment::Environment(std::map<std::string, std::string> variables)
    : variables_(std::move(variables)) {}

std::string Environment::operator[](const std::string& name) const {
  const auto found = variables_.find(name);
  return found == variables_.end() ? std::string() : found->second;
}

std::vector<std::string> Environment::names_beginning(const std::string& prefix) const {
  std::vector<std::string> names;
  for (auto at = variables_.lower_bound(prefix); at != variables_.end() && at->first.starts_with(prefix); ++at)
    names.push_back(at->first);
  return names;
}

Environment captured_environment() {
  std::map<std::string, std::string> variables;
  for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos)
      variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return Environment(std::move(variables));
}

}  // namespace charter::cmd
