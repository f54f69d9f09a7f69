// SPDX-License-Identifier: Apache-2.0
#include "model/recurring_date.h"

#include "value/ascii.h"
#include "value/integer.h"

#include <algorithm>
#include <array>
#include <vector>

namespace charter {

namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 12> kMonths{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<int, 12> kLongest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 5> kOrdinals{"first", "second", "third", "fourth", "last"};

Words words_of(std::string_view text) {
  Words words;
  std::string word;
  for (const char c : in_lower_case(text) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      if (word == "each") word = "every";
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

template <std::size_t n>
std::optional<std::size_t> index_in(const std::array<std::string_view, n>& names,
                                    const std::string& word) {
  for (std::size_t i = 0; i < n; ++i)
    if (in_lower_case(names[i]) == word) return i;
  return std::nullopt;
}

std::optional<Integer> day_number(std::string word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (word.size() > 2 && word.ends_with(ending)) {
      word.resize(word.size() - 2);
      break;
    }
  return parse_integer(word);
}

// "31 december" or "december 31".
std::optional<std::string> day_of_month(const Words& words) {
  if (words.size() != 2) return std::nullopt;
  const bool month_first = index_in(kMonths, words[0]).has_value();
  const auto month = index_in(kMonths, words[month_first ? 0 : 1]);
  const auto day = day_number(words[month_first ? 1 : 0]);
  if (!month || !day || *day < 1 || *day > kLongest[*month]) return std::nullopt;
  return to_string(*day) + " " + std::string(kMonths[*month]);
}

// "first thursday of november", "last day of every month".
std::optional<std::string> ordinal_day(const Words& words) {
  const bool monthly = words.size() == 5 && words[3] == "every" && words[4] == "month";
  if ((words.size() != 4 && !monthly) || words[2] != "of") return std::nullopt;
  const auto ordinal = index_in(kOrdinals, words[0]);
  const auto weekday = index_in(kWeekdays, words[1]);
  const auto month = index_in(kMonths, words[3]);
  if (!ordinal || (!weekday && words[1] != "day") || (!month && !monthly)) return std::nullopt;
  return std::string(kOrdinals[*ordinal]) + " " +
         (weekday ? std::string(kWeekdays[*weekday]) : "day") + " of " +
         (monthly ? "every month" : std::string(kMonths[*month]));
}

// "every june", "june", "every monday".
std::optional<std::string> every(const Words& words) {
  const bool said = words.size() == 2 && words[0] == "every";
  if (!said && words.size() != 1) return std::nullopt;
  if (const auto month = index_in(kMonths, words.back()))
    return "every " + std::string(kMonths[*month]);
  const auto weekday = index_in(kWeekdays, words.back());
  if (!weekday || !said) return std::nullopt;
  return "every " + std::string(kWeekdays[*weekday]);
}

}  // namespace

std::optional<std::string> canonical_recurring_date(std::string_view written) {
  Words words = words_of(written);
  if (const auto found = every(words)) return found;
  if (words.size() == 3 && words.front() == "every") words.erase(words.begin());
  if (const auto found = day_of_month(words)) return found;
  return ordinal_day(words);
}

}  // namespace charter
