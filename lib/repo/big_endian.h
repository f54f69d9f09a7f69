// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers and ids as git's index and pack files write them: the highest byte first.

#include "repo/object_id.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace charter {

// In so many bytes.
inline void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xff);
}

inline void append_id(std::string& out, const ObjectId& id) { out.append(id.bytes().begin(), id.bytes().end()); }

// The number in four bytes.
inline std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])); };
  return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

}  // namespace charter
