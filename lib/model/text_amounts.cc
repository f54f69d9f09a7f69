// SPDX-License-Identifier: Apache-2.0
#include "model/text_numbers.h"
#include "value/ascii.h"
#include "value/integer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace charter {

namespace {

// What the unit is called in texts, in lower case.
std::set<std::string> names_of(const std::string& unit) {
  std::set<std::string> names{in_lower_case(unit)};
  if (unit == "EUR") names.insert({"€", "euro", "euros"});
  if (unit == "GBP") names.insert("£");
  return names;
}

// Words in lower case; a currency sign is a word of its own, and a dash between two amounts is "to".
std::vector<std::string> words_and_signs(const std::string& text) {
  std::vector<std::string> words(1);
  const auto end_word = [&] {
    while (!words.back().empty() && std::string_view(".,;:!?").find(words.back().back()) != std::string_view::npos)
      words.back().pop_back();
    if (!words.back().empty()) words.emplace_back();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSpecial{
        {{"€", "€"}, {"£", "£"}, {"–", "to"}, {"—", "to"}, {"\u00a0", ""}}};
    const auto special = std::ranges::find_if(kSpecial, [&](const auto& s) { return rest.starts_with(s.first); });
    if (special != kSpecial.end()) {
      end_word();
      words.back() = special->second;
      end_word();
      at += special->first.size();
      continue;
    }
    if (std::string_view(" \t\n()[]{}\"'*_`").find(text[at]) != std::string_view::npos)
      end_word();
    else
      words.back() += text[at];
    ++at;
  }
  end_word();
  if (words.back().empty()) words.pop_back();
  for (std::string& word : words) word = in_lower_case(word);
  return words;
}

// "250", "250.00", "1,200.50". Another form, such as "1.200", is read differently in different countries.
std::optional<Fraction> amount_of(const std::string& word) {
  const std::size_t point = std::min(word.find('.'), word.size());
  const std::string whole = word.substr(0, point), part = word.substr(std::min(point + 1, word.size()));
  if (!std::ranges::all_of(part, is_digit) || part.size() == 3 || (point < word.size() && part.empty()))
    return std::nullopt;
  std::string digits;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool is_mark = whole[i] == ',' && i > 0 && (whole.size() - i) % 4 == 0;
    if (!is_mark && !is_digit(whole[i])) return std::nullopt;
    if (!is_mark) digits += whole[i];
  }
  const auto number = parse_integer(digits + part);
  if (!number) return std::nullopt;
  return Fraction(*number, power_of_ten(static_cast<int>(part.size())));
}


class AmountScan {
 public:
  AmountScan(const std::string& text, const std::string& unit) : words_(words_and_signs(text)), names_(names_of(unit)) {}

  AmountsMentioned all() {
    for (std::size_t at = 0; at < words_.size(); ++at)
      if (names_.contains(words_[at])) read_around(at);
    return std::move(found_);
  }

 private:
  std::string word(std::size_t at) const { return at < words_.size() ? words_[at] : std::string(); }

  // The number stands before the unit's name, else behind it.
  void read_around(std::size_t at) {
    if (at > 0 && has_digit(words_[at - 1])) return read(at - 1, at - 2);
    if (has_digit(word(at + 1)) && !names_.contains(word(at + 2))) return read(at + 1, at + 2);
    // "two thousand euros" may be any amount.
    found_.uncertain |= at > 0 && !is_joining(words_[at - 1]);
  }

  static bool is_joining(const std::string& word) {
    static const std::set<std::string_view> joining{"in", "of", "the", "per", "each", "an", "into", "to"};
    return joining.contains(word);
  }

  void read(std::size_t number, std::size_t beside) {
    static const std::set<std::string_view> ranges{"to", "or", "and", "bis", "oder", "und", "million", "thousand"};
    const auto amount = amount_of(words_[number]);
    // The word beside the number, away from the unit; at the beginning of the text there is none.
    const std::string other = beside < words_.size() ? words_[beside] : std::string();
    const bool is_range = ranges.contains(other) && (beside > number || (beside > 0 && has_digit(words_[beside - 1])));
    if (!amount || is_range || has_digit(other))
      found_.uncertain = true;
    else
      found_.amounts.push_back({*amount, words_[number]});
  }

  std::vector<std::string> words_;
  std::set<std::string> names_;
  AmountsMentioned found_;
};

}  // namespace

AmountsMentioned amounts_in(const std::string& text, const std::string& unit) {
  return AmountScan(text, unit).all();
}

}  // namespace charter
