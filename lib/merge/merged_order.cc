// SPDX-License-Identifier: Apache-2.0
#include "merge/merged_order.h"

#include "change/order.h"
#include "merge/three_way.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

using Row = std::vector<std::size_t>;

}  // namespace

std::set<std::size_t> moved_in(const Row& before, const Row& now) {
  std::map<std::size_t, std::size_t> place_before;
  for (std::size_t i = 0; i < before.size(); ++i) place_before.emplace(before[i], i);
  std::set<std::size_t> moved;
  std::vector<std::size_t> kept, places;
  for (const std::size_t sibling : now) {
    const auto place = place_before.find(sibling);
    if (place == place_before.end()) {
      moved.insert(sibling);
      continue;
    }
    kept.push_back(sibling);
    places.push_back(place->second);
  }
  const std::vector<bool> stays = staying(places);
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (!stays[i]) moved.insert(kept[i]);
  return moved;
}

namespace {

constexpr std::size_t kFront = static_cast<std::size_t>(-1);

// Where siblings stand in a row.
using Places = std::map<std::size_t, std::size_t>;

Places places_in(const Row& row) {
  Places places;
  for (std::size_t i = 0; i < row.size(); ++i) places.emplace(row[i], i);
  return places;
}

// The order in which of any two the one stands first that does so on the side which changed that;
// nothing where there is no such order. All rows have the same siblings.
std::optional<Row> with_both_moves(const SiblingRows& rows) {
  const Places base = places_in(rows.base), ours = places_in(rows.ours),
               theirs = places_in(rows.theirs);
  struct Sibling {
    std::size_t number, base, ours, theirs;
    std::size_t after = 0;  // how many stand before it
  };
  std::vector<Sibling> siblings;
  for (const std::size_t each : rows.base)
    siblings.push_back({each, base.at(each), ours.at(each), theirs.at(each)});
  for (std::size_t a = 0; a < siblings.size(); ++a)
    for (std::size_t b = a + 1; b < siblings.size(); ++b) {
      Sibling &x = siblings[a], &y = siblings[b];
      const bool was_first = x.base < y.base;
      const bool is_changed = (x.ours < y.ours) != was_first || (x.theirs < y.theirs) != was_first;
      ++(was_first != is_changed ? y : x).after;
    }
  Row row(siblings.size(), kFront);
  for (const Sibling& sibling : siblings) {
    if (row[sibling.after] != kFront) return std::nullopt;
    row[sibling.after] = sibling.number;
  }
  return row;
}

// Siblings by the one that they stand behind.
using Spots = std::map<std::size_t, Row>;

class Ordering {
 public:
  Ordering(const SiblingRows& rows, const std::set<std::size_t>& present,
           const OrderQuestions& questions)
      : rows_(rows), present_(present), questions_(questions) {}

  Row ordered() {
    const Row settled = common_order();
    settled_.insert(settled.begin(), settled.end());
    const Places base = behind(rows_.base), ours = behind(rows_.ours),
                 theirs = behind(rows_.theirs);
    for (const std::size_t sibling : present_)
      if (!settled_.contains(sibling)) place(sibling, base, ours, theirs);
    Row row;
    append(row, those_behind(kFront));
    for (const std::size_t sibling : settled) {
      row.push_back(sibling);
      append(row, those_behind(sibling));
    }
    return row;
  }

 private:
  // What all three rows have, in one order.
  Row common_order() {
    const auto is_in = [](const Row& row) { return std::set<std::size_t>(row.begin(), row.end()); };
    const auto in_base = is_in(rows_.base), in_ours = is_in(rows_.ours),
               in_theirs = is_in(rows_.theirs);
    const auto common = [&](const Row& row) {
      Row kept;
      for (const std::size_t each : row)
        if (present_.contains(each) && in_base.contains(each) && in_ours.contains(each) &&
            in_theirs.contains(each))
          kept.push_back(each);
      return kept;
    };
    const SiblingRows rows{common(rows_.base), common(rows_.ours), common(rows_.theirs)};
    if (const Row* one = three_way(rows.base, rows.ours, rows.theirs)) return *one;
    if (const auto row = with_both_moves(rows)) return *row;
    const Placed placed = questions_.decide_order();
    return placed == Placed::Ours ? rows.ours : placed == Placed::Theirs ? rows.theirs : rows.base;
  }

