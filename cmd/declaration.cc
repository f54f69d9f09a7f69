// SPDX-License-Identifier: Apache-2.0
#include "cmd/declaration.h"

#include "value/integer.h"

#include <CLI/CLI.hpp>

namespace charter::cmd {

Declared Declared::required() {
  option_.required();
  return *this;
}

Declared Declared::type_name(const std::string& name) {
  option_.type_name(name);
  return *this;
}

Declared Declaration::add_option(const std::string& name, std::string& value,
                                 const std::string& meaning) {
  return Declared(*parser_.add_option(name, value, meaning));
}

Declared Declaration::add_option(const std::string& name, std::optional<std::string>& value,
                                 const std::string& meaning) {
  return Declared(*parser_.add_option(name, value, meaning));
}

Declared Declaration::add_option(const std::string& name, std::vector<std::string>& values,
                                 const std::string& meaning) {
  return Declared(*parser_.add_option(name, values, meaning));
}

Declared Declaration::add_option(const std::string& name, int& value, const std::string& meaning) {
  const auto no_number = [](const std::string& text) {
    return parse_integer(text) ? std::string() : "`" + text + "` is no whole number";
  };
  return Declared(*parser_.add_option(name, value, meaning)->check(no_number, ""));
}

Declared Declaration::add_flag(const std::string& name, bool& value, const std::string& meaning) {
  return Declared(*parser_.add_flag(name, value, meaning));
}

}  // namespace charter::cmd
