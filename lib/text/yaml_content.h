// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finding the way in YAML text between the things that were read. Offsets are bytes.

#include <cstddef>
#include <string>
#include <string_view>

namespace charter {

// The first byte at or after `from` that is neither white space nor part of a comment.
std::size_t next_content(std::string_view bytes, std::size_t from);

}  // namespace charter
