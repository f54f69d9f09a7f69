// SPDX-License-Identifier: Apache-2.0
#include "model/text_numbers.h"

#include "model/charter.h"
#include "value/ascii.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace charter {

namespace {

using Words = std::vector<std::string>;

const std::map<std::string, int>& number_words() {
  static const std::map<std::string, int> words{
      {"one", 1},       {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
      {"six", 6},       {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
      {"eleven", 11},   {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
      {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
      {"twenty-one", 21}, {"twenty-four", 24}, {"twenty-eight", 28},
      {"thirty", 30},   {"forty", 40},     {"forty-five", 45}, {"forty-eight", 48}, {"fifty", 50},
      {"sixty", 60},    {"seventy", 70},   {"seventy-two", 72}, {"eighty", 80}, {"ninety", 90},
      {"ein", 1},       {"eine", 1},       {"einem", 1},     {"einer", 1},     {"eines", 1},
      {"zwei", 2},      {"drei", 3},       {"vier", 4},      {"fünf", 5},      {"sechs", 6},
      {"sieben", 7},    {"acht", 8},       {"neun", 9},      {"zehn", 10},     {"elf", 11},
      {"zwölf", 12},    {"dreizehn", 13},  {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16},
      {"siebzehn", 17}, {"achtzehn", 18},  {"neunzehn", 19}, {"zwanzig", 20},
      {"einundzwanzig", 21}, {"vierundzwanzig", 24}, {"achtundzwanzig", 28},
      {"dreißig", 30},  {"vierzig", 40},   {"fünfundvierzig", 45}, {"achtundvierzig", 48},
      {"fünfzig", 50},  {"sechzig", 60},   {"siebzig", 70},  {"zweiundsiebzig", 72},
      {"achtzig", 80},  {"neunzig", 90}};
  return words;
}

const std::map<std::string, int>& part_words() {
  static const std::map<std::string, int> words{
      {"half", 2},    {"halves", 2},  {"third", 3},   {"thirds", 3},  {"quarter", 4},
      {"quarters", 4}, {"fourth", 4}, {"fourths", 4}, {"fifth", 5},   {"fifths", 5},
      {"sixth", 6},   {"sixths", 6},  {"seventh", 7}, {"sevenths", 7}, {"eighth", 8},
      {"eighths", 8}, {"ninth", 9},   {"ninths", 9},  {"tenth", 10},  {"tenths", 10},
      {"hälfte", 2},  {"drittel", 3}, {"dritteln", 3}, {"viertel", 4}, {"vierteln", 4},
      {"fünftel", 5}, {"fünfteln", 5}, {"sechstel", 6}, {"achtel", 8}, {"zehntel", 10},
      {"zehnteln", 10}};
  return words;
}

const std::map<std::string, Duration::Unit>& unit_words() {
  using enum Duration::Unit;
  static const std::map<std::string, Duration::Unit> words{
      {"minute", Minutes},      {"minutes", Minutes},     {"minuten", Minutes},
      {"hour", Hours},          {"hours", Hours},         {"stunde", Hours},
      {"stunden", Hours},       {"day", Days},            {"days", Days},
      {"tag", Days},            {"tage", Days},           {"tagen", Days},
      {"week", Weeks},          {"weeks", Weeks},         {"woche", Weeks},
      {"wochen", Weeks},        {"month", Months},        {"months", Months},
      {"monat", Months},        {"monate", Months},       {"monaten", Months},
      {"year", Years},          {"years", Years},         {"jahr", Years},
      {"jahre", Years},         {"jahren", Years},        {"werktag", BusinessDays},
      {"werktage", BusinessDays}, {"werktagen", BusinessDays}, {"arbeitstag", BusinessDays},
      {"arbeitstage", BusinessDays}, {"arbeitstagen", BusinessDays}};
  return words;
}

bool is_one_of(const std::string& word, const std::set<std::string_view>& words) {
  return words.contains(word);
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

// Ids of other clauses are not part of the wording.
std::string without_references(const std::string& text) {
  std::string plain = text;
  const auto references = references_in(text);
  for (auto reference = references.rbegin(); reference != references.rend(); ++reference)
    plain.replace(reference->offset - 2, reference->target.size() + 4, " x ");
  return plain;
}

// Lower case; a mark that ends a sentence or a part of one is a word of its own, a dash between words
// is "to", brackets and quotes are nothing.
Words words_of(const std::string& text) {
  std::string plain = without_references(text);
  for (const std::string_view space : {"\u00A0", "\u202F", "“", "”", "„", "«", "»", "’", "‘"})
    replace_all(plain, space, " ");
  for (const std::string_view dash : {"–", "—"}) replace_all(plain, dash, " to ");
  replace_all(plain, "Ü", "ü");
  replace_all(plain, "Ä", "ä");
  Words words(1);
  for (const char c : plain + " ") {
    const bool ends_word = std::string_view(" \t\n\r()[]{}\"'*_`").find(c) != std::string_view::npos;
    if (!ends_word) {
      words.back() += lower_case(c);
      continue;
    }
    if (words.back().empty()) continue;
    std::string marks;
    while (!words.back().empty() && std::string_view(".,;:!?").find(words.back().back()) != std::string_view::npos) {
      marks = ".";
      words.back().pop_back();
    }
    if (words.back().empty()) words.pop_back();
    if (!marks.empty()) words.push_back(marks);
    words.emplace_back();
  }
  words.pop_back();
  return words;
}

std::optional<Integer> number_of(const std::string& word) {
  const auto named = number_words().find(word);
  if (named != number_words().end()) return Integer(named->second);
  return has_digit(word) ? parse_integer(word) : std::nullopt;
}

class Scan {
 public:
  explicit Scan(const std::string& text) : words_(words_of(text)) {}

  NumbersMentioned all() {
    for (at_ = 0; at_ < words_.size(); ++at_) {
      split_hyphens();
      read_percent();
      read_ratio();
      read_parts();
      read_compound();
      read_duration();
      if (is_one_of(words_[at_], {"majority", "mehrheit", "unanimous", "unanimously", "einstimmig",
                                  "einstimmige", "hälftig", "halb", "halben", "halbe"}))
        majority_or_half();
      if (is_one_of(words_[at_], {"hundred", "thousand", "hundert", "tausend", "dozen", "dutzend"}))
        found_.durations_uncertain = found_.fractions_uncertain = true;
    }
    return std::move(found_);
  }

 private:
  const std::string& word(std::size_t offset) const {
    static const std::string none;
    return at_ + offset < words_.size() ? words_[at_ + offset] : none;
  }
  const std::string& before(std::size_t offset) const {
    static const std::string none;
    return at_ >= offset ? words_[at_ - offset] : none;
  }

  // "two-thirds" is "two thirds" and "14-day" is "14 day", but "twenty-one" is a number.
  void split_hyphens() {
    const std::string whole = words_[at_];
    const auto hyphen = whole.find('-');
    if (hyphen == std::string::npos || number_of(whole)) return;
    const std::string first = whole.substr(0, hyphen), second = whole.substr(hyphen + 1);
    if (!number_of(first) || second.empty()) return;
    words_[at_] = first;
    words_.insert(words_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, second);
  }

  void add(Fraction value, Fraction precision = {}) {
    found_.fractions.push_back({std::move(value), std::move(precision)});
  }

  // A majority without a number is more than a half; with one, the number counts.
  void majority_or_half() { found_.fractions_uncertain |= found_.fractions.empty(); }

  void read_percent() {
    static const std::set<std::string_view> percent{"%", "percent", "prozent"};
    const std::string& here = words_[at_];
    const bool attached = here.size() > 1 && here.ends_with('%');
    const bool apart = is_one_of(word(1), percent) || (word(1) == "per" && word(2) == "cent");
    if (!attached && !apart) return;
    std::string number = attached ? here.substr(0, here.size() - 1) : here;
    if (const auto named = number_words().find(number); named != number_words().end())
      number = std::to_string(named->second);
    std::ranges::replace(number, ',', '.');
    const auto value = Fraction::parse(number);
    if (!value || is_range()) {
      found_.fractions_uncertain = true;
      return;
    }
    const auto point = number.find('.');
    const auto decimals = point == std::string::npos ? 0 : number.size() - point - 1;
    add(divide(*value, Fraction(100)), Fraction(1, 100 * power_of_ten(static_cast<int>(decimals))));
  }

  void read_ratio() {
    const std::string& here = words_[at_];
    const auto slash = here.find('/');
    if (slash == std::string::npos || !has_digit(here)) return;
    const auto value = Fraction::parse(here);
    if (value && *value < Fraction(1))
      add(*value);
    else
      found_.fractions_uncertain = true;
  }

  void read_parts() {
    const auto parts = part_words().find(words_[at_]);
    if (parts == part_words().end()) return;
    const auto count = number_of(before(1));
    const bool more_than_half = parts->second == 2 && (before(1) == "than" || before(2) == "als");
    if (more_than_half) return add(Fraction(1, 2));
    const bool sure = count && *count < parts->second && (*count > 1 || word(1) == "of" || word(1) == "der");
    if (!sure || is_range())
      found_.fractions_uncertain = true;
    else
      add(Fraction(*count, parts->second));
  }

  // "zweidrittelmehrheit", "dreiviertel".
  void read_compound() {
    static const std::array<std::pair<std::string_view, Fraction>, 4> compounds{
        {{"zweidrittel", {2, 3}}, {"dreiviertel", {3, 4}}, {"vierfünftel", {4, 5}}, {"dreifünftel", {3, 5}}}};
    for (const auto& compound : compounds)
      if (words_[at_].starts_with(compound.first)) add(compound.second);
  }

  std::optional<Duration::Unit> unit() {
    static const std::set<std::string_view> business{"business", "working"};
    static const std::set<std::string_view> plain{"calendar", "clear", "full", "consecutive", "volle",
                                                  "vollen"};
    std::size_t at = 1;
    const bool counts_business = is_one_of(word(at), business);
    if (counts_business || is_one_of(word(at), plain)) ++at;
    const auto named = unit_words().find(word(at));
    if (named == unit_words().end()) return std::nullopt;
    unit_end_ = at;
    if (!counts_business) return named->second;
    return named->second == Duration::Unit::Days ? std::optional(Duration::Unit::BusinessDays)
                                                 : std::nullopt;
  }

  void read_duration() {
    const auto of = unit();
    if (!of) return;
    const auto count = number_of(words_[at_]);
    if (!count) {
      found_.durations_uncertain |= has_digit(words_[at_]) || is_one_of(words_[at_], {"several", "few", "half"});
      return;
    }
    if (is_range() || is_age()) {
      found_.durations_uncertain = true;
      return;
    }
    found_.durations.emplace_back(*count, *of);
  }

  // "7 to 14 days", "seven or fourteen days": two values, of which only the second has its unit.
  bool is_range() const {
    static const std::set<std::string_view> joining{"to", "or", "and", "bis", "oder", "und", "through", "-"};
    return is_one_of(before(1), joining) && (number_of(before(2)) || has_digit(before(2)));
  }

  bool is_age() const {
    static const std::set<std::string_view> ages{"old", "age", "alt"};
    return is_one_of(word(unit_end_ + 1), ages) || is_one_of(word(unit_end_ + 2), ages);
  }

  Words words_;
  std::size_t at_ = 0;
  std::size_t unit_end_ = 0;
  NumbersMentioned found_;
};

}  // namespace

NumbersMentioned numbers_in(const std::string& text) { return Scan(text).all(); }

}  // namespace charter
