// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text from repositories, files and remotes is data and may be hostile: terminal escapes, text that
// reads backwards, letters that cannot be seen. These functions find it and make it visible.

#include <optional>
#include <string>
#include <string_view>

namespace charter {

// The byte offset of the first byte that is not UTF-8 (overlong forms and surrogates are not).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// A character that managed files must not hold, and where.
struct UnsafeCharacter {
  std::size_t offset = 0;  // in bytes
  char32_t character = 0;
  enum class Kind { Control, Bidirectional, Invisible } kind = Kind::Control;
};

// The first control character other than line feed, bidirectional control, or invisible character
// (zero width, tag, filler, private use, non-character). `text` is UTF-8. Joiners (U+200C, U+200D) are
// let through between letters of the scripts and emoji that need them.
std::optional<UnsafeCharacter> first_unsafe(std::string_view text);

// `text` with every unsafe character and every byte that is not UTF-8 written out as <U+202E> or <0xFF>.
// Line feeds stay where `lines` is Kept.
enum class LineFeeds { Kept, Shown };
std::string made_visible(std::string_view text, LineFeeds lines = LineFeeds::Shown);

// Whether a community can be called so: one line of at most 200 visible characters in normal form C, not
// all of them blank.
bool is_name(std::string_view text);

// Whether the text is in Unicode's normal form C.
bool is_nfc(std::string_view text);
std::string to_nfc(std::string_view text);

// How many columns of a terminal the text takes: wide East Asian characters take two, combining marks
// none.
int display_width(std::string_view text);

// The number of code points.
std::size_t code_points(std::string_view text);

}  // namespace charter
