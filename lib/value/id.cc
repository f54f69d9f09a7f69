// SPDX-License-Identifier: Apache-2.0
#include "value/id.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kLongestId = 63;
constexpr std::size_t kLongestDottedId = 255;

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Letters without their accents, where Unicode takes them apart.
std::string without_accents(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto length = static_cast<int32_t>(text.size());
  const icu::UnicodeString apart = nfkd->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), length)), status);
  std::string plain;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    plain += c < 0x80 ? static_cast<char>(c) : '-';
  }
  return plain;
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kLongestId && is_lower_or_digit(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

bool is_dotted_id(std::string_view text) {
  if (text.size() > kLongestDottedId) return false;
  for (;;) {
    const auto dot = text.find('.');
    if (!is_id(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

bool is_unit_code(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || is_upper(c); };
  return text.size() >= 1 && text.size() <= 16 && is_letter(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

std::string id_from(std::string_view text) {
  std::string id;
  for (char c : without_accents(text)) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    if (is_lower_or_digit(c))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    if (id.size() == kLongestId) break;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace charter
