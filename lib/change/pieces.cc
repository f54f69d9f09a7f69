// SPDX-License-Identifier: Apache-2.0
#include "change/pieces.h"

#include "change/characters.h"
#include "change/dictionary_words.h"

#include <algorithm>
#include <optional>
#include <span>

namespace charter {

namespace {

using enum CharacterClass;
using Kind = Piece::Kind;

constexpr char32_t kNoBreakSpace = 0xA0, kNarrowSpace = 0x202F, kApostrophe = 0x2019;
constexpr char32_t kMinus = 0x2212, kSection = 0xA7, kPerMille = 0x2030, kFullPercent = 0xFF05;

constexpr std::string_view kUnits[]{
    "day",     "days",    "week",  "weeks",  "month",   "months", "year",   "years",   "hour",
    "hours",   "minute",  "minutes", "percent", "units", "shares", "members", "votes",  "Tag",
    "Tage",    "Tagen",   "Woche", "Wochen", "Monat",   "Monate", "Monaten", "Jahr",   "Jahre",
    "Jahren",  "Stunden", "Minuten", "Prozent", "Stimmen", "Mitglieder"};

constexpr std::string_view kCurrencies[]{"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK",
                                                       "JPY", "CNY", "INR", "PLN", "CZK", "CAD", "AUD"};

constexpr std::string_view kMonths[]{
    "January", "February", "March", "April", "May",     "June",  "July",   "August", "September", "October",
    "November", "December", "Januar", "Februar", "März", "Mai",  "Juni",   "Juli",   "Oktober",   "Dezember"};

bool is_currency(char32_t c) { return c == '$' || c == 0xA3 || c == 0xA5 || (c >= 0x20A0 && c <= 0x20CF); }
bool is_small_space(char32_t c) { return c == ' ' || c == kNoBreakSpace || c == kNarrowSpace; }
bool is_comparison(char32_t c) {
  return c == '<' || c == '>' || c == '=' || c == 0x2264 || c == 0x2265;
}
bool is_day_mark(char32_t c) { return c == U'年' || c == U'月' || c == U'日'; }

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Piece> pieces() {
    for (std::size_t from = 0; from < text_.size(); from = at_) read_piece(from);
    return std::move(pieces_);
  }

 private:
  Character look(std::size_t from) const { return character_at(text_, from); }
  bool is(std::size_t from, CharacterClass what) const { return look(from).what == what; }
  bool is_wordly(std::size_t from) const { return is(from, Letter) || is(from, Digit); }

  void take(Kind kind, std::size_t from, std::size_t end) {
    pieces_.push_back({kind, text_.substr(from, end - from)});
    at_ = end;
  }

  void read_piece(std::size_t from) {
    const Character first = look(from);
    if (first.what == Space) return take(Kind::Space, from, run(from, [](auto c) { return c.what == Space; }));
    if (const auto end = end_of_number(from, first)) return take(Kind::Number, from, *end);
    if (first.what == Letter) return take(Kind::Word, from, end_of_word(from));
    if (first.what == Run) return take_words(from);
    if (const auto end = end_of_reference(from)) return take(Kind::Reference, from, *end);
    if (is_comparison(first.code))
      return take(Kind::Mark, from, run(from, [](auto c) { return is_comparison(c.code); }));
    std::size_t end = first.end;
    for (Character next = look(end); next.code != 0 && goes_with_the_one_before(next.code); next = look(end))
      end = next.end;
    take(Kind::Mark, from, end);
  }

  template <class Predicate>
  std::size_t run(std::size_t from, Predicate belongs) const {
    for (Character c = look(from); c.what != Nothing && belongs(c); c = look(from)) from = c.end;
    return from;
  }
  std::size_t letters(std::size_t from) const {
    return run(from, [](auto c) { return c.what == Letter; });
  }
  std::size_t wordly(std::size_t from) const {
    return run(from, [](auto c) { return c.what == Letter || c.what == Digit; });
  }
  std::size_t digits(std::size_t from) const {
    return run(from, [](auto c) { return c.what == Digit; });
  }
  std::string_view part(std::size_t from, std::size_t end) const { return text_.substr(from, end - from); }

  void take_words(std::size_t from) {
    const std::string_view words =
        part(from, run(from, [](auto c) { return c.what == Run; }));
    std::size_t begin = from;
    for (const std::size_t end : dictionary_.ends_in(words)) {
      take(Kind::Word, begin, from + end);
      begin = at_;
    }
  }

  std::optional<std::size_t> end_of_reference(std::size_t from) const {
    if (!text_.substr(from).starts_with("[[")) return std::nullopt;
    const std::size_t close = text_.find("]]", from);
    if (close == std::string_view::npos || close > text_.find('\n', from)) return std::nullopt;
    return close + 2;
  }

  // Hyphens and apostrophes between letters belong to the word.
  std::size_t end_of_word(std::size_t from) const {
    std::size_t end = wordly(from);
    for (Character c = look(end); joins(c) && is_wordly(c.end); c = look(end)) end = wordly(c.end);
    return end;
  }
  static bool joins(const Character& c) {
    return c.code == '-' || c.code == '\'' || c.code == kApostrophe || c.code == 0xAD ||
           c.code == 0x2010 || c.code == 0x2011;
  }

