// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_names.h"

#include "merge/merged_order.h"

#include <algorithm>
#include <map>
#include <set>

namespace charter {

namespace {

using Row = std::vector<std::size_t>;

// Names as numbers, so that rows of them can be put in order.
class Numbers {
 public:
  Row row_of(const std::vector<std::string>& names) {
    Row row;
    for (const std::string& name : names) {
      const auto [entry, is_new] = known_.try_emplace(name, names_.size());
      if (is_new) names_.push_back(name);
      if (std::ranges::find(row, entry->second) == row.end()) row.push_back(entry->second);
    }
    return row;
  }
  const std::string& operator[](std::size_t number) const { return names_[number]; }

 private:
  std::map<std::string, std::size_t> known_;
  std::vector<std::string> names_;
};

bool is_in(const Row& row, std::size_t item) { return std::ranges::find(row, item) != row.end(); }

bool lacks_some_of(const Row& row, const Row& other) {
  return std::ranges::any_of(other, [&](std::size_t item) { return !is_in(row, item); });
}

std::set<std::size_t> kept_and_new(const SiblingRows& rows) {
  std::set<std::size_t> present;
  for (const Row* row : {&rows.base, &rows.ours, &rows.theirs})
    for (const std::size_t item : *row) {
      const bool is_ours = is_in(rows.ours, item), is_theirs = is_in(rows.theirs, item);
      if (is_in(rows.base, item) ? is_ours && is_theirs : is_ours || is_theirs)
        present.insert(item);
    }
  return present;
}

}  // namespace

std::optional<std::vector<std::string>> merged_names(const std::vector<std::string>& base,
                                                     const std::vector<std::string>& ours,
                                                     const std::vector<std::string>& theirs) {
  Numbers numbers;
  const SiblingRows rows{numbers.row_of(base), numbers.row_of(ours), numbers.row_of(theirs)};
  const auto replaces = [&](const Row& row) {
    return lacks_some_of(row, rows.base) && lacks_some_of(rows.base, row);
  };
  if (replaces(rows.ours) && replaces(rows.theirs)) return std::nullopt;
  bool is_settled = true;
  const OrderQuestions questions{
      .decide_order =
          [&] {
            is_settled = false;
            return Placed::Base;
          },
      .decide_place =
          [&](std::size_t) {
            is_settled = false;
            return Placed::Ours;
          },
      .precedes = [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; }};
  std::vector<std::string> names;
  for (const std::size_t item : merged_order(rows, kept_and_new(rows), questions))
    names.push_back(numbers[item]);
  return is_settled ? std::optional(std::move(names)) : std::nullopt;
}

}  // namespace charter
