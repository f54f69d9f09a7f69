// SPDX-License-Identifier: Apache-2.0
#include "value/nearest.h"

#include <algorithm>

namespace charter {

namespace {

// Optimal string alignment distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_back(b.size() + 1), back(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) back[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
    std::swap(two_back, back);
    std::swap(back, row);
  }
  return back[b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view written, const std::vector<std::string>& known) {
  constexpr std::size_t kLongest = 100, kShortestBeginning = 4;
  if (written.size() > kLongest) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const std::string& name : known) {
    if (name == written) return std::nullopt;
    if (name.size() > kLongest) continue;
    const std::size_t edits = distance(written, name);
    const std::size_t allowed = std::max<std::size_t>(1, std::max(written.size(), name.size()) / 3);
    if (edits <= allowed && (!best || edits < best_distance)) {
      best = name;
      best_distance = edits;
    }
  }
  if (best || written.size() < kShortestBeginning) return best;
  const auto begins = [&](const std::string& name) { return name.starts_with(written); };
  const auto beginning = std::ranges::find_if(known, begins);
  return beginning == known.end() ? best : std::optional(*beginning);
}

}  // namespace charter
