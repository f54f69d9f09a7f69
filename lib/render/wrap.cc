// SPDX-License-Identifier: Apache-2.0
#include "render/wrap.h"

#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

// How a line of the source begins: blanks, and the mark of a list item if there is one.
struct Opening {
  std::size_t blanks = 0;
  std::size_t mark = 0;  // "- " or "12. " or "(a) "
};

std::size_t list_mark(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> ")) return 2;
  const auto end = line.find(' ');
  if (end == std::string_view::npos || end < 2 || end > 5) return 0;
  const char last = line[end - 1];
  const std::string_view label = line.substr(line.front() == '(' ? 1 : 0, end - 1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool numbered = last == '.' && std::ranges::all_of(line.substr(0, end - 1), is_digit);
  const bool lettered = last == ')' && label.size() <= 4;
  return numbered || lettered ? end + 1 : 0;
}

Opening opening_of(std::string_view line) {
  const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
  return {blanks, list_mark(line.substr(blanks))};
}

class Setter {
 public:
  explicit Setter(int width) : width_(width) {}

  void take(std::string_view line) {
    if (line.find_first_not_of(' ') == std::string_view::npos) {
      end_paragraph();
      lines_.emplace_back();
      return;
    }
    const Opening opening = opening_of(line);
    if (opening.mark > 0 || current_.empty()) begin(line, opening);
    add_words(line.substr(opening.blanks + opening.mark));
  }

  std::vector<std::string> done() {
    end_paragraph();
    while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
    return std::move(lines_);
  }

 private:
  void begin(std::string_view line, const Opening& opening) {
    end_paragraph();
    current_ = std::string(line.substr(0, opening.blanks + opening.mark));
    hanging_ = std::string(current_.size(), ' ');
    fresh_ = true;
  }

  void add_words(std::string_view words) {
    while (!words.empty()) {
      const std::size_t begin = words.find_first_not_of(' ');
      if (begin == std::string_view::npos) return;
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      add_word(words.substr(begin, end - begin));
      words.remove_prefix(end);
    }
  }

  void add_word(std::string_view word) {
    const int needed = display_width(current_) + display_width(word) + (fresh_ ? 0 : 1);
    if (!fresh_ && needed > width_) {
      lines_.push_back(current_);
      current_ = hanging_;
      fresh_ = true;
    }
    if (!fresh_) current_ += ' ';
    current_ += word;
    fresh_ = false;
  }

  void end_paragraph() {
    if (!current_.empty()) lines_.push_back(current_);
    current_.clear();
    hanging_.clear();
  }

  int width_;
  bool fresh_ = true;
  std::string current_, hanging_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> wrapped(std::string_view text, int width) {
  Setter setter(width);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    setter.take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return setter.done();
}

}  // namespace charter
