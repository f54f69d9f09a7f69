// SPDX-License-Identifier: Apache-2.0
#include "change/labels.h"

#include "value/ascii.h"

#include <algorithm>
#include <array>
#include <string>

namespace charter {

namespace {

using std::string_view;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_roman(char c) { return string_view("ivxlc").find(lower_case(c)) != string_view::npos; }

std::size_t blanks(string_view line, std::size_t from) {
  while (from < line.size() && line[from] == ' ') ++from;
  return from;
}

template <class Predicate>
std::size_t run(string_view line, std::size_t from, Predicate belongs) {
  while (from < line.size() && belongs(line[from])) ++from;
  return from;
}

// "4", "4.6.1", "5a"; the end, or `from`.
std::size_t end_of_number(string_view line, std::size_t from) {
  std::size_t end = run(line, from, is_digit);
  if (end == from || end - from > 4) return from;
  while (end + 1 < line.size() && line[end] == '.' && is_digit(line[end + 1]))
    end = run(line, end + 1, is_digit);
  if (end < line.size() && is_ascii_letter(line[end]) &&
      (end + 1 == line.size() || !is_ascii_letter(line[end + 1])))
    ++end;
  return end;
}

// A number, a letter, or a Roman number.
std::size_t end_of_mark(string_view line, std::size_t from) {
  const std::size_t number = end_of_number(line, from);
  if (number > from) return number;
  const std::size_t letters = run(line, from, is_ascii_letter);
  if (letters - from == 1) return letters;
  return letters - from <= 6 && run(line, from, is_roman) == letters ? letters : from;
}

int roman(string_view mark) {
  const auto value = [](char c) {
    switch (lower_case(c)) {
      case 'i': return 1;
      case 'v': return 5;
      case 'x': return 10;
      case 'l': return 50;
      default: return 100;
    }
  };
  int total = 0;
  for (std::size_t i = 0; i < mark.size(); ++i)
    total += i + 1 < mark.size() && value(mark[i]) < value(mark[i + 1]) ? -value(mark[i])
                                                                        : value(mark[i]);
  return total;
}

// The places a mark can stand for: "i" is the ninth letter and the first Roman number.
std::vector<int> places_of(string_view mark) {
  std::vector<int> places;
  const std::size_t last = mark.rfind('.');
  const string_view own = last == string_view::npos ? mark : mark.substr(last + 1);
  // Longer numbers count no clauses.
  constexpr std::size_t kMostDigits = 6;
  if (is_digit(own.front()) && own.size() > kMostDigits) return places;
  if (is_digit(own.front())) return {std::stoi(std::string(own))};
  if (own.size() == 1) places.push_back(lower_case(own.front()) - 'a' + 1);
  if (std::ranges::all_of(own, is_roman)) places.push_back(roman(own));
  return places;
}

// "30. April" is a day: such languages write a full stop after its number.
bool is_month(string_view words) {
  static constexpr std::array<string_view, 21> kMonths{
      "januar", "januari", "jänner",  "februar",   "februari", "märz",    "marts",
      "mars",   "april",   "mai",     "maj",       "juni",     "juli",    "august",
      "augusti", "september", "oktober", "november", "dezember", "december", "desember"};
  const std::string word = in_lower_case(words.substr(0, words.find_first_of(" ,.;:)")));
  return std::ranges::find(kMonths, word) != kMonths.end();
}

bool is_name_of_a_part(string_view word) {
  static constexpr std::array<string_view, 12> kNames{
      "section", "article", "art", "art.", "chapter", "clause",
      "rule",    "paragraph", "part", "book", "abschnitt", "artikel"};
  return std::ranges::find(kNames, in_lower_case(word)) != kNames.end();
}

}  // namespace

// In a title, where what follows begins like one: "4.6 Managing members", not "14 days' notice".
bool Labels::may_stand_bare(string_view line, std::size_t end) const {
  if (part_ != Part::Title) return false;
  const std::size_t next = blanks(line, end);
  return next == line.size() || !is_ascii(line[next]) || (line[next] >= 'A' && line[next] <= 'Z') ||
         line[next] == '-';
}

// Where the label that `line` begins with ends, blanks after it not counted.
std::size_t Labels::ordered(string_view line) const {
  if (line.starts_with("§")) {
    const std::size_t begin = blanks(line, run(line, 0, [](char c) { return !is_ascii(c); }));
    const std::size_t end = end_of_number(line, begin);
    return end == begin ? 0 : run(line, end, [](char c) { return c == '.' || c == ':' || c == ')'; });
  }
  const std::size_t word = line.find(' ');
  if (word != string_view::npos && is_name_of_a_part(line.substr(0, word))) {
    const std::size_t begin = blanks(line, word), end = end_of_mark(line, begin);
    if (end == begin) return 0;
    const std::size_t stop = run(line, end, [](char c) { return c == '.' || c == ':' || c == ')'; });
    return stop > end || may_stand_bare(line, end) ? stop : 0;
  }
  const std::size_t begin = line.starts_with("(") ? 1 : 0, end = end_of_mark(line, begin);
  if (end == begin || end > line.size()) return 0;
  if (begin == 1) return end < line.size() && line[end] == ')' ? end + 1 : 0;
  const std::size_t stop = run(line, end, [](char c) { return c == '.' || c == ')' || c == ':'; });
  const bool is_number = is_digit(line.front());
  const bool is_dotted = line.substr(0, end).find('.') != string_view::npos;
  if (stop == end) return is_number && is_dotted && may_stand_bare(line, end) ? end : 0;
  if (line[end] == ':' && !is_number) return 0;
  return line[end] == '.' && is_number && is_month(line.substr(blanks(line, stop))) ? 0 : stop;
}

bool Labels::goes_on(string_view mark) {
  const std::size_t begin = mark.find_first_not_of("(§ ");
  string_view own = begin == string_view::npos ? string_view() : mark.substr(begin);
  own = own.substr(0, end_of_mark(own, 0));
  if (own.empty()) return at_begin_;
  const std::vector<int> places = places_of(own);
  const auto follows = [&](int place) {
    return std::ranges::any_of(counted_, [&](int last) { return place == last || place == last + 1; });
  };
  if (places.empty()) return false;
  const bool first = places.front() == 1 && is_digit(own.front());
  if (!at_begin_ && !first && std::ranges::none_of(places, follows)) return false;
  counted_.insert(counted_.end(), places.begin(), places.end());
  return true;
}

std::size_t Labels::take(string_view line) {
  if (at_begin_) counted_.clear();
  const std::size_t end = ordered(line);
  const bool stands_alone = end == line.size() || (end > 0 && line[end] == ' ');
  const bool is_one = end > 0 && stands_alone && goes_on(line.substr(0, end));
  at_begin_ = false;
  return is_one ? blanks(line, end) : 0;
}

}  // namespace charter
