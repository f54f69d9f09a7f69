// SPDX-License-Identifier: Apache-2.0
#pragma once

// The registers, members.csv and shares.csv and their parts (docs/formats/registers.md): strict RFC
// 4180 with LF line ends, a header, one row a line. A field has no line break and no character that
// cannot be seen, and none begins with what a spreadsheet takes for a formula.

#include "diag/fault.h"
#include "model/register.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Whom the rows that could not be read are about: those whose ids stand at the beginning of such rows, and
// everybody where a header, a row without a readable id, or rows after too many faults were not read.
struct UnreadRows {
  std::set<MemberId> of;
  bool of_anyone = false;
  bool may_be_about(const MemberId& id) const { return of_anyone || of.contains(id); }
};

// Whether a row or a file is byte for byte what the tool would write (row_of), or only says the same.
enum class Writing { Canonical, Other };

// The rows of one file in their order, and beside each the line it stands on. Rows with a fault are
// left out, and then the file is none that the tool would write. Faults are at most kMostRowFaults; a last one
// then says that there are more.
template <class Row>
struct Rows {
  std::vector<Row> rows;
  std::vector<std::uint32_t> lines;
  Writing writing = Writing::Canonical;
  UnreadRows unread;
  Faults faults;
};

inline constexpr std::size_t kMostRowFaults = 1000;

// Codes: empty-file, bad-header, bad-quoting, too-few-columns, too-many-columns, formula, bad-id,
// bad-date, bad-units, missing-id, missing-line-end, and those of text/source.h.
Rows<Member> read_members(const std::string& path, std::string_view bytes,
                          const std::vector<std::string>& member_fields);
Rows<Share> read_shares(const std::string& path, std::string_view bytes);

// A row on its way through, with its line (without its line feed).
template <class Row>
struct PassingRow {
  const Row& row;
  std::string_view line;
  Writing writing;
};

// The same, row by row, nothing kept: each row that is right. `visit` may be empty: then only the faults are wanted.
template <class Row>
using VisitRow = std::function<void(const PassingRow<Row>&)>;
Faults visit_members(const std::string& path, std::string_view bytes,
                     const std::vector<std::string>& member_fields, const VisitRow<Member>& visit);
Faults visit_shares(const std::string& path, std::string_view bytes, const VisitRow<Share>& visit);

// The first line of every file of the register, with its line feed.
std::string members_header(const std::vector<std::string>& member_fields);
std::string shares_header();

// A row as it is written, with its line feed.
std::string row_of(const Member& member);
std::string row_of(const Share& share);
void append_row(std::string& bytes, const Member& member);
void append_row(std::string& bytes, const Share& share);

// A header and the rows in their order (the canonical order and layout: text/register_layout.h).
std::string write_members(const std::vector<Member>& members,
                          const std::vector<std::string>& member_fields);
std::string write_shares(const std::vector<Share>& shares);

// The place of a row, for faults found in its values: its line, with the carets under the field of
// that column (counted from zero).
Place place_of_row(const std::string& path, int line, std::string_view row, std::size_t column);

}  // namespace charter
