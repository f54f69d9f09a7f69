// SPDX-License-Identifier: Apache-2.0
#include "change/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace charter {

namespace {

constexpr UChar32 kWordJoiner = 0x200D;

CharacterClass class_of_ascii(char c) {
  if (c >= '0' && c <= '9') return CharacterClass::Digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharacterClass::Letter;
  const bool space = c == ' ' || (c >= '\t' && c <= '\r');
  return space ? CharacterClass::Space : CharacterClass::Mark;
}

// Where lines may break between any two letters, or only where a dictionary says so, words are not
// told apart by spaces.
bool is_without_spaces(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_LINE_BREAK)) {
    case U_LB_COMPLEX_CONTEXT:
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER: return true;
    default: return false;
  }
}

CharacterClass class_of(UChar32 c) {
  if (u_isUWhiteSpace(c)) return CharacterClass::Space;
  if (u_isdigit(c)) return CharacterClass::Digit;
  const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
  if (!mark && !u_hasBinaryProperty(c, UCHAR_ALPHABETIC)) return CharacterClass::Mark;
  return is_without_spaces(c) ? CharacterClass::Run : CharacterClass::Letter;
}

}  // namespace

Character character_at(std::string_view text, std::size_t from) {
  if (from >= text.size()) return {CharacterClass::Nothing, 0, from};
  const char first = text[from];
  if (static_cast<unsigned char>(first) < 0x80)
    return {class_of_ascii(first), static_cast<char32_t>(first), from + 1};
  std::size_t at = from;
  UChar32 c = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_NEXT(bytes, at, text.size(), c);
  if (c < 0) return {CharacterClass::Mark, 0, from + 1};
  return {class_of(c), static_cast<char32_t>(c), at};
}

bool goes_with_the_one_before(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  return c == kWordJoiner || u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND);
}

}  // namespace charter
