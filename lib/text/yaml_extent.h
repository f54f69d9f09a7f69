// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where things end in YAML text: the parser says where each begins, and nothing more. Offsets are
// bytes. The text is known to be well formed.

#include <cstddef>
#include <string>
#include <string_view>

namespace charter {

// After the closing quote of the scalar that begins with a quote at `begin`.
std::size_t end_of_quoted(std::string_view bytes, std::size_t begin);

// After the last character of a plain scalar, which may run over several lines; `value` is what it
// reads as.
std::size_t end_of_plain(std::string_view bytes, std::size_t begin, std::string_view value);

// After the last character of a block scalar whose `|` or `>` is at `begin`: its last line that is
// not blank, without the line feed. `parent` is the column of the mapping or sequence it stands in,
// -1 where it stands in none.
std::size_t end_of_block(std::string_view bytes, std::size_t begin, int parent);

// The first byte at or after `from` that is neither white space nor part of a comment.
std::size_t next_content(std::string_view bytes, std::size_t from);

}  // namespace charter
