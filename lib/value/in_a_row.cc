// SPDX-License-Identifier: Apache-2.0
#include "value/in_a_row.h"

namespace charter {

std::string in_a_row(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

}  // namespace charter
