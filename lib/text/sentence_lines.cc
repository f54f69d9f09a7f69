// SPDX-License-Identifier: Apache-2.0
#include "text/sentence_lines.h"

#include "value/ascii.h"

#include <algorithm>
#include <string_view>

namespace charter {

namespace {

// "-", "*", "12.", "(a)", "a)", ">" and Markdown's headings begin a line of their own.
bool is_mark(std::string_view word) {
  if (word == "-" || word == "*" || word == "+" || word == ">") return true;
  if (word.find_first_not_of('#') == std::string_view::npos) return true;
  if (word.size() > 5) return false;
  if (word.ends_with('.')) return std::ranges::all_of(word.substr(0, word.size() - 1), is_digit);
  if (!word.ends_with(')')) return false;
  const std::string_view label = word.substr(word.starts_with('(') ? 1 : 0);
  return std::ranges::all_of(label.substr(0, label.size() - 1),
                             [](char c) { return is_ascii_letter(c) || is_digit(c); });
}

bool ends_sentence(std::string_view word) {
  for (const std::string_view closing : {"\"", "'", ")", "]", "*", "_", "”", "’", "»"})
    while (word.size() > closing.size() && word.ends_with(closing)) word.remove_suffix(closing.size());
  for (const std::string_view end : {"!", "?", "。", "！", "？"})
    if (word.ends_with(end)) return true;
  if (!word.ends_with('.')) return false;
  word.remove_suffix(1);
  if (word.size() < 3 || word.find('.') != std::string_view::npos) return false;
  return !std::ranges::all_of(word, is_digit);
}

class Sentences {
 public:
  void take(std::string_view line) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos) {
      end_line();
      if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
      return;
    }
    line.remove_prefix(indent);
    const std::string_view first = line.substr(0, line.find(' '));
    if (is_mark(first)) {
      end_line();
      current_ = std::string(indent, ' ') + std::string(first);
      line.remove_prefix(first.size());
    }
    add_words(line);
  }

  std::vector<std::string> done() {
    end_line();
    while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
    return std::move(lines_);
  }

 private:
  void add_words(std::string_view words) {
    while (true) {
      words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
      if (words.empty()) return;
      const std::string_view word = words.substr(0, words.find(' '));
      if (!current_.empty()) current_ += ' ';
      current_ += word;
      if (ends_sentence(word)) end_line();
      words.remove_prefix(word.size());
    }
  }

  void end_line() {
    if (!current_.empty()) lines_.push_back(std::move(current_));
    current_.clear();
  }

  std::string current_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> sentence_lines(const std::string& text) {
  Sentences sentences;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    sentences.take(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return sentences.done();
}

}  // namespace charter
