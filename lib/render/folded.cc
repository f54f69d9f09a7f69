// SPDX-License-Identifier: Apache-2.0
#include "render/folded.h"

#include "value/safe_text.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kHanging = 2;

// What is never broken: fragments of words of different labels without a blank between them, and the
// blanks before it.
struct FoldedWord {
  std::size_t blanks = 0;
  Text word;
  int width = 0;
};

class FoldedLine {
 public:
  void add(Label label, std::string_view text) {
    while (!text.empty()) {
      const bool blank = text.front() == ' ';
      const std::size_t end =
          std::min(blank ? text.find_first_not_of(' ') : text.find(' '), text.size());
      if (blank)
        units_.push_back({end, {}, 0});
      else
        add_word(label, text.substr(0, end));
      text.remove_prefix(end);
    }
  }

  void write(Text& result, int width) const {
    const std::size_t indent = (units_.empty() ? 0 : units_.front().blanks) + kHanging;
    int column = 0;
    for (const FoldedWord& unit : units_) {
      const bool full = column + static_cast<int>(unit.blanks) + unit.width > width;
      const bool breaks = full && column > static_cast<int>(indent) && unit.width > 0;
      if (breaks) result.line();
      const std::size_t blanks = breaks ? indent : unit.blanks;
      result.add(std::string(blanks, ' ')).add(unit.word);
      column = (breaks ? 0 : column) + static_cast<int>(blanks) + unit.width;
    }
  }

 private:
  void add_word(Label label, std::string_view word) {
    if (units_.empty()) units_.emplace_back();
    units_.back().word.add(label, word);
    units_.back().width += display_width(word);
  }

  std::vector<FoldedWord> units_;
};

}  // namespace

Text folded(const Text& text, int width) {
  Text result;
  FoldedLine line;
  for (const Span& span : text.spans()) {
    std::string_view rest = span.text;
    while (true) {
      const std::size_t end = rest.find('\n');
      line.add(span.label, rest.substr(0, end));
      if (end == std::string_view::npos) break;
      line.write(result, width);
      line = FoldedLine();
      result.line();
      rest.remove_prefix(end + 1);
    }
  }
  line.write(result, width);
  return result;
}

}  // namespace charter
