// SPDX-License-Identifier: Apache-2.0
#pragma once

// Private to lib/repo.

#include <cstdint>
#include <string>

namespace charter {

// In so many bytes, the highest first, as git's files have numbers.
inline void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xff);
}

}  // namespace charter
