// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace charter {

// "a", "a and b", "a, b and c".
std::string in_a_row(const std::vector<std::string>& names);

}  // namespace charter
