// SPDX-License-Identifier: Apache-2.0
#include "change/plain_form.h"

#include "change/labels.h"
#include "value/ascii.h"

#include <array>
#include <utility>

namespace charter {

namespace {

using std::string_view;

bool is_word(char c) { return is_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

struct Spelling {
  string_view written, plain;
};

// What is written in several ways and reads alike.
constexpr std::array<Spelling, 29> kSpellings{{
    {"“", "'"}, {"”", "'"}, {"„", "'"}, {"‟", "'"}, {"«", "'"}, {"»", "'"}, {"‘", "'"}, {"’", "'"},
    {"‚", "'"}, {"‹", "'"}, {"›", "'"}, {"–", "-"}, {"—", "-"}, {"‐", "-"}, {"‑", "-"}, {"−", "-"},
    {"…", "..."}, {"•", "*"}, {"\u00a0", " "}, {"\u202f", " "}, {"\u2009", " "}, {"\u200b", ""},
    {"\ufeff", ""}, {"\u00ad", ""}, {"&nbsp;", " "}, {"&#x20;", " "}, {"&sect;", "§"},
    {"&amp;", "&"}, {"&quot;", "'"}}};

// Whether it is itself in every plain spelling.
bool is_spelled_once(char c) {
  return c != '"' && c != '`' && c != '\t' && c != '&' && static_cast<unsigned char>(c) < 0xC2;
}

// One character, or what stands for it, in its plain spelling; the bytes it takes.
std::pair<string_view, std::size_t> plain_character(string_view text, std::size_t at) {
  const char c = text[at];
  if (is_spelled_once(c)) return {text.substr(at, 1), 1};
  if (c == '"' || c == '`') return {"'", 1};
  if (c == '\t') return {" ", 1};
  for (const Spelling& each : kSpellings)
    if (each.written.front() == c && text.substr(at).starts_with(each.written))
      return {each.plain, each.written.size()};
  return {text.substr(at, 1), 1};
}

string_view trimmed(string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

// A line under a heading, between paragraphs, or between the head of a table and its rows.
bool is_rule(string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=*_|: ") == string_view::npos;
}

// "## ", "> ", "- ". A minus before a number is kept.
string_view without_marks(string_view line) {
  while (!line.empty()) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    const string_view rest = line.substr(level > 0 ? level : 1);
    const bool marked = level > 0 || string_view("-*+>").find(line.front()) != string_view::npos;
    const string_view next = trimmed(rest);
    const bool blank_follows = rest.empty() || rest.front() == ' ';
    if (!marked || !blank_follows || next.empty()) return line;
    if (line.front() == '-' && is_digit(next.front())) return line;
    line = next;
  }
  return line;
}

// Whether the star or underscore at `at` is emphasis: it touches a word on one side only.
bool is_emphasis(string_view line, std::size_t at) {
  std::size_t before = at, after = at + 1;
  while (before > 0 && line[before - 1] == line[at]) --before;
  while (after < line.size() && line[after] == line[at]) ++after;
  const bool blank_before = before == 0 || line[before - 1] == ' ';
  const bool blank_after = after == line.size() || line[after] == ' ';
  if (blank_before && blank_after) return false;
  const bool inside = before > 0 && after < line.size() && is_word(line[before - 1]) && is_word(line[after]);
  return !inside || (line[at] == '*' && after - before > 1);
}

string_view last_of(const std::string& text) {
  return text.empty() ? string_view() : string_view(text).substr(text.size() - 1);
}

// Every line in turn is spelled plainly, loses its marks, and is added after a blank.
class PlainText {
 public:
  PlainText(std::size_t size, Part part) : labels_(part) { plain_.reserve(size); }

  void add_line(string_view written) {
    spelled_.clear();
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t simple = at;
      while (at < written.size() && is_spelled_once(written[at])) ++at;
      spelled_ += written.substr(simple, at - simple);
      if (at == written.size()) break;
      const auto [plain, bytes] = plain_character(written, at);
      spelled_ += plain;
      at += bytes;
    }
    string_view line = trimmed(spelled_);
    if (line.empty()) return labels_.begin_block();
    if (is_rule(line)) return;
    line = without_marks(line);
    if (line.ends_with('\\')) line.remove_suffix(1);
    if (line.find_first_of("*_") != string_view::npos) {
      unstressed_.clear();
      for (std::size_t at = 0; at < line.size(); ++at)
        if ((line[at] != '*' && line[at] != '_') || !is_emphasis(line, at)) unstressed_ += line[at];
      line = trimmed(unstressed_);
    } else {
      line = trimmed(line);
    }
    add(line.substr(labels_.take(line)));
  }

  std::string done() {
    if (plain_.ends_with(' ')) plain_.pop_back();
    return std::move(plain_);
  }

 private:
  void add(string_view line) {
    if (!plain_.empty()) add(' ');
    while (!line.empty()) {
      const std::size_t simple = std::min(line.find_first_of(" '|"), line.size());
      plain_ += line.substr(0, simple);
      if (simple < line.size()) add(line[simple]);
      line.remove_prefix(std::min(simple + 1, line.size()));
    }
  }

  // Blanks are one, as are quotation marks, and none stands beside the bar of a table.
  void add(char c) {
    const string_view last = last_of(plain_);
    if (c == ' ' && (last.empty() || last == " " || last == "|")) return;
    if (c == '\'' && last == "'") return;
    if (c == '|' && last == " ") plain_.pop_back();
    plain_ += c;
  }

  Labels labels_;
  std::string plain_, spelled_, unstressed_;
};

// The bytes of the character there, if it is of a script without blanks between words.
std::size_t unspaced_character(string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0xE0 || at + 2 >= text.size()) return 0;
  if (byte(0) >= 0xF0) return std::min<std::size_t>(4, text.size() - at);
  const unsigned code = ((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  const bool thai_to_burmese = code >= 0x0E00 && code <= 0x109F && (code < 0x0F00 || code >= 0x1000);
  return thai_to_burmese || (code >= 0x1780 && code <= 0x17FF) || (code >= 0x2E80 && code <= 0xD7FF) ? 3 : 0;
}

}  // namespace

std::string plain_form(string_view text, Part part) {
  PlainText plain(text.size(), part);
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    plain.add_line(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return plain.done();
}

void for_each_word(string_view plain, const std::function<void(string_view)>& visit) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) visit(word);
    word.clear();
  };
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t own = is_word(plain[at]) ? unspaced_character(plain, at) : 0;
    if (own > 0) {
      flush();
      visit(plain.substr(at, own));
      at += own;
      continue;
    }
    const char c = plain[at++];
    if (!is_word(c))
      flush();
    else
      word += lower_case(c);
  }
  flush();
}

}  // namespace charter
