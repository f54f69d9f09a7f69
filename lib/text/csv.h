// SPDX-License-Identifier: Apache-2.0
#pragma once

// One line of comma-separated values after RFC 4180, with the faults of its fields. Reading a line
// allocates nothing unless a field holds a doubled quote or something is wrong.

#include "diag/fault.h"
#include "text/source.h"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// A field's value, and the bytes of the line that it stands in, with its quotes.
struct CsvField {
  std::string_view value;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class CsvLine {
 public:
  // False when the quoting is wrong; `problem` then says what and where. The fields refer to the
  // line and to this object.
  bool split(std::string_view line);

  // Whether the line is the fields with commas between them as they are written (append_csv_field): none is quoted, and
  // none has to be.
  bool is_plain() const { return is_plain_; }

  std::span<const CsvField> fields() const { return {fields_.data(), count_}; }
  const CsvField& operator[](std::size_t column) const { return fields_[column]; }
  std::string_view problem() const { return problem_; }
  std::size_t problem_at() const { return problem_at_; }

 private:
  void add(const CsvField& field);
  void split_plain(std::string_view line);
  bool split_quoted(std::string_view line, std::size_t& at);
  bool stop(std::string_view problem, std::size_t at);

  std::vector<CsvField> fields_;  // the first of them; others are left from lines that had more
  std::size_t count_ = 0;
  std::deque<std::string> unescaped_;  // fields refer to these, which therefore never move
  std::size_t unescaped_count_ = 0;
  bool is_plain_ = false;
  std::string_view problem_;
  std::size_t problem_at_ = 0;
};

// Whether a spreadsheet would take the field for a formula: it begins with `=`, `+`, `-` or `@`. A
// plus or minus followed by nothing but digits, spaces, points, hyphens and parentheses (a number,
// a telephone number) is none.
bool is_formula(std::string_view field);

// The field with quotes where it holds a comma, a quote, or white space at its ends.
std::string csv_field(std::string_view value);
void append_csv_field(std::string& line, std::string_view value);

}  // namespace charter
