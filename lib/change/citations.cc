// SPDX-License-Identifier: Apache-2.0
#include "change/consequences.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace charter {

namespace {

using std::string_view;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool same_letters(string_view a, string_view b) {
  return std::ranges::equal(a, b, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

// The name of a part that ends at `end`, which is where its number begins but for a blank.
std::size_t begin_of_name(string_view text, std::size_t end) {
  static constexpr std::array<string_view, 7> kNames{"clause",  "clauses", "section", "article",
                                                     "art.",    "artikel", "abschnitt"};
  if (end >= 2 && text.substr(end - 2, 2) == "§") return end - 2;
  for (const string_view name : kNames) {
    if (name.size() > end || !same_letters(text.substr(end - name.size(), name.size()), name)) continue;
    const std::size_t begin = end - name.size();
    if (begin == 0 || !is_letter(text[begin - 1])) return begin;
  }
  return string_view::npos;
}

std::size_t end_of_number(string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  return end;
}

}  // namespace

std::vector<Citation> citations_in(const std::string& text) {
  std::vector<Citation> citations;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t end = end_of_number(text, at);
    const std::size_t blank = at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n') ? 1 : 0;
    const std::size_t begin = begin_of_name(text, at - blank);
    const bool whole = end == text.size() || !is_letter(text[end]);
    if (begin != string_view::npos && whole) {
      std::string written = text.substr(begin, end - begin);
      std::ranges::replace(written, '\n', ' ');
      citations.push_back({written, text.substr(at, end - at)});
    }
    at = end - 1;
  }
  return citations;
}

}  // namespace charter
