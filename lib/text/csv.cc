// SPDX-License-Identifier: Apache-2.0
#include "text/csv.h"

#include <algorithm>
#include <cstring>

namespace charter {

namespace {

std::size_t find_byte(std::string_view line, char byte, std::size_t from) {
  const void* found = std::memchr(line.data() + from, byte, line.size() - from);
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - line.data())
               : line.size();
}

// White space at an end, which only quotes keep.
bool is_spaced(std::string_view value) { return !value.empty() && (value.front() == ' ' || value.back() == ' '); }

bool needs_quotes(std::string_view value) {
  return is_spaced(value) || std::ranges::any_of(value, [](char c) { return c == ',' || c == '"'; });
}

}  // namespace

bool CsvLine::stop(std::string_view problem, std::size_t at) {
  problem_ = problem;
  problem_at_ = at;
  return false;
}

void CsvLine::add(const CsvField& field) {
  if (count_ == fields_.size()) fields_.push_back(field);
  else fields_[count_] = field;
  ++count_;
}

bool CsvLine::split_quoted(std::string_view line, std::size_t& at) {
  const std::size_t begin = at;
  std::size_t quote = find_byte(line, '"', begin + 1);
  bool doubled = false;
  while (quote + 1 < line.size() && line[quote + 1] == '"') {
    doubled = true;
    quote = quote + 2 < line.size() ? find_byte(line, '"', quote + 2) : line.size();
  }
  if (quote >= line.size())
    return stop("a quote is opened here and never closed on its line", begin);
  at = quote + 1;
  if (at < line.size() && line[at] != ',')
    return stop("text follows the closing quote of a field", at);
  std::string_view value = line.substr(begin + 1, quote - begin - 1);
  if (doubled) {
    if (unescaped_count_ == unescaped_.size()) unescaped_.emplace_back();
    std::string& plain = unescaped_[unescaped_count_++];
    plain.clear();
    for (std::size_t i = 0; i < value.size(); i += value[i] == '"' ? 2u : 1u) plain += value[i];
    value = plain;
  }
  add({value, begin, at});
  return true;
}

// Most lines of most registers.
void CsvLine::split_plain(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] != ',') continue;
    const std::string_view value = line.substr(begin, at - begin);
    is_plain_ &= !is_spaced(value);
    add({value, begin, at});
    begin = at + 1;
  }
}

bool CsvLine::split(std::string_view line) {
  count_ = 0;
  unescaped_count_ = 0;
  is_plain_ = find_byte(line, '"', 0) == line.size();
  if (is_plain_) {
    split_plain(line);
    return true;
  }
  for (std::size_t at = 0;; ++at) {
    if (at < line.size() && line[at] == '"') {
      if (!split_quoted(line, at)) return false;
    } else {
      const std::size_t end = at < line.size() ? find_byte(line, ',', at) : line.size();
      const std::string_view value = line.substr(at, end - at);
      if (const std::size_t quote = value.find('"'); quote != std::string_view::npos)
        return stop("a quote stands within a field that is not quoted", at + quote);
      add({value, at, end});
      at = end;
    }
    if (at >= line.size()) return true;
  }
}

bool is_formula(std::string_view field) {
  if (field.empty()) return false;
  const bool signed_text = field.front() == '+' || field.front() == '-';
  if (!signed_text && field.front() != '=' && field.front() != '@') return false;
  return !signed_text || field.size() == 1 ||
         field.substr(1).find_first_not_of("0123456789 .-()") != std::string_view::npos;
}

void append_csv_field(std::string& line, std::string_view value) {
  if (!needs_quotes(value)) {
    line.append(value);
    return;
  }
  line += '"';
  for (const char c : value) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

std::string csv_field(std::string_view value) {
  std::string field;
  append_csv_field(field, value);
  return field;
}

}  // namespace charter