  // The settled sibling that each of the others stands behind.
  Places behind(const Row& row) const {
    Places places;
    std::size_t last = kFront;
    for (const std::size_t sibling : row) {
      if (settled_.contains(sibling))
        last = sibling;
      else
        places.emplace(sibling, last);
    }
    return places;
  }

  void place(std::size_t sibling, const Places& base, const Places& ours, const Places& theirs) {
    const auto in_ours = ours.find(sibling), in_theirs = theirs.find(sibling),
               in_base = base.find(sibling);
    const bool is_ours = in_ours != ours.end(), is_theirs = in_theirs != theirs.end();
    if (is_ours && is_theirs && in_ours->second == in_theirs->second) {
      ours_[in_ours->second].push_back(sibling);
      theirs_[in_theirs->second].push_back(sibling);
      return;
    }
    Placed placed = is_ours ? Placed::Ours : is_theirs ? Placed::Theirs : Placed::Base;
    if (is_ours && is_theirs) placed = questions_.decide_place(sibling);
    if (placed == Placed::Base && in_base == base.end()) placed = Placed::Ours;
    if (placed == Placed::Ours) ours_[in_ours->second].push_back(sibling);
    if (placed == Placed::Theirs) theirs_[in_theirs->second].push_back(sibling);
    if (placed == Placed::Base) base_[in_base->second].push_back(sibling);
  }

  Row those_behind(std::size_t sibling) const {
    const auto of = [&](const Spots& spots, const Row& row) {
      const auto found = spots.find(sibling);
      Row siblings = found == spots.end() ? Row() : found->second;
      const Places places = siblings.size() > 1 ? places_in(row) : Places();
      if (siblings.size() > 1)
        std::ranges::sort(siblings, {}, [&](std::size_t s) { return places.at(s); });
      return siblings;
    };
    return joined(joined(of(ours_, rows_.ours), of(theirs_, rows_.theirs)), of(base_, rows_.base));
  }

  static void append(Row& row, const Row& more) { row.insert(row.end(), more.begin(), more.end()); }

  // Both rows as one, whichever comes first. What both have and in the same order stays between the
  // same neighbours; where they differ in order, the row counts that comes first itself. Between
  // two of those, the run whose first precedes the other's stands first.
  Row joined(Row a, Row b) const {
    if (std::ranges::lexicographical_compare(b, a, questions_.precedes)) std::swap(a, b);
    const Row common = common_order(a, b);
    std::erase_if(b, [&](std::size_t s) { return !is_in(common, s) && is_in(a, s); });
    Row row;
    auto x = a.begin();
    auto y = b.begin();
    for (std::size_t i = 0; i <= common.size(); ++i) {
      const auto x_end = i < common.size() ? std::find(x, a.end(), common[i]) : a.end();
      const auto y_end = i < common.size() ? std::find(y, b.end(), common[i]) : b.end();
      const Row first(x, x_end), second(y, y_end);
      const bool second_leads =
          !second.empty() && (first.empty() || questions_.precedes(second.front(), first.front()));
      append(row, second_leads ? second : first);
      append(row, second_leads ? first : second);
      if (i == common.size()) break;
      row.push_back(common[i]);
      x = x_end + 1;
      y = y_end + 1;
    }
    return row;
  }

  static bool is_in(const Row& row, std::size_t sibling) {
    return std::ranges::find(row, sibling) != row.end();
  }

  // What both have, where it stands in the same order in both.
  static Row common_order(const Row& a, const Row& b) {
    const std::set<std::size_t> moved = moved_in(a, b);
    Row common;
    for (const std::size_t sibling : b)
      if (is_in(a, sibling) && !moved.contains(sibling)) common.push_back(sibling);
    return common;
  }

  const SiblingRows& rows_;
  const std::set<std::size_t>& present_;
  const OrderQuestions& questions_;
  std::set<std::size_t> settled_;
  Spots ours_, theirs_, base_;
};

}  // namespace

std::vector<std::size_t> merged_order(const SiblingRows& rows, const std::set<std::size_t>& present,
                                      const OrderQuestions& questions) {
  return Ordering(rows, present, questions).ordered();
}

}  // namespace charter
