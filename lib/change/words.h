// SPDX-License-Identifier: Apache-2.0
#pragma once

// What was struck from a text and what was inserted, word by word, as a careful editor marks an
// amendment.

#include <string>
#include <vector>

namespace charter {

struct WordEdit {
  enum class Op { Keep, Strike, Insert };
  Op op = Op::Keep;
  std::string text;
  friend bool operator==(const WordEdit&, const WordEdit&) = default;
};

// Kept and struck pieces together are `before`, kept and inserted ones `after`. What is struck comes
// before what is inserted in its stead. The pieces (change/pieces.h) are never broken: a number that
// changed is one change.
//
// Words that stay between two changes and are worth less than either are struck and inserted with
// them. Never so where that would hide something: a word that denies, excepts or obliges, or a number,
// that came, went or stays there, keeps its change apart from others. Where a change can stand in
// several places ("a b b c"), it begins with a sentence or a word.
//
// redline(b, a) is redline(a, b) with what is struck and what is inserted exchanged.
std::vector<WordEdit> redline(const std::string& before, const std::string& after);

// Whether a stretch that was struck and what was inserted in its stead differ in nothing but how lines
// are broken: white space without an empty line, for such white space.
bool is_reflow(const std::string& struck, const std::string& inserted);

// The pieces that redline never breaks; together they are the text.
std::vector<std::string> words_of(const std::string& text);

}  // namespace charter
