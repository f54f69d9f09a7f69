// SPDX-License-Identifier: Apache-2.0
#pragma once

// The bytes of one managed file, and where things stand in them. A managed file is UTF-8 in normal
// form C, with LF line ends and without control, bidirectional or invisible characters (model of
// the formats: docs/formats). What breaks that is found here, before any parser sees the bytes,
// because parsers accept it, each in a way of its own.

#include "diag/fault.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// The largest YAML file that is read.
inline constexpr std::size_t kLargestFile = 1024 * 1024;

// How many commas a line of a YAML file may hold: a column is counted from the beginning of its line, so that the
// time grows with the square of what stands on one.
inline constexpr std::ptrdiff_t kMostCommas = 2000;

// Lines longer than this many code points are cut in excerpts, so that faults stay small however
// hostile the file is; a place beyond it has no excerpt.
inline constexpr std::size_t kLongestExcerpt = 400;

// One line of a file, without its line feed.
struct LineOfText {
  std::string_view path;
  int number = 1;
  std::string_view text;
};

// The place of the bytes [begin, end) of a line.
Place place_in(const LineOfText& line, std::size_t begin, std::size_t end);

// Bytes with their line starts, for places by byte offset. Refers to the bytes; does not own them.
class Source {
 public:
  Source(std::string_view path, std::string_view bytes);

  std::string_view path() const { return path_; }
  std::string_view bytes() const { return bytes_; }

  // The place of the bytes [begin, end), as far as they stand on the first line; an offset past the
  // end of the file is the end of its last line that holds something.
  Place place(std::size_t begin, std::size_t end) const;

  // How many bytes stand before this one on its line.
  std::size_t column(std::size_t offset) const;

  // The offset of the line feed that ends the line, or of the end of the file.
  std::size_t line_end(std::size_t offset) const;

 private:
  std::size_t line_of(std::size_t offset) const;

  std::string_view path_;
  std::string_view bytes_;
  std::vector<std::size_t> line_starts_;
};

// Everything in the bytes that no managed file may hold, in order, at most twenty faults. Codes:
// file-too-large, not-utf8, byte-order-mark, carriage-return, nul-byte, tab-indentation,
// control-character, bidirectional-character, invisible-character, not-nfc.
Faults byte_faults(const Source& source);

// The same for one line of a register, where a tab is a control character as any other.
Faults byte_faults(const LineOfText& line);

}  // namespace charter
