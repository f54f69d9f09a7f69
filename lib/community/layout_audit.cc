// SPDX-License-Identifier: Apache-2.0
#include "community/layout_audit.h"

#include <algorithm>

namespace charter {

namespace {

bool in_order(const Member& a, const Member& b) { return a.id < b.id; }
bool in_order(const Share& a, const Share& b) {
  return std::tie(a.member, a.pool) < std::tie(b.member, b.pool);
}

template <class Row>
bool is_ascending(std::span<const Row> rows) {
  return std::ranges::adjacent_find(rows, [](const Row& a, const Row& b) { return !in_order(a, b); }) ==
         rows.end();
}

}  // namespace

template <class Row>
void LayoutAudit::look_at(const std::string& path, Writing writing, std::span<const Row> rows) {
  if (wrong_) return;
  if (!is_register_path(kind_, path) || writing != Writing::Canonical || rows.empty()) return report(path);
  const std::string digits = digits_of(kind_, path);
  const bool one_member = member_of(rows.front()) == member_of(rows.back());
  if ((rows.size() > kMostRowsInFile && !one_member) || !is_ascending(rows)) return report(path);
  for (std::size_t i = 0; i < rows.size() && !digits.empty(); ++i) {
    const bool is_repeated = i > 0 && member_of(rows[i]) == member_of(rows[i - 1]);
    if (!is_repeated && !is_placed_under(member_of(rows[i]).text(), digits)) return report(path);
  }
  for (std::size_t length = 0; length <= digits.size(); ++length)
    counts_[digits.substr(0, length)] += rows.size();
}

void LayoutAudit::add(const std::string& path, Writing writing, std::span<const Member> rows) {
  look_at(path, writing, rows);
}

void LayoutAudit::add(const std::string& path, Writing writing, std::span<const Share> rows) {
  look_at(path, writing, rows);
}

void LayoutAudit::report(const std::string& path) {
  if (!wrong_) wrong_ = path;
}

std::optional<std::string> LayoutAudit::wrong_of_whole() const {
  if (wrong_) return wrong_;
  // What lies below a prefix that has longer ones must have been too much for one file.
  for (auto it = counts_.begin(); it != counts_.end(); ++it) {
    const auto next = std::next(it);
    const bool was_split = next != counts_.end() && next->first.starts_with(it->first);
    if (was_split && it->second <= kMostRowsInFile) return part_path(kind_, it->first);
  }
  return std::nullopt;
}

}  // namespace charter
