// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts as words of a line, for the notes in `.git/charter` (docs/formats/repository.md): every byte up to and including
// the space, `%`, and every byte from 7F on is written as `%` and two upper-case hexadecimal digits; the empty text is
// a single `%`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

std::string word_of(std::string_view text);

// Nothing for what is no such word.
std::optional<std::string> text_of(std::string_view word);

// Between single spaces.
std::vector<std::string_view> words_in(std::string_view line);

}  // namespace charter