  // Nothing where no number begins.
  std::optional<std::size_t> end_of_number(std::size_t from, const Character& first) const {
    if (first.what == Digit) return end_of_amount(from);
    if (first.what == Letter) return end_after_word(from);
    if (first.what != Mark) return std::nullopt;
    std::size_t begin = first.end;
    const bool sign = first.code == '-' || first.code == '+' || first.code == kMinus;
    if (sign) return is_free(from) && is(begin, Digit) ? std::optional(end_of_amount(begin)) : std::nullopt;
    if (first.code != kSection && !is_currency(first.code)) return std::nullopt;
    if (look(begin).code == kSection) begin = look(begin).end;
    if (is_small_space(look(begin).code)) begin = look(begin).end;
    return is(begin, Digit) ? std::optional(end_of_amount(begin)) : std::nullopt;
  }

  // Whether nothing stands before it that a sign would bind to.
  bool is_free(std::size_t from) const {
    return from == 0 || text_[from - 1] == ' ' || text_[from - 1] == '\n' || text_[from - 1] == '(';
  }

  // "EUR 250", "May 1, 2026".
  std::optional<std::size_t> end_after_word(std::size_t from) const {
    const std::size_t end = letters(from);
    if (!is_small_space(look(end).code)) return std::nullopt;
    const std::size_t begin = look(end).end;
    if (!is(begin, Digit)) return std::nullopt;
    const std::string_view word = part(from, end);
    if (is_one_of(kCurrencies, word)) return end_of_amount(begin);
    if (!is_one_of(kMonths, word)) return std::nullopt;
    const std::size_t number = digits(begin);
    if (is_wordly(number) || number - begin == 3 || number - begin > 4) return std::nullopt;
    return number - begin == 4 ? number : end_of_year(number);
  }

  // The year after a day and a month, where there is one: ", 2026" or " 2026".
  std::size_t end_of_year(std::size_t from) const {
    std::size_t at = from;
    if (look(at).code == ',') at = look(at).end;
    if (!is_small_space(look(at).code)) return from;
    at = look(at).end;
    const std::size_t end = digits(at);
    return end - at == 4 && !is_wordly(end) ? end : from;
  }

  std::size_t end_of_amount(std::size_t from) const {
    std::size_t end = wordly(from);
    if (const auto date = end_of_iso_date(from)) return *date;
    for (auto more = end_with_separator(end); more; more = end_with_separator(end)) end = *more;
    return with_unit(from, end);
  }

  std::optional<std::size_t> end_of_iso_date(std::size_t from) const {
    const std::string_view date = text_.substr(from, 10);
    if (date.size() < 10 || date[4] != '-' || date[7] != '-' || is_wordly(from + 10)) return std::nullopt;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
      if (date[i] < '0' || date[i] > '9') return std::nullopt;
    return from + 10;
  }

  // Where the number goes on after a separator: "1,000", "2/3", "10:30", "4.2", "1'000", "5月1日",
  // "30-day".
  std::optional<std::size_t> end_with_separator(std::size_t end) const {
    const Character c = look(end);
    if (is_day_mark(c.code)) return is(c.end, Digit) ? digits(c.end) : c.end;
    if (c.code == '-') return is(c.end, Letter) ? std::optional(end_of_word(c.end)) : std::nullopt;
    if (!is(c.end, Digit)) return std::nullopt;
    if (c.code == '.' || c.code == ',' || c.code == '/' || c.code == ':' || c.code == 0x2044)
      return wordly(c.end);
    const bool groups = c.code == '\'' || c.code == kApostrophe || c.code == kNoBreakSpace || c.code == kNarrowSpace;
    const std::size_t next = digits(c.end);
    return groups && next - c.end == 3 && !is_wordly(next) ? std::optional(next) : std::nullopt;
  }

  std::size_t with_unit(std::size_t from, std::size_t end) const {
    if (const auto date = end_with_month(from, end)) return *date;
    const Character gap = look(end);
    const std::size_t after = is_small_space(gap.code) ? gap.end : end;
    const Character next = look(after);
    if (next.code == '%' || next.code == kPerMille || next.code == kFullPercent) return next.end;
    if (is_currency(next.code) && next.code != '$') return next.end;
    const std::size_t word = letters(after);
    return after > end && is_unit(part(after, word)) && !is_wordly(word) ? word : end;
  }

  // "1 May 2026", "1. Mai".
  std::optional<std::size_t> end_with_month(std::size_t from, std::size_t end) const {
    if (end - from > 2) return std::nullopt;
    std::size_t at = look(end).code == '.' ? end + 1 : end;
    if (!is_small_space(look(at).code)) return std::nullopt;
    at = look(at).end;
    const std::size_t word = letters(at);
    if (!is_one_of(kMonths, part(at, word))) return std::nullopt;
    return end_of_year(word);
  }

  static bool is_unit(std::string_view word) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return is_one_of(kUnits, word) ||
           (word.size() >= 2 && word.size() <= 5 && std::ranges::all_of(word, is_upper));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  DictionaryWords dictionary_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) { return Reader(text).pieces(); }

}  // namespace charter
