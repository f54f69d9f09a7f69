// SPDX-License-Identifier: Apache-2.0
#include "render/words.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string_view>

namespace charter {

namespace {

using Op = WordEdit::Op;

// Above so many edits the words are not compared one by one: time and room grow with its square.
constexpr int kMostEdits = 1500;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
// Bytes beyond ASCII are taken for letters, which keeps every character whole.
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_word(char c) { return is_letter(c) || is_digit(c); }

// Where a run of such characters that begins at `from` ends.
template <class Predicate>
std::size_t run(std::string_view text, std::size_t from, Predicate belongs) {
  while (from < text.size() && belongs(text[from])) ++from;
  return from;
}

bool is_unit(std::string_view word) {
  static constexpr std::string_view kUnits[] = {
      "day",   "days",   "week",    "weeks",   "month", "months", "year",    "years", "hour",
      "hours", "minute", "minutes", "percent", "units", "shares", "members", "votes"};
  if (std::ranges::find(kUnits, word) != std::end(kUnits)) return true;
  return word.size() >= 2 && word.size() <= 5 && std::ranges::all_of(word, is_upper);
}

std::size_t end_of_number(std::string_view text, std::size_t from) {
  std::size_t end = run(text, from, is_word);
  while (end + 1 < text.size() &&
         std::string_view(".,/:").find(text[end]) != std::string_view::npos &&
         is_digit(text[end + 1]))
    end = run(text, end + 1, is_word);
  const std::size_t gap = end < text.size() && text[end] == ' ' ? end + 1 : end;
  if (gap < text.size() && text[gap] == '%') return gap + 1;
  const std::size_t word = run(text, gap, is_letter);
  return gap > end && is_unit(text.substr(gap, word - gap)) ? word : end;
}

std::size_t end_of_word(std::string_view text, std::size_t from) {
  std::size_t end = run(text, from, is_word);
  while (end + 1 < text.size() &&
         std::string_view("-'").find(text[end]) != std::string_view::npos && is_word(text[end + 1]))
    end = run(text, end + 1, is_word);
  return end;
}

std::size_t end_of_piece(std::string_view text, std::size_t from) {
  if (is_space(text[from])) return run(text, from, is_space);
  if (is_digit(text[from])) return end_of_number(text, from);
  if (is_letter(text[from])) return end_of_word(text, from);
  if (text.substr(from).starts_with("[[")) {
    const std::size_t close = text.find("]]", from);
    if (close < text.find('\n', from)) return close + 2;
  }
  return from + 1;
}

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_piece(text, at);
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

// Up to and with the white space after a full stop or the like, or a line's end.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool stop = std::string_view(".;:?!").find(text[at]) != std::string_view::npos;
    if (text[at] != '\n' && !(stop && is_space(text[at + 1]))) continue;
    const std::size_t end = run(text, at + 1, is_space);
    sentences.push_back(text.substr(begin, end - begin));
    begin = end;
    at = end - 1;
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

using Numbers = std::vector<int>;

// Walks the furthest-reaching paths back from the end.
std::vector<Op> trace_back(const std::vector<Numbers>& reached, int a_size, int b_size) {
  std::vector<Op> ops;
  int x = a_size, y = b_size;
  for (int d = static_cast<int>(reached.size()) - 1; d > 0; --d) {
    const Numbers& before = reached[static_cast<std::size_t>(d - 1)];
    const auto at = [&](int k) { return before[static_cast<std::size_t>(k + d - 1)]; };
    const int k = x - y;
    const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
    const int from_k = down ? k + 1 : k - 1;
    const int from_x = at(from_k), from_y = from_x - from_k;
    for (; x > from_x && y > from_y; --x, --y) ops.push_back(Op::Keep);
    ops.push_back(down ? Op::Insert : Op::Strike);
    x = from_x;
    y = from_y;
  }
  ops.insert(ops.end(), static_cast<std::size_t>(x), Op::Keep);
  std::ranges::reverse(ops);
  return ops;
}

// The edits of Myers' greedy algorithm; nothing where there would be more than kMostEdits.
std::optional<std::vector<Op>> shortest_edits(const Numbers& a, const Numbers& b) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  std::vector<Numbers> reached;  // by number of edits d, the furthest x on each diagonal -d … d
  for (int d = 0; d <= std::min(kMostEdits, n + m); ++d) {
    Numbers now(static_cast<std::size_t>(2 * d + 1), -1);
    const auto at = [&](int k) { return reached.back()[static_cast<std::size_t>(k + d - 1)]; };
    for (int k = -d; k <= d; k += 2) {
      int x = 0;
      if (d > 0) x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 &&
             a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
        ++x;
      now[static_cast<std::size_t>(k + d)] = x;
      if (x < n || x - k < m) continue;
      reached.push_back(std::move(now));
      return trace_back(reached, n, m);
    }
    reached.push_back(std::move(now));
  }
  return std::nullopt;
}

using Pieces = std::vector<std::string_view>;

void push(std::vector<WordEdit>& edits, Op op, std::string_view text) {
  if (text.empty()) return;
  if (!edits.empty() && edits.back().op == op)
    edits.back().text += text;
  else
    edits.push_back({op, std::string(text)});
}

// Piece by piece; nothing where too many differ.
std::optional<std::vector<WordEdit>> compare(const Pieces& before, const Pieces& after) {
  std::map<std::string_view, int> known;
  const auto number = [&](std::string_view piece) {
    return known.try_emplace(piece, static_cast<int>(known.size())).first->second;
  };
  Numbers a, b;
  std::ranges::transform(before, std::back_inserter(a), number);
  std::ranges::transform(after, std::back_inserter(b), number);
  const auto ops = shortest_edits(a, b);
  if (!ops) return std::nullopt;
  std::vector<WordEdit> edits;
  auto x = before.begin(), y = after.begin();
  for (const Op op : *ops) {
    push(edits, op, op == Op::Insert ? *y : *x);
    if (op != Op::Insert) ++x;
    if (op != Op::Strike) ++y;
  }
  return edits;
}

bool is_gap(const WordEdit& edit) {
  return edit.op == Op::Keep && edit.text.find('\n') == std::string::npos &&
         std::ranges::all_of(edit.text, is_space);
}

// Changes side by side as one: what is struck, then what is inserted.
std::vector<WordEdit> joined(const std::vector<WordEdit>& edits) {
  std::vector<WordEdit> result;
  std::string struck, inserted;
  const auto flush = [&] {
    push(result, Op::Strike, struck);
    push(result, Op::Insert, inserted);
    struck.clear();
    inserted.clear();
  };
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const WordEdit& edit = edits[i];
    const bool bridged =
        is_gap(edit) && !struck.empty() && !inserted.empty() && i + 1 < edits.size();
    if (edit.op == Op::Keep && !bridged) {
      flush();
      push(result, Op::Keep, edit.text);
      continue;
    }
    if (edit.op != Op::Insert) struck += edit.text;
    if (edit.op != Op::Strike) inserted += edit.text;
  }
  flush();
  return result;
}

// Sentences that were struck and inserted side by side, compared by words where that can be done.
std::vector<WordEdit> refined(const std::vector<WordEdit>& edits) {
  std::vector<WordEdit> result;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const bool pair =
        edits[i].op == Op::Strike && i + 1 < edits.size() && edits[i + 1].op == Op::Insert;
    const auto words =
        pair ? compare(pieces_of(edits[i].text), pieces_of(edits[i + 1].text)) : std::nullopt;
    if (!words) {
      push(result, edits[i].op, edits[i].text);
      continue;
    }
    for (const WordEdit& word : *words) push(result, word.op, word.text);
    ++i;
  }
  return result;
}

}  // namespace

std::vector<std::string> words_of(const std::string& text) {
  const Pieces pieces = pieces_of(text);
  return {pieces.begin(), pieces.end()};
}

std::vector<WordEdit> redline(const std::string& before, const std::string& after) {
  if (const auto words = compare(pieces_of(before), pieces_of(after))) return joined(*words);
  if (const auto sentences = compare(sentences_of(before), sentences_of(after)))
    return joined(refined(joined(*sentences)));
  return joined({{Op::Strike, before}, {Op::Insert, after}});
}

}  // namespace charter
