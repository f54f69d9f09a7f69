// SPDX-License-Identifier: Apache-2.0
#include "render/resolution_words.h"

#include "change/words.h"
#include "value/match.h"

#include <algorithm>

namespace charter {

namespace {

// More parts than this are not an amendment any more, but another text.
constexpr std::size_t kMostEdits = 12;
constexpr std::size_t kMostWordsAround = 8;
// Up to so many places are told apart by counting them, more by quoting more words.
constexpr std::size_t kFewPlaces = 5;
constexpr std::size_t kMostPlaces = 20;

// `text` before, from `begin` to `end`, becomes `by`. Nothing else changes from `low` to `high`.
struct Spot {
  std::size_t begin = 0, end = 0;
  std::string by;
  std::size_t low = 0, high = 0;
};

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<Spot> spots_of(const std::string& before, const std::string& after) {
  std::vector<Spot> spots;
  std::size_t at = 0;
  bool is_open = false;
  for (const WordEdit& edit : redline(before, after)) {
    if (edit.op == WordEdit::Op::Keep) {
      at += edit.text.size();
      is_open = false;
      continue;
    }
    if (!is_open) spots.push_back({at, at, {}, 0, before.size()});
    is_open = true;
    if (edit.op == WordEdit::Op::Insert) {
      spots.back().by += edit.text;
    } else {
      at += edit.text.size();
      spots.back().end = at;
    }
  }
  // With nothing but blanks and marks between them, two are one.
  std::vector<Spot> merged;
  for (Spot& spot : spots) {
    const std::string between =
        merged.empty() ? "" : before.substr(merged.back().end, spot.begin - merged.back().end);
    if (merged.empty() || std::ranges::any_of(between, is_word)) {
      merged.push_back(std::move(spot));
      continue;
    }
    merged.back().by += between + spot.by;
    merged.back().end = spot.end;
  }
  spots = std::move(merged);
  for (std::size_t i = 1; i < spots.size(); ++i) {
    spots[i].low = spots[i - 1].end;
    spots[i - 1].high = spots[i].begin;
  }
  return spots;
}

class Drafter {
 public:
  Drafter(const std::string& before, const std::string& after) : text_(before), after_(after) {
    std::size_t at = 0;
    for (const std::string& word : words_of(before)) {
      starts_.push_back(at);
      at += word.size();
    }
    starts_.push_back(at);
  }

  std::vector<WordsEdit> edits() {
    std::vector<Spot> spots = spots_of(text_, after_);
    if (spots.empty() || spots.size() > kMostEdits || mostly_new(spots)) return {};
    std::vector<WordsEdit> all;
    for (Spot& spot : spots) {
      trim(spot);
      auto edit = draft(spot);
      if (!edit) return {};
      all.push_back(std::move(*edit));
    }
    return all;
  }

 private:
  bool mostly_new(const std::vector<Spot>& spots) const {
    std::size_t changed = 0;
    for (const Spot& spot : spots) changed += spot.end - spot.begin + spot.by.size();
    return 4 * changed > 3 * (text_.size() + after_.size());
  }

  // White space common to what goes and what comes stays; what only comes or only goes has its
  // white space before it where it can: " four" after "Any", rather than "four " before "members".
  void trim(Spot& spot) const {
    while (spot.begin < spot.end && !spot.by.empty() && is_white(spot.by.front()) &&
           text_[spot.begin] == spot.by.front()) {
      ++spot.begin;
      spot.by.erase(0, 1);
    }
    while (spot.begin < spot.end && !spot.by.empty() && is_white(spot.by.back()) &&
           text_[spot.end - 1] == spot.by.back()) {
      --spot.end;
      spot.by.pop_back();
    }
    if (spot.begin == spot.end)
      while (spot.begin > spot.low && is_white(spot.by.back()) &&
             text_[spot.begin - 1] == spot.by.back()) {
        spot.by.insert(0, 1, spot.by.back());
        spot.by.pop_back();
        spot.end = --spot.begin;
      }
    if (spot.by.empty())
      while (spot.begin > spot.low && is_white(text_[spot.end - 1]) &&
             text_[spot.begin - 1] == text_[spot.end - 1]) {
        --spot.begin;
        --spot.end;
      }
  }

