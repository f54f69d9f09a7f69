// SPDX-License-Identifier: Apache-2.0
#include "value/safe_text.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace charter {

namespace {

// One step through UTF-8: the character, or a negative number where the bytes are none.
struct Step {
  UChar32 character = 0;
  std::size_t length = 1;
};

Step step_at(std::string_view text, std::size_t offset) {
  int32_t i = 0;
  const auto left = static_cast<int32_t>(std::min<std::size_t>(text.size() - offset, 8));
  UChar32 character = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + offset);
  U8_NEXT(bytes, i, left, character);
  return {character, character < 0 ? 1 : static_cast<std::size_t>(i)};
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7f; }

bool is_bidirectional(UChar32 c) {
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e ||
         c == 0x200f || c == 0x061c;
}

bool is_joiner(UChar32 c) { return c == 0x200c || c == 0x200d; }

// Characters that take no room, or look like nothing, and so can hide a difference.
bool is_invisible(UChar32 c) {
  if (c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x034f) return true;
  if (c == 0x2028 || c == 0x2029 || U_IS_UNICODE_NONCHAR(c)) return true;
  const int8_t type = u_charType(c);
  return type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED;
}

// Joiners belong between letters of scripts that join, and inside emoji; anywhere else they hide.
bool joins(UChar32 before, UChar32 after) {
  const auto needs = [](UChar32 c) {
    return c > 0x7f && (u_isalpha(c) || u_hasBinaryProperty(c, UCHAR_EMOJI) ||
                        u_charType(c) == U_NON_SPACING_MARK || c == 0xfe0f);
  };
  return needs(before) && needs(after) &&
         (u_hasBinaryProperty(after, UCHAR_EMOJI) || u_getIntPropertyValue(before, UCHAR_SCRIPT) != USCRIPT_LATIN);
}

std::optional<UnsafeCharacter::Kind> unsafe_kind(UChar32 c) {
  if (c != '\n' && u_charType(c) == U_CONTROL_CHAR) return UnsafeCharacter::Kind::Control;
  if (is_bidirectional(c)) return UnsafeCharacter::Kind::Bidirectional;
  if (is_invisible(c)) return UnsafeCharacter::Kind::Invisible;
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Step step = step_at(text, at);
    if (step.character < 0) return at;
    at += step.length;
  }
  return std::nullopt;
}

std::optional<UnsafeCharacter> first_unsafe(std::string_view text) {
  UChar32 before = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at]) || text[at] == '\n') {
      before = text[at++];
      continue;
    }
    const Step step = step_at(text, at);
    const std::size_t next = at + step.length;
    const bool joined = is_joiner(step.character) && next < text.size() &&
                        joins(before, step_at(text, next).character);
    const auto kind = step.character < 0 ? std::nullopt : unsafe_kind(step.character);
    if (kind && !joined)
      return UnsafeCharacter{at, static_cast<char32_t>(step.character), *kind};
    before = step.character;
    at = next;
  }
  return std::nullopt;
}

std::string made_visible(std::string_view text, LineFeeds lines) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const auto plain = std::ranges::find_if_not(text, is_plain) - text.begin();
    shown.append(text.substr(0, static_cast<std::size_t>(plain)));
    text.remove_prefix(static_cast<std::size_t>(plain));
    if (text.empty()) break;
    const Step step = step_at(text, 0);
    if (step.character < 0)
      shown += fmt::format("<0x{:02X}>", static_cast<unsigned char>(text[0]));
    else if (step.character == '\n' ? lines == LineFeeds::Shown
                                    : unsafe_kind(step.character).has_value())
      shown += fmt::format("<U+{:04X}>", static_cast<unsigned>(step.character));
    else
      shown.append(text.substr(0, step.length));
    text.remove_prefix(step.length);
  }
  return shown;
}

bool is_name(std::string_view text) {
  constexpr std::size_t kLongestName = 200;
  return !first_invalid_utf8(text) && !first_unsafe(text) && text.find('\n') == text.npos && is_nfc(text) &&
         text.find_first_not_of(' ') != text.npos && code_points(text) <= kLongestName;
}

bool is_nfc(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return true;
  const auto length = static_cast<int32_t>(text.size());
  return nfc->isNormalizedUTF8(icu::StringPiece(text.data(), length), status) != 0;
}

std::string to_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto length = static_cast<int32_t>(text.size());
  const icu::UnicodeString normal = nfc->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), length)), status);
  std::string result;
  normal.toUTF8String(result);
  return result;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    at += step.length;
    if (step.character < 0) continue;
    const int8_t type = u_charType(step.character);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
    const int wide = u_getIntPropertyValue(step.character, UCHAR_EAST_ASIAN_WIDTH);
    width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; }));
}

}  // namespace charter
