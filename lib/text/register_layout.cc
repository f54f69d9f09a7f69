// SPDX-License-Identifier: Apache-2.0
#include "text/register_layout.h"

#include "value/digest.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace charter {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kMostDigits = 64;

// A row with the first digits of its member's hash as a number; deeper digits are asked for so
// rarely that they are computed anew.
struct Placed {
  std::uint64_t prefix = 0;
  const LayoutRow* row = nullptr;
};

constexpr std::size_t kDigitsInPrefix = 16;

std::uint64_t prefix_of(std::string_view member) {
  const Sha256 digest = sha256(member);
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < sizeof prefix; ++i) prefix = prefix << 8 | digest[i];
  return prefix;
}

std::size_t digit_at(const Placed& placed, std::size_t depth) {
  if (depth < kDigitsInPrefix) return placed.prefix >> (60 - 4 * depth) & 0xf;
  const Sha256 digest = sha256(placed.row->member);
  return depth % 2 == 0 ? digest[depth / 2] >> 4 : digest[depth / 2] & 0xf;
}

class Layout {
 public:
  Layout(RegisterKind kind, std::string_view header) : kind_(kind), header_(header) {}

  std::vector<LayoutFile> files() { return std::move(files_); }

  void place(std::span<Placed> rows, const std::string& digits) {
    if (rows.empty()) return;
    if (rows.size() <= kMostRowsInFile || is_one_member(rows) || digits.size() == kMostDigits)
      return write(rows, digits);
    const auto ends = part(rows, digits.size());
    std::size_t begin = 0;
    for (std::size_t digit = 0; digit < ends.size(); ++digit) {
      place(rows.subspan(begin, ends[digit] - begin), digits + kDigits[digit]);
      begin = ends[digit];
    }
  }

 private:
  static bool is_one_member(std::span<const Placed> rows) {
    return std::ranges::all_of(rows, [&](const Placed& p) {
      return p.prefix == rows.front().prefix && p.row->member == rows.front().row->member;
    });
  }

  // Orders the rows by one digit; the end of each digit's rows.
  std::array<std::size_t, 16> part(std::span<Placed> rows, std::size_t depth) {
    std::array<std::size_t, 16> ends{};
    for (const Placed& placed : rows) ++ends[digit_at(placed, depth)];
    std::array<std::size_t, 16> next{};
    for (std::size_t digit = 1; digit < 16; ++digit) {
      next[digit] = ends[digit - 1];
      ends[digit] += ends[digit - 1];
    }
    spare_.assign(rows.begin(), rows.end());
    for (const Placed& placed : spare_) rows[next[digit_at(placed, depth)]++] = placed;
    return ends;
  }

  void write(std::span<Placed> rows, const std::string& digits) {
    const auto order = [](const Placed& p) { return std::tie(p.row->member, p.row->pool, p.row->line); };
    // Rows that come from files in order still are.
    if (!std::ranges::is_sorted(rows, {}, order)) std::ranges::sort(rows, {}, order);
    std::size_t size = header_.size();
    for (const Placed& placed : rows) size += placed.row->line.size();
    std::string bytes;
    bytes.reserve(size);
    bytes.append(header_);
    for (const Placed& placed : rows) bytes.append(placed.row->line);
    files_.push_back({part_path(kind_, digits), std::move(bytes)});
  }

  RegisterKind kind_;
  std::string_view header_;
  std::vector<Placed> spare_;
  std::vector<LayoutFile> files_;
};

bool is_digit_of_part(char c) { return kDigits.find(c) != std::string_view::npos; }

}  // namespace

std::string_view name_of(RegisterKind kind) {
  switch (kind) {
    case RegisterKind::Members:
      return "members";
    case RegisterKind::Shares:
      return "shares";
    case RegisterKind::Sides:
      return "sides";
  }
  return {};
}

std::vector<LayoutFile> lay_out(RegisterKind kind, std::string_view header,
                                std::span<const LayoutRow> rows) {
  std::vector<Placed> placed(rows.size());
  const bool one_file = rows.size() <= kMostRowsInFile;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool same = i > 0 && rows[i].member == rows[i - 1].member;
    placed[i] = {one_file ? 0 : same ? placed[i - 1].prefix : prefix_of(rows[i].member), &rows[i]};
  }
  Layout layout(kind, header);
  layout.place(placed, {});
  return layout.files();
}

bool is_register_path(RegisterKind kind, std::string_view path) {
  const std::string_view name = name_of(kind);
  if (!path.starts_with(name) || !path.ends_with(".csv")) return false;
  path.remove_prefix(name.size());
  path.remove_suffix(4);
  if (path.size() % 2 != 0 || path.size() > 2 * kMostDigits) return false;
  for (std::size_t i = 0; i < path.size(); i += 2)
    if (path[i] != '/' || !is_digit_of_part(path[i + 1])) return false;
  return true;
}

std::string part_path(RegisterKind kind, std::string_view digits) {
  std::string path(name_of(kind));
  for (const char digit : digits) {
    path += '/';
    path += digit;
  }
  return path + ".csv";
}

std::string digits_of(RegisterKind kind, std::string_view path) {
  std::string digits;
  for (const char c : path.substr(name_of(kind).size(), path.size() - name_of(kind).size() - 4))
    if (c != '/') digits += c;
  return digits;
}

bool is_placed_under(std::string_view member, std::string_view digits) {
  const Sha256 digest = sha256(member);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const unsigned nibble = i % 2 == 0 ? digest[i / 2] >> 4u : digest[i / 2] & 15u;
    if ("0123456789abcdef"[nibble] != digits[i]) return false;
  }
  return true;
}

std::string member_digits(std::string_view member) { return hex(sha256(member)); }

std::vector<std::string> paths_for(RegisterKind kind, std::string_view member,
                                   std::size_t deepest) {
  const std::string digits = member_digits(member);
  std::vector<std::string> paths;
  for (std::size_t depth = 0; depth <= std::min(deepest, kMostDigits); ++depth)
    paths.push_back(part_path(kind, std::string_view(digits).substr(0, depth)));
  return paths;
}

}  // namespace charter
