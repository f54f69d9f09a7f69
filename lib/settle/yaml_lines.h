// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes the plain YAML of a record line by line: block style, two blanks of indentation, nothing
// that depends on a library's version. Private to lib/settle.

#include <string>
#include <string_view>

namespace charter {

class YamlLines {
 public:
  // At the margin.
  void comment(std::string_view text);
  // A key at the margin, of the list or mapping that follows, which ends at the next key, comment
  // or margin().
  void key(std::string_view name);
  // A key at the margin whose list has nothing in it.
  void empty(std::string_view name);
  void margin();

  // A value that needs no quotes: an id, an amount, yes, no.
  void field(std::string_view name, std::string_view value);
  // A value within quotation marks: what people wrote.
  void quoted(std::string_view name, std::string_view value);
  // A mapping or list within; until end().
  void open(std::string_view name);
  // An entry of a list, by its first field; until end().
  void item(std::string_view name, std::string_view value);
  void end();

  const std::string& text() const { return text_; }

 private:
  void line(std::string_view content);

  std::string text_;
  std::size_t depth_ = 0;
  bool dash_ = false;
};

}  // namespace charter
