// SPDX-License-Identifier: Apache-2.0
#include "value/counted.h"

namespace charter {

std::string with_commas(const Integer& number) {
  std::string digits = to_string(number);
  const std::ptrdiff_t first = digits.front() == '-' ? 1 : 0;
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3)
    digits.insert(digits.begin() + at, ',');
  return digits;
}

std::string counted(const Integer& count, std::string_view word) {
  return with_commas(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

}  // namespace charter
