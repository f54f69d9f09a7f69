// SPDX-License-Identifier: Apache-2.0
#pragma once

// The characters of ASCII, whatever the locale. Bytes of other characters are neither letter nor digit, and
// keep their case.

#include <algorithm>
#include <string>
#include <string_view>

namespace charter {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

inline std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), lower_case);
  return lower;
}

}  // namespace charter