  std::optional<WordsEdit> draft(const Spot& spot) const {
    std::optional<WordsEdit> edit;
    if (spot.begin == spot.end) edit = insertion(spot);
    if (spot.by.empty()) edit = strike(spot);
    if (edit && edited(text_, {*edit}) == whole(spot)) return edit;
    edit = replacement(spot);
    if (edit && edited(text_, {*edit}) == whole(spot)) return edit;
    return std::nullopt;
  }

  std::string whole(const Spot& spot) const {
    return text_.substr(0, spot.begin) + spot.by + text_.substr(spot.end);
  }

  // Where a reader cannot tell whether a blank is meant, it is said.
  static bool begins_with_a_mark(const std::string& words) {
    return std::string_view(",.;:!?)]\n").find(words.front()) != std::string_view::npos;
  }

  std::optional<WordsEdit> insertion(const Spot& spot) const {
    using Where = InsertWords::Where;
    InsertWords edit;
    edit.where = spot.begin == 0              ? Where::Beginning
                 : spot.begin == text_.size() ? Where::End
                                              : Where::After;
    edit.words = spot.by;
    std::string& words = edit.words;
    edit.directly = true;
    if (edit.where == Where::Beginning && words.ends_with(' ')) {
      words.pop_back();
      edit.directly = false;
    } else if (edit.where != Where::Beginning && words.starts_with(' ')) {
      words.erase(0, 1);
      edit.directly = false;
    }
    if (!is_quotable(words)) return std::nullopt;
    if (edit.where != Where::Beginning && begins_with_a_mark(words) && !edit.directly)
      return std::nullopt;
    if (edit.where != Where::After) return edit;
    const auto anchor = anchor_before(spot);
    if (!anchor) return std::nullopt;
    edit.after = *anchor;
    return edit;
  }

  std::optional<WordsEdit> strike(const Spot& spot) const {
    Spot words = spot;
    if (text_[words.begin] == ' ')
      ++words.begin;
    else if (words.begin == 0 && text_[words.end - 1] == ' ')
      --words.end;
    if (words.begin >= words.end) return std::nullopt;
    const auto quote = quoted(words.begin, words.end);
    if (!quote) return std::nullopt;
    return StrikeWords{*quote};
  }

  // With words around it, as many as it takes until the clause says so only once.
  std::optional<WordsEdit> replacement(const Spot& spot) const {
    std::size_t begin = spot.begin, end = spot.end;
    for (std::size_t around = 0; around <= 2 * kMostWordsAround; ++around) {
      const std::string by = text_.substr(begin, spot.begin - begin) + spot.by +
                             text_.substr(spot.end, end - spot.end);
      if (is_telling(begin, end) && is_quotable(by))
        if (const auto quote = quoted(begin, end)) return ReplaceWords{*quote, by};
      const std::size_t left = word_start_before(begin, spot.low);
      const std::size_t right = word_end_after(end, spot.high);
      if (left == begin && right == end) break;
      if ((around % 2 == 0 && left != begin) || right == end)
        begin = left;
      else
        end = right;
    }
    return std::nullopt;
  }

  // Words that end where something is to be inserted.
  std::optional<Quote> anchor_before(const Spot& spot) const {
    std::size_t begin = spot.begin;
    for (std::size_t around = 0; around < kMostWordsAround; ++around) {
      const std::size_t left = word_start_before(begin, spot.low);
      if (left == begin) break;
      begin = left;
      if (!is_telling(begin, spot.begin)) continue;
      if (const auto quote = quoted(begin, spot.begin)) return quote;
    }
    return std::nullopt;
  }

  // Whether there is a word in it, and not only marks.
  bool is_telling(std::size_t begin, std::size_t end) const {
    return std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                       text_.begin() + static_cast<std::ptrdiff_t>(end), is_word);
  }

  // The start of the last piece that is not white space before `at`, or `at`.
  std::size_t word_start_before(std::size_t at, std::size_t low) const {
    auto next = std::ranges::lower_bound(starts_, at);
    while (next != starts_.begin() && *(next - 1) >= low) {
      --next;
      if (!is_white(text_[*next])) return *next;
    }
    return at;
  }

  std::size_t word_end_after(std::size_t at, std::size_t high) const {
    auto next = std::ranges::upper_bound(starts_, at);
    for (; next != starts_.end() && *next <= high; ++next)
      if (!is_white(text_[*next - 1])) return *next;
    return at;
  }

