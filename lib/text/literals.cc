// SPDX-License-Identifier: Apache-2.0
#include "text/literals.h"

#include <algorithm>

namespace charter {

namespace {

using std::string_view;

struct Line {
  std::size_t begin = 0, end = 0;  // without the line feed
};

std::size_t line_end(string_view bytes, std::size_t from) { return std::min(bytes.find('\n', from), bytes.size()); }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_in_key(char c) { return is_word(c) || c == '_' || c == '-' || c == '.'; }

bool is_blank_or_comment(string_view words) {
  const std::size_t first = words.find_first_not_of(' ');
  return first == string_view::npos || words[first] == '#';
}

// What stands on a line outside of all texts: `- key: value`, in parts.
struct Entry {
  std::size_t column = 0;  // of the key, or of what stands there without one
  bool has_key = false;
  std::size_t value = 0;  // its place on the line
};

Entry entry_of(string_view line) {
  const auto after_blanks = [&](std::size_t from) { return std::min(line.find_first_not_of(' ', from), line.size()); };
  Entry entry;
  entry.column = after_blanks(0);
  while (line.substr(entry.column).starts_with("- ")) entry.column = after_blanks(entry.column + 2);
  entry.value = entry.column;
  std::size_t end = entry.column;
  if (end < line.size() && is_word(line[end]))
    while (end < line.size() && is_in_key(line[end])) ++end;
  const bool is_key = end > entry.column && end < line.size() && line[end] == ':' &&
                      (end + 1 == line.size() || line[end + 1] == ' ');
  if (!is_key) return entry;
  entry.has_key = true;
  entry.value = after_blanks(end + 1);
  return entry;
}

// Whether nothing that begins on the line can go on over the next ones and hide what they are, but for
// plain words, in which `key: |` is an error wherever it stands.
bool is_done_with(string_view value, bool has_key) {
  if (is_blank_or_comment(value) || value == "-" || value == "---") return true;
  const char first = value.front();
  if (has_key && (first == '"' || first == '\'')) {
    for (std::size_t at = 1; at < value.size(); ++at) {
      if (first == '"' && value[at] == '\\') ++at;
      else if (value[at] == first && value.substr(at + 1).starts_with(first)) ++at;
      else if (value[at] == first) return is_blank_or_comment(value.substr(at + 1));
    }
    return false;
  }
  if (has_key && (first == '[' || first == '{')) {
    if (value.find_first_of("\"'#&*!|>") != string_view::npos) return false;
    const auto opened = std::ranges::count_if(value, [](char c) { return c == '[' || c == '{'; });
    const auto closed = std::ranges::count_if(value, [](char c) { return c == ']' || c == '}'; });
    return opened == closed;
  }
  const bool is_plain = is_word(first) || static_cast<unsigned char>(first) >= 0x80;
  // Without a key that is known as one: a colon may follow another.
  return is_plain && (has_key || value.find_first_of("\"'[{:") == string_view::npos);
}

// Where the text ends whose first line begins at `begin`: after its last line that holds something.
// `is_plain` says that no line between is of nothing but spaces.
struct Extent {
  std::size_t end = 0;
  bool is_plain = true;
};
Extent extent_of(string_view bytes, std::size_t begin, std::size_t indentation) {
  Extent extent{line_end(bytes, begin)};
  bool is_plain = true;
  for (std::size_t at = extent.end + 1; at < bytes.size();) {
    const std::size_t end = line_end(bytes, at);
    const std::size_t first = std::min(bytes.find_first_not_of(' ', at), bytes.size());
    if (first >= end) {
      is_plain = is_plain && end == at;
    } else {
      if (first - at < indentation) break;
      extent = {end, is_plain};
    }
    at = end + 1;
  }
  return {extent.end, is_plain};
}

}  // namespace

Literals Literals::none(string_view bytes) {
  Literals literals;
  literals.rest_ = bytes;
  return literals;
}

Literals::Literals(string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = line_end(bytes, at);
    const string_view line = bytes.substr(at, end - at);
    const Entry entry = entry_of(line);
    const string_view value = line.substr(entry.value);
    const bool is_text = entry.has_key && !value.empty() && (value.front() == '|' || value.front() == '>');
    if (!is_text) {
      if (!is_done_with(value, entry.has_key)) break;
      at = end + 1;
      continue;
    }
    const std::size_t begin = end + 1;
    const std::size_t first = std::min(bytes.find_first_not_of(' ', begin), bytes.size());
    const bool is_certain = value.size() == 1 && first < bytes.size() && bytes[first] != '\n' && first - begin > entry.column;
    if (!is_certain) break;
    const Extent extent = extent_of(bytes, begin, first - begin);
    if (value == "|" && extent.is_plain) take_out({at + entry.value, begin, extent.end, first - begin}, bytes);
    at = extent.end + 1;
  }
  rest_.append(bytes.substr(taken_));
}

// One letter stands for it.
void Literals::take_out(const Text& text, string_view bytes) {
  rest_.append(bytes.substr(taken_, text.begin - taken_)).append(text.indentation, ' ').append("x");
  taken_ = text.end;
  texts_.push_back(text);
  texts_.back().end_in_rest = rest_.size();
}

std::size_t Literals::in_file(std::size_t in_rest) const {
  const auto after = std::ranges::upper_bound(texts_, in_rest, {}, &Text::end_in_rest);
  if (after == texts_.begin()) return in_rest;
  const Text& before = *std::prev(after);
  return before.end + (in_rest - before.end_in_rest);
}

const Literals::Text* Literals::at(std::size_t mark) const {
  const auto found = std::ranges::lower_bound(texts_, mark, {}, &Text::mark);
  return found != texts_.end() && found->mark == mark ? &*found : nullptr;
}

std::string Literals::words(const Text& text, string_view bytes) {
  std::string words;
  words.reserve(text.end - text.begin);
  for (std::size_t at = text.begin; at < text.end;) {
    const std::size_t end = std::min(line_end(bytes, at), text.end);
    if (end > at) words.append(bytes.substr(at + text.indentation, end - at - text.indentation));
    words += '\n';
    at = end + 1;
  }
  return words;
}

}  // namespace charter
