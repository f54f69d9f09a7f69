// SPDX-License-Identifier: Apache-2.0
#include "diag/fault.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace charter {

bool any_error(const Faults& faults) {
  return std::ranges::any_of(faults,
                             [](const Fault& f) { return f.severity == Severity::Error; });
}

void sort_faults(Faults& faults) {
  const auto key = [](const Fault& f) { return std::tie(f.place, f.code, f.message, f.subject); };
  std::ranges::stable_sort(
      faults, [&](const Fault& a, const Fault& b) { return key(a) < key(b); });
  faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
}

Faults without_notes(Faults faults) {
  std::erase_if(faults, [](const Fault& f) { return f.severity == Severity::Note; });
  return faults;
}

void append(Faults& faults, Faults more) {
  faults.insert(faults.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

}  // namespace charter