  static bool is_quotable(const std::string& words) {
    return !words.empty() && words.front() != ' ' && words.back() != ' ' && words.front() != '\t' &&
           words.back() != '\t';
  }

  // Whether letters go on beyond the words, so that a reader would not count the place.
  bool is_within_a_word(std::size_t at, std::size_t size) const {
    const std::size_t end = at + size;
    return (at > 0 && is_word(text_[at - 1]) && is_word(text_[at])) ||
           (end < text_.size() && is_word(text_[end - 1]) && is_word(text_[end]));
  }

  // Nothing where a reader could mean another place.
  std::optional<Quote> quoted(std::size_t begin, std::size_t end) const {
    Quote quote{text_.substr(begin, end - begin), 0, 0};
    if (!is_quotable(quote.words)) return std::nullopt;
    bool is_clear = true;
    for (std::size_t at = text_.find(quote.words); at != std::string::npos;
         at = text_.find(quote.words, at + 1)) {
      if (++quote.times > kMostPlaces) return std::nullopt;
      if (at == begin) quote.which = quote.times;
      is_clear = is_clear && !is_within_a_word(at, quote.words.size());
    }
    if (quote.times == 1) return quote;
    if (!is_clear || !is_telling(begin, end) || quote.times > kFewPlaces) return std::nullopt;
    return quote;
  }

  const std::string& text_;
  const std::string& after_;
  std::vector<std::size_t> starts_;  // of the pieces, and the end
};

std::optional<std::size_t> place_of(const std::string& text, const Quote& quote) {
  std::size_t at = text.find(quote.words);
  for (std::size_t i = 1; i < quote.which && at != std::string::npos; ++i)
    at = text.find(quote.words, at + 1);
  if (at == std::string::npos || quote.words.empty()) return std::nullopt;
  return at;
}

std::optional<Spot> spot_of(const std::string& text, const InsertWords& edit) {
  const std::string blank = edit.directly ? "" : " ";
  if (edit.where == InsertWords::Where::Beginning) return Spot{0, 0, edit.words + blank, 0, 0};
  std::size_t at = text.size();
  if (edit.where == InsertWords::Where::After) {
    const auto place = place_of(text, edit.after);
    if (!place) return std::nullopt;
    at = *place + edit.after.words.size();
  }
  return Spot{at, at, blank + edit.words, 0, 0};
}

std::optional<Spot> spot_of(const std::string& text, const StrikeWords& edit) {
  const auto at = place_of(text, edit.words);
  if (!at) return std::nullopt;
  Spot spot{*at, *at + edit.words.words.size(), "", 0, 0};
  if (spot.begin > 0 && text[spot.begin - 1] == ' ')
    --spot.begin;
  else if (spot.begin == 0 && spot.end < text.size() && text[spot.end] == ' ')
    ++spot.end;
  return spot;
}

std::optional<Spot> spot_of(const std::string& text, const ReplaceWords& edit) {
  const auto at = place_of(text, edit.words);
  if (!at) return std::nullopt;
  return Spot{*at, *at + edit.words.words.size(), edit.by, 0, 0};
}

}  // namespace

std::vector<WordsEdit> words_edits(const std::string& before, const std::string& after) {
  constexpr const char* kLineEnd = "¶";
  if (before.find(kLineEnd) != std::string::npos || after.find(kLineEnd) != std::string::npos)
    return {};
  std::vector<WordsEdit> edits = Drafter(before, after).edits();
  // Each alone is right; whether all of them together are is seen by doing them.
  if (edited(before, edits) != after) return {};
  return edits;
}

std::optional<std::string> edited(const std::string& text, const std::vector<WordsEdit>& edits) {
  std::vector<Spot> spots;
  for (const WordsEdit& edit : edits) {
    auto spot = std::visit([&](const auto& e) { return spot_of(text, e); }, edit);
    if (!spot) return std::nullopt;
    spots.push_back(std::move(*spot));
  }
  std::ranges::stable_sort(spots, {}, &Spot::begin);
  std::string result;
  std::size_t at = 0;
  for (const Spot& spot : spots) {
    if (spot.begin < at) return std::nullopt;
    result.append(text, at, spot.begin - at).append(spot.by);
    at = spot.end;
  }
  return result.append(text, at);
}

}  // namespace charter
