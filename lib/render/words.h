// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was struck from a text and what was inserted, word by word, as a meeting reads an amendment.

#include <string>
#include <vector>

namespace charter {

struct WordEdit {
  enum class Op { Keep, Strike, Insert };
  Op op = Op::Keep;
  std::string text;
  friend bool operator==(const WordEdit&, const WordEdit&) = default;
};

// Kept and struck pieces together are `before`, kept and inserted ones `after`. What is struck
// comes before what is inserted in its stead, and changes with nothing but white space between them
// are one. A word, a mark of punctuation, a number with its sign or unit ("2/3", "66.6 %", "30
// days", "250.00 EUR") and a reference ("[[exit.notice]]") are never broken.
//
// The fewest words are struck and inserted (E. W. Myers, An O(ND) Difference Algorithm and Its
// Variations, 1986). Texts that differ in thousands of words are compared by sentences first, and
// then by words within those that differ.
std::vector<WordEdit> redline(const std::string& before, const std::string& after);

// The pieces that redline never breaks; together they are the text.
std::vector<std::string> words_of(const std::string& text);

}  // namespace charter
