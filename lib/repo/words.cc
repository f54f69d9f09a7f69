// SPDX-License-Identifier: Apache-2.0
#include "repo/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace charter {

std::string word_of(std::string_view text) {
  std::string word;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte != '%' && byte < 0x7f) {
      word += c;
    } else {
      word += fmt::format("%{:02X}", byte);
    }
  }
  // An empty word would not be one.
  return word.empty() ? "%" : word;
}

std::optional<std::string> text_of(std::string_view word) {
  if (word == "%") return std::string();
  std::string text;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] != '%') {
      text += word[i];
      continue;
    }
    unsigned byte = 0;
    if (i + 2 >= word.size() || std::from_chars(&word[i] + 1, &word[i] + 3, byte, 16).ptr != &word[i] + 3) return std::nullopt;
    text += static_cast<char>(byte);
    i += 2;
  }
  return text;
}

std::vector<std::string_view> words_in(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace charter
