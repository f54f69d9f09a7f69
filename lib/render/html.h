// SPDX-License-Identifier: Apache-2.0
#pragma once

// A page put together so that nothing from a repository can be anything but text in it: tags and
// attributes are ours, everything else is escaped, and control and invisible characters are made
// visible.

#include <string>
#include <string_view>

namespace charter {

class Html {
 public:
  // Tags and words of ours, as they are.
  Html& tag(std::string_view markup) {
    bytes_ += markup;
    return *this;
  }
  // Anything else. Line feeds stay.
  Html& text(std::string_view words);

  // <td>words</td>, and the like. `opening` is "td" or "td class=\"number\"".
  Html& element(std::string_view opening, std::string_view words);

  // Words that only those hear who have the page read to them.
  Html& spoken(std::string_view words);

  // What was struck, and what was inserted.
  Html& struck(std::string_view words) { return marked("del", "struck", words); }
  Html& inserted(std::string_view words) { return marked("ins", "inserted", words); }

  Html& add(const Html& part) { return tag(part.bytes_); }

  bool is_empty() const { return bytes_.empty(); }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  // Those who have it read to them hear where it begins and ends.
  Html& marked(std::string_view element, std::string_view what, std::string_view words);

  std::string bytes_;
};

// As text and in attributes between double quotation marks.
std::string escaped_html(std::string_view text);

}  // namespace charter
