// SPDX-License-Identifier: Apache-2.0
#pragma once

// What one character of a text is, for those who break texts into words.

#include <cstddef>
#include <string_view>

namespace charter {

enum class CharacterClass {
  Space,
  Digit,
  Letter,    // of a script that stands spaces between words, or a mark that goes with one
  Run,       // a letter of a script without spaces
  Mark,      // punctuation, symbols, what is not UTF-8
  Nothing,   // beyond the end
};

struct Character {
  CharacterClass what = CharacterClass::Nothing;
  char32_t code = 0;    // zero where the bytes are not UTF-8
  std::size_t end = 0;  // where the next one begins
};

Character character_at(std::string_view text, std::size_t from);

// Whether it only alters the character before it (an accent, a joiner, a variation selector).
bool goes_with_the_one_before(char32_t code);

}  // namespace charter
