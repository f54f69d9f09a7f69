// SPDX-License-Identifier: Apache-2.0
#pragma once

// The canonical layout of a register (docs/formats/registers.md): a function of its rows alone, so
// that the same register is the same files, whatever its history.
//
// A register of at most 1,024 rows is one file, `members.csv`. A larger one is split by the first
// hexadecimal digit of the SHA-256 of the member id into `members/0.csv` to `members/f.csv`; a part
// that still has more rows, and more than one member, is split by the next digit
// (`members/3/a.csv`), and so on. A part without rows has no file. Rows are in bytewise order of
// member id, then of pool. Every file begins with the header.

#include "diag/fault.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

// Sides: who leaves with whom, in a settlement's record.
enum class RegisterKind { Members, Shares, Sides };

inline constexpr std::size_t kMostRowsInFile = 1024;

// "members", "shares" or "sides".
std::string_view name_of(RegisterKind kind);

// A row by its member and its text, with its line feed. Rows of one member are in the order of
// their pools when their lines are in bytewise order of the second field (see lay_out).
struct LayoutRow {
  std::string_view member;
  std::string_view pool;  // of a share; empty in the register of members
  std::string_view line;
};

struct LayoutFile {
  std::string path;
  std::string bytes;
  friend bool operator==(const LayoutFile&, const LayoutFile&) = default;
};

// The files of a register, in the order of their paths. `header` has its line feed. The rows may
// come in any order.
std::vector<LayoutFile> lay_out(RegisterKind kind, std::string_view header,
                                std::span<const LayoutRow> rows);

// Whether a file of a register can have this path: "members.csv", "members/3.csv",
// "shares/3/a.csv", …
bool is_register_path(RegisterKind kind, std::string_view path);

// The path of the part whose members' hashes begin with these digits; none: the whole register.
std::string part_path(RegisterKind kind, std::string_view digits);

// The digits of a path, empty for the whole register; is_register_path holds.
std::string digits_of(RegisterKind kind, std::string_view path);

// Whether the member's digits begin with these: that a row stands in the right part.
bool is_placed_under(std::string_view member, std::string_view digits);

// All 64 digits by which a member's rows are placed.
std::string member_digits(std::string_view member);

// Every path at which the member's rows could stand, from the whole register to parts of `deepest`
// digits.
std::vector<std::string> paths_for(RegisterKind kind, std::string_view member, std::size_t deepest);

}  // namespace charter
