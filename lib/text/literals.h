// SPDX-License-Identifier: Apache-2.0
#pragma once

// Almost all of a charter is texts written as `text: |` and the lines below. The YAML parser reads
// them character by character, and slowly; here they are read line by line before it, and it is given
// a file in which one short line stands for each. Only texts that are certain to be what they look
// like are taken out: `key: |` on a line of its own, the first line of the text below it, no line of
// nothing but spaces, and nothing before it in the file that could make it a part of something else
// (a quote or a bracket over several lines). All others are left to the parser.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The texts that were taken out of a file, and how places in what is left lead back into the file.
class Literals {
 public:
  // `bytes` holds neither tabs nor carriage returns (text/source.h).
  explicit Literals(std::string_view bytes);
  // All is left to the parser.
  static Literals none(std::string_view bytes);

  // What the parser reads: the same faults at the same places as the file, and of each text that was
  // taken out its first letter.
  const std::string& rest() const { return rest_; }

  // The place in the file of a place in the rest; past its end, as far past the end of the file.
  std::size_t in_file(std::size_t in_rest) const;

  // A text that was taken out, whose `|` stands at this place of the file; nullptr where none was.
  struct Text {
    std::size_t mark = 0;   // of the `|`
    std::size_t begin = 0;  // of its first line
    std::size_t end = 0;    // of its last line that holds something, without the line feed
    std::size_t indentation = 0;
    std::size_t end_in_rest = 0;
  };
  const Text* at(std::size_t mark) const;

  // What it says: its lines without their indentation, and a line feed after each.
  static std::string words(const Text& text, std::string_view bytes);

 private:
  Literals() = default;
  void take_out(const Text& text, std::string_view bytes);

  std::string rest_;
  std::size_t taken_ = 0;  // so much of the file is in `rest_`, or taken out
  std::vector<Text> texts_;
};

}  // namespace charter
